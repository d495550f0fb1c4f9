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

/** Whether the caller has withdrawn from the item with this id, in SQL. */
export const recusedFrom = (itemId: string): string =>
  `exists (select 1 from recusal w join membership s on s.id = w.membership_id
    where w.agenda_item_id = ${itemId} and s.account = current_setting('app.account', true))`;
