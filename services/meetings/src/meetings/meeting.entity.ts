import { businessDate, type LocalText, type MeetingState } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export type MeetingKind = 'plenary' | 'special' | 'office';
export type ApprovalStage = 'office-director' | 'deputy-head' | 'head';

/** Who agreed to the agenda, in the order of the field: office director, deputy head, head. */
export interface AgendaApproval {
  readonly stage: ApprovalStage;
  readonly account: string;
  readonly personName: string | null;
  readonly opinion: string | null;
  readonly at: string;
}

export interface MeetingPlan {
  readonly title: LocalText;
  readonly place: string;
  readonly startsAt: string;
  readonly secretary: string;
}

const stages: Record<MeetingKind, readonly ApprovalStage[]> = {
  plenary: ['office-director', 'deputy-head', 'head'],
  special: ['office-director', 'deputy-head', 'head'],
  office: ['office-director'],
};

const names: Record<MeetingState, LocalText> = {
  planning: { zh: '筹备中', en: 'in planning' },
  convened: { zh: '已通知', en: 'convened' },
  'in-session': { zh: '进行中', en: 'in session' },
  concluded: { zh: '已结束', en: 'concluded' },
  'minutes-issued': { zh: '纪要已印发', en: 'closed by its minutes' },
  archived: { zh: '已归档', en: 'archived' },
  postponed: { zh: '已延期', en: 'postponed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

/** A meeting of a leading group; numbered in its year when it is convened. */
@Entity('meeting')
export class Meeting extends ScopedRecord {
  @Column('uuid') groupId!: string;
  @Column('text') kind!: MeetingKind;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  @Column('int', { nullable: true }) year!: number | null;
  @Column('int', { nullable: true }) number!: number | null;
  @Column('text') place!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('uuid') presiderMembershipId!: string;
  /** Null when the presider has no login: the office then records what they conclude. */
  @Column('text', { nullable: true }) presiderAccount!: string | null;
  @Column('text') secretary!: string;
  @Column('text') state!: MeetingState;
  @Column('text', { nullable: true }) stateReason!: string | null;
  @Column('text') plannedBy!: string;
  @Column('jsonb') agendaApprovals!: AgendaApproval[];
  /** Another agenda makes another version: nobody agrees to one that they have not seen. */
  @Column('int') agendaChanges!: number;
  /** How many notices went out; 0 before the first. */
  @Column('int') noticeNumber!: number;
  @Column('date', { nullable: true }) answerBy!: string | null;
  @Column('uuid', { nullable: true }) currentItemId!: string | null;
  @Column('date', { nullable: true }) materialsSentOn!: string | null;
  @Column('timestamptz', { nullable: true }) convenedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) concludedAt!: Date | null;

  static plan(
    input: MeetingPlan & { id: string; unitCode: string; groupId: string; kind: MeetingKind; plannedBy: string },
    presider: { id: string; account: string | null },
  ): Meeting {
    const { title, startsAt, ...rest } = input;
    return Object.assign(new Meeting(), rest, {
      titleZh: title.zh,
      titleEn: title.en,
      startsAt: new Date(startsAt),
      presiderMembershipId: presider.id,
      presiderAccount: presider.account,
      year: null,
      number: null,
      state: 'planning' as const,
      stateReason: null,
      agendaApprovals: [],
      agendaChanges: 0,
      noticeNumber: 0,
      answerBy: null,
      currentItemId: null,
      materialsSentOn: null,
      convenedAt: null,
      startedAt: null,
      concludedAt: null,
    });
  }

  /** The day of the meeting, in Shanghai. */
  get date(): string {
    return businessDate(this.startsAt);
  }

  get nextApproval(): ApprovalStage | null {
    return stages[this.kind][this.agendaApprovals.length] ?? null;
  }

  change({ title, place, startsAt, secretary }: MeetingPlan, presider: { id: string; account: string | null }): void {
    this.expect(['planning', 'postponed'], 'meeting.not-in-planning');
    Object.assign(this, {
      titleZh: title.zh,
      titleEn: title.en,
      place,
      startsAt: new Date(startsAt),
      secretary,
      presiderMembershipId: presider.id,
      presiderAccount: presider.account,
    });
  }

  /** Any change of the agenda takes back what was agreed to it. */
  agendaChanged(): void {
    this.expect(['planning'], 'meeting.agenda-closed');
    this.agendaApprovals = [];
    this.agendaChanges += 1;
  }

  approveAgenda(by: Omit<AgendaApproval, 'stage'>): void {
    this.expect(['planning'], 'meeting.agenda-closed');
    const stage = this.nextApproval;
    if (!stage) throw refuse('meeting.agenda-already-approved', '议题已审定', 'The agenda has been approved already');
    this.agendaApprovals = [...this.agendaApprovals, { stage, ...by }];
  }

  convene(year: number, number: number, answerBy: string, at: Date): void {
    this.expectConvenable();
    Object.assign(this, {
      state: 'convened',
      stateReason: null,
      answerBy,
      convenedAt: at,
      noticeNumber: this.noticeNumber + 1,
    });
    // A postponed meeting that is convened again keeps the number it has.
    if (this.number === null) Object.assign(this, { year, number });
  }

  expectConvenable(): void {
    this.expect(['planning', 'postponed'], 'meeting.not-in-planning');
    if (this.nextApproval)
      throw refuse('meeting.agenda-not-approved', '议题尚未审定，不能发通知', 'The agenda has not been approved');
  }

  /** A changed time, place or agenda after convening: a new notice. */
  renotify(change: { place?: string | undefined; startsAt?: string | undefined; answerBy: string }): void {
    this.expect(['convened'], 'meeting.not-convened');
    if (change.place !== undefined) this.place = change.place;
    if (change.startsAt !== undefined) this.startsAt = new Date(change.startsAt);
    this.answerBy = change.answerBy;
    this.noticeNumber += 1;
  }

  sendMaterials(on: string): void {
    this.expect(['convened'], 'meeting.not-convened');
    if (this.materialsSentOn !== null)
      throw refuse('meeting.materials-sent', '会议材料已发送', 'The materials have been sent');
    this.materialsSentOn = on;
  }

  start(at: Date): void {
    this.expect(['convened'], 'meeting.not-convened');
    if (businessDate(at) < this.date)
      throw refuse('meeting.too-early', '未到开会日期，不能开始', 'The day of the meeting has not come');
    Object.assign(this, { state: 'in-session', startedAt: at });
  }

  expectInSession(): void {
    this.expect(['in-session'], 'meeting.not-in-session');
  }

  conclude(at: Date, undecided: number): void {
    this.expectInSession();
    if (undecided > 0) {
      throw refuse(
        'meeting.undecided-items',
        `还有${undecided}项议题没有议定，不能结束会议`,
        `${undecided} item(s) are undecided`,
      );
    }
    Object.assign(this, { state: 'concluded', concludedAt: at, currentItemId: null });
  }

  minutesIssued(): void {
    this.expect(['concluded'], 'meeting.not-concluded');
    this.state = 'minutes-issued';
  }

  archive(): void {
    this.expect(['minutes-issued'], 'meeting.minutes-not-issued');
    this.state = 'archived';
  }

  /** Before the notice there is nothing to put off: a plan is changed, or cancelled. */
  postpone(reason: string): void {
    this.expect(['convened'], 'meeting.not-convened');
    Object.assign(this, { state: 'postponed', stateReason: reason });
  }

  cancel(reason: string): void {
    this.expect(['planning', 'convened', 'postponed'], 'meeting.begun');
    Object.assign(this, { state: 'cancelled', stateReason: reason });
  }

  expect(allowed: readonly MeetingState[], code: string): void {
    if (!allowed.includes(this.state)) {
      throw refuse(code, `会议${names[this.state].zh}，不能这样办理`, `The meeting is ${names[this.state].en}`);
    }
  }
}
