import { ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type { ActionItem } from './action-item.entity.js';

/** What the lead unit handed in as done (报结), its files the evidence, and how the office judged it (核查). Judged once, never changed. */
@Entity('hand_in')
export class HandIn extends ScopedRecord {
  @Column('uuid') actionItemId!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) submittedBy!: string | null;
  @Column('date') submittedOn!: string;
  @Column('text', { nullable: true }) verdict!: 'closed' | 'sent-back' | null;
  @Column('text', { nullable: true }) verdictReason!: string | null;
  @Column('text', { nullable: true }) verifiedBy!: string | null;
  @Column('date', { nullable: true }) verifiedOn!: string | null;

  static of(item: ActionItem, input: { id: string; text: string; by: string; today: string }): HandIn {
    return Object.assign(new HandIn(), {
      id: input.id,
      unitCode: item.unitCode,
      actionItemId: item.id,
      text: input.text,
      submittedBy: input.by,
      submittedOn: input.today,
      verdict: null,
      verdictReason: null,
      verifiedBy: null,
      verifiedOn: null,
    });
  }

  judge(verdict: 'closed' | 'sent-back', reason: string | null, by: string, today: string): void {
    Object.assign(this, { verdict, verdictReason: reason, verifiedBy: by, verifiedOn: today });
  }
}
