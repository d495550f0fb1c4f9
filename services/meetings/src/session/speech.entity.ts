import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

/** What was said, as the secretary noted it. On a restricted item it is as restricted as the item. */
@Entity('speech')
export class Speech extends ScopedRecord {
  @Column('boolean') restricted!: boolean;
  @Column('uuid') meetingId!: string;
  @Column('uuid', { nullable: true }) agendaItemId!: string | null;
  @Column('text') speaker!: string;
  @Column('text') text!: string;
  @Column('timestamptz') at!: Date;
}
