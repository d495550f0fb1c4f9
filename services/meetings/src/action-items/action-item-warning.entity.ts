import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export type WarningKind = 'reminder' | 'overdue' | 'escalation' | 'progress-due' | 'urged';

/** Somebody who was warned: by account and name as they were then. */
export interface Recipient {
  readonly account: string;
  readonly personName: string;
  readonly unitCode: string;
}

/** Who was warned of what, and when. Kept as it went out. */
@Entity('action_item_warning')
export class ActionItemWarning extends ScopedRecord {
  @Column('uuid') actionItemId!: string;
  @Column('text') kind!: WarningKind;
  @Column('text') text!: string;
  @Column('jsonb') recipients!: Recipient[];
  @Column('timestamptz') warnedAt!: Date;
}
