import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** A member with an interest in the matter withdrew for this item (回避). */
@Entity('recusal')
export class Recusal extends ScopedRecord {
  @Column('boolean') restricted!: boolean;
  @Column('uuid') meetingId!: string;
  @Column('uuid') agendaItemId!: string;
  @Column('uuid') membershipId!: string;
  @Column('text') reason!: string;
}
