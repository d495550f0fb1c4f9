import { type ActionItemState, isWorkingDay, type LocalText, workingDaysBetween } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import { NOT_OURS_WORKING_DAYS } from '../settings.js';

export type Cadence = 'monthly' | 'quarterly' | 'none';

export interface NewActionItem {
  readonly id: string;
  readonly unitCode: string;
  readonly meetingId: string;
  readonly meetingUnitCode: string;
  readonly resolutionId: string | null;
  readonly requirement: string | null;
  readonly title: LocalText;
  readonly standardOfDone: string;
  readonly coUnitCodes: string[];
  readonly responsiblePost: string;
  readonly priority: 'normal' | 'high';
  readonly cadence: Cadence;
  readonly dueOn: string;
}

const names: Record<ActionItemState, LocalText> = {
  assigned: { zh: '已交办', en: 'assigned' },
  accepted: { zh: '已签收', en: 'accepted' },
  'in-progress': { zh: '办理中', en: 'in progress' },
  submitted: { zh: '已报结', en: 'submitted' },
  rejected: { zh: '退回重办', en: 'sent back' },
  closed: { zh: '已销号', en: 'closed' },
  cancelled: { zh: '终止', en: 'cancelled' },
};

const refuse = (code: string, zh: string, en: string, path?: string) =>
  new DomainError('conflict', code, { zh, en }, path === undefined ? [] : [{ path, message: { zh, en } }]);

/** A task of a meeting (督办事项), owned by the lead unit and chased until its closing. */
@Entity('action_item')
export class ActionItem extends ScopedRecord {
  @Column('uuid') meetingId!: string;
  /** The unit whose office gave it out and verifies it. */
  @Column('text') meetingUnitCode!: string;
  @Column('uuid', { nullable: true }) resolutionId!: string | null;
  /** What the meeting asked for, when it comes from no resolution. */
  @Column('text', { nullable: true }) requirement!: string | null;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  @Column('text') standardOfDone!: string;
  @Column('jsonb') coUnitCodes!: string[];
  @Column('text') responsiblePost!: string;
  @Column('text') priority!: 'normal' | 'high';
  @Column('text') cadence!: Cadence;
  /** In force, after extensions that were granted; ends at 24:00. */
  @Column('date') dueOn!: string;
  /** As first given: never changed. */
  @Column('date') originalDueOn!: string;
  @Column('date') assignedOn!: string;
  @Column('text') state!: ActionItemState;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('int', { nullable: true }) progressPercent!: number | null;
  @Column('text', { nullable: true }) notOursReason!: string | null;
  @Column('text', { nullable: true }) notOursBy!: string | null;
  @Column('date', { nullable: true }) notOursOn!: string | null;
  @Column('date', { nullable: true }) acceptedOn!: string | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('int', { nullable: true }) satisfaction!: number | null;
  @Column('int') timesRejected!: number;

  static assign({ title, ...input }: NewActionItem, today: string): ActionItem {
    expectDue(input.dueOn, today);
    return Object.assign(new ActionItem(), input, {
      coUnitCodes: cooperating(input.coUnitCodes, input.unitCode),
      titleZh: title.zh,
      titleEn: title.en,
      originalDueOn: input.dueOn,
      assignedOn: today,
      state: 'assigned' as const,
      stateReason: null,
      progressPercent: null,
      notOursReason: null,
      notOursBy: null,
      notOursOn: null,
      acceptedOn: null,
      submittedOn: null,
      closedOn: null,
      satisfaction: null,
      timesRejected: 0,
    });
  }

  get isOpen(): boolean {
    return this.state !== 'closed' && this.state !== 'cancelled';
  }

  accept(today: string): void {
    this.expect(['assigned'], 'action-item.not-assigned');
    Object.assign(this, {
      state: 'accepted',
      acceptedOn: today,
      notOursReason: null,
      notOursBy: null,
      notOursOn: null,
    });
  }

  /** “Not ours” is an answer, for two working days; the office reassigns or overrules. */
  sayNotOurs(reason: string, by: string, today: string): void {
    this.expect(['assigned'], 'action-item.not-assigned');
    if (this.notOursReason !== null)
      throw refuse('action-item.not-ours-pending', '已提出，等待人才办决定', 'Said already; the office has to decide');
    if (workingDaysBetween(this.assignedOn, today) > NOT_OURS_WORKING_DAYS) {
      throw refuse(
        'action-item.not-ours-late',
        `交办超过${NOT_OURS_WORKING_DAYS}个工作日，不能再提出不属于本单位职责`,
        `More than ${NOT_OURS_WORKING_DAYS} working days have passed`,
      );
    }
    Object.assign(this, { notOursReason: reason, notOursBy: by, notOursOn: today });
  }

  /** To another lead unit; the co-operating units stay as they are, unless they are named anew. */
  reassign(unitCode: string, coUnitCodes: readonly string[] | undefined, reason: string, today: string): void {
    this.expect(['assigned'], 'action-item.not-assigned');
    if (unitCode === this.unitCode)
      throw refuse('action-item.same-unit', '仍是原牵头单位', 'It is this unit’s already', 'unitCode');
    Object.assign(this, {
      unitCode,
      coUnitCodes: coUnitCodes
        ? cooperating(coUnitCodes, unitCode)
        : this.coUnitCodes.filter((code) => code !== unitCode),
      stateReason: reason,
      assignedOn: today,
      notOursReason: null,
      notOursBy: null,
      notOursOn: null,
    });
  }

  overrule(reason: string): void {
    if (this.notOursReason === null)
      throw refuse('action-item.no-objection', '没有待决定的异议', 'Nobody said that it is not theirs');
    Object.assign(this, { stateReason: reason, notOursReason: null, notOursBy: null, notOursOn: null });
  }

  report(percent: number): void {
    this.expect(['accepted', 'in-progress', 'rejected'], 'action-item.not-in-hand');
    Object.assign(this, { state: this.state === 'rejected' ? 'rejected' : 'in-progress', progressPercent: percent });
  }

  submit(today: string, evidenceCount: number): void {
    this.expect(['accepted', 'in-progress', 'rejected'], 'action-item.not-in-hand');
    if (evidenceCount === 0)
      throw refuse('action-item.evidence-missing', '报结须附佐证材料', 'Evidence is needed to submit', 'fileIds');
    Object.assign(this, { state: 'submitted', submittedOn: today, stateReason: null });
  }

  close(satisfaction: number, reason: string | null, today: string): void {
    this.expect(['submitted'], 'action-item.not-submitted');
    Object.assign(this, {
      state: 'closed',
      satisfaction,
      stateReason: reason,
      closedOn: today,
      progressPercent: 100,
    });
  }

  sendBack(reason: string): void {
    this.expect(['submitted'], 'action-item.not-submitted');
    Object.assign(this, { state: 'rejected', stateReason: reason, timesRejected: this.timesRejected + 1 });
  }

  cancel(reason: string): void {
    if (!this.isOpen) throw this.wrongState('action-item.finished');
    Object.assign(this, {
      state: 'cancelled',
      stateReason: reason,
      notOursReason: null,
      notOursBy: null,
      notOursOn: null,
    });
  }

  extendTo(date: string, today: string): void {
    this.expectInHand();
    if (date <= this.dueOn)
      throw refuse('extension.not-later', '新的时限应晚于现时限', 'The new due day must be later', 'until');
    expectDue(date, today, 'until');
    this.dueOn = date;
  }

  expectInHand(): void {
    this.expect(['accepted', 'in-progress', 'rejected'], 'action-item.not-in-hand');
  }

  private expect(allowed: readonly ActionItemState[], code: string): void {
    if (!allowed.includes(this.state)) throw this.wrongState(code);
  }

  private wrongState(code: string): DomainError {
    return refuse(code, `该事项${names[this.state].zh}，不能这样办理`, `The action item is ${names[this.state].en}`);
  }
}

/** A due day is a working day, from today on. */
export function expectDue(date: string, today: string, path = 'dueOn'): void {
  if (date < today) throw refuse('due.past', '时限不能早于今天', 'The due day lies in the past', path);
  if (!isWorkingDay(date)) throw refuse('due.day-off', '时限应为工作日', 'The due day must be a working day', path);
}

/** Each once, and never the lead unit. */
function cooperating(codes: readonly string[], leadUnitCode: string): string[] {
  if (codes.includes(leadUnitCode)) throw leadCooperates();
  return [...new Set(codes)];
}

const leadCooperates = () =>
  refuse(
    'action-item.lead-cooperates',
    '牵头单位不能同时是配合单位',
    'The lead unit can not cooperate with itself',
    'coUnitCodes',
  );
