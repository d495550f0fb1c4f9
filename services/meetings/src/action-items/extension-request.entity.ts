import { workingDaysLeft } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import { EXTENSION_WORKING_DAYS, EXTENSIONS_AT_MOST } from '../settings.js';
import { type ActionItem, expectDue } from './action-item.entity.js';

const refuse = (code: string, zh: string, en: string, path?: string) =>
  new DomainError('conflict', code, { zh, en }, path === undefined ? [] : [{ path, message: { zh, en } }]);

/** A unit asked for more time (延期申请). Until it is granted, the date in force stays. */
@Entity('extension_request')
export class ExtensionRequest extends ScopedRecord {
  @Column('uuid') actionItemId!: string;
  @Column('date') requestedUntil!: string;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) askedBy!: string | null;
  @Column('date') askedOn!: string;
  @Column('date') dueOnWhenAsked!: string;
  @Column('text') state!: 'asked' | 'granted' | 'refused' | 'withdrawn';
  @Column('date', { nullable: true }) grantedUntil!: string | null;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column('date', { nullable: true }) decidedOn!: string | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;

  /** Asked in time, twice at most, one at a time. */
  static ask(
    item: ActionItem,
    before: readonly ExtensionRequest[],
    input: { id: string; until: string; reason: string; by: string; today: string },
  ): ExtensionRequest {
    item.expectInHand();
    if (before.some(({ state }) => state === 'asked'))
      throw refuse('extension.pending', '已有一项延期申请待批', 'A request waits for its decision');
    if (before.filter(({ state }) => state === 'granted').length >= EXTENSIONS_AT_MOST) {
      throw refuse(
        'extension.too-many',
        `延期不超过${EXTENSIONS_AT_MOST}次`,
        `An item is extended ${EXTENSIONS_AT_MOST} times at most`,
      );
    }
    if (workingDaysLeft(input.today, item.dueOn) < EXTENSION_WORKING_DAYS) {
      throw refuse(
        'extension.too-late',
        `延期须在到期前${EXTENSION_WORKING_DAYS}个工作日申请`,
        `An extension is asked at least ${EXTENSION_WORKING_DAYS} working days before the due day`,
      );
    }
    if (input.until <= item.dueOn)
      throw refuse('extension.not-later', '新的时限应晚于现时限', 'The new due day must be later', 'until');
    expectDue(input.until, input.today, 'until');
    return Object.assign(new ExtensionRequest(), {
      id: input.id,
      unitCode: item.unitCode,
      actionItemId: item.id,
      requestedUntil: input.until,
      reason: input.reason,
      askedBy: input.by,
      askedOn: input.today,
      dueOnWhenAsked: item.dueOn,
      state: 'asked' as const,
      grantedUntil: null,
      decidedBy: null,
      decidedOn: null,
      decisionReason: null,
    });
  }

  decide(decision: { granted: boolean; until: string | null; reason: string | null; by: string; today: string }): void {
    if (this.state !== 'asked') throw refuse('extension.decided', '该申请已有决定', 'The request is decided');
    const { granted, until, reason, by, today } = decision;
    if (!granted && reason === null)
      throw refuse('extension.refusal-needs-reason', '不同意须说明理由', 'A refusal needs a reason', 'reason');
    Object.assign(this, {
      state: granted ? 'granted' : 'refused',
      grantedUntil: granted ? (until ?? this.requestedUntil) : null,
      decidedBy: by,
      decidedOn: today,
      decisionReason: reason,
    });
  }

  /** Nothing is left to decide: the item has gone out of its unit's hands. */
  withdraw(today: string): void {
    Object.assign(this, { state: 'withdrawn', decidedOn: today });
  }
}
