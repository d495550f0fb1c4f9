import { dueMoment, type ReportState } from '@jucai/contracts';
import { DomainError, type ErrorDetail, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type {
  By,
  Correction,
  Extension,
  FiledSection,
  FiledValue,
  Presentation,
  Return,
  ReturnComment,
  ValueSource,
} from './report-content.js';
import type { Finding } from './submission-check.js';

export interface NewReport {
  readonly id: string;
  readonly unitCode: string;
  readonly campaignId: string;
  readonly templateId: string;
  readonly period: string;
  readonly reviewerUnitCode: string;
  readonly dueOn: string;
  readonly lateUntil: string;
  readonly previous: Record<string, string | null>;
}

const refuse = (code: string, zh: string, en: string, details: ErrorDetail[] = []) =>
  new DomainError('conflict', code, { zh, en }, details);

/** One unit's filing in a campaign (工作报告): draft → submitted → (returned → submitted)* → accepted → heard. */
@Entity('report')
export class Report extends ScopedRecord {
  @Column('uuid') campaignId!: string;
  @Column('uuid') templateId!: string;
  @Column('text') period!: string;
  @Column('text') reviewerUnitCode!: string;
  @Column('text') state!: ReportState;
  @Column('date') dueOn!: string;
  @Column('date') lateUntil!: string;
  @Column('date', { nullable: true }) extendedUntil!: string | null;
  @Column('jsonb') values!: Record<string, FiledValue>;
  @Column('jsonb') sections!: Record<string, FiledSection>;
  /** Explanations of warnings, by the key of the finding. */
  @Column('jsonb') reasons!: Record<string, string>;
  /** Figures of the period before, as they stood when the campaign was opened. */
  @Column('jsonb') previous!: Record<string, string | null>;
  /** File ids by indicator. */
  @Column('jsonb') evidence!: Record<string, string[]>;
  @Column('jsonb') presentation!: Presentation;
  @Column('text', { nullable: true }) missingReason!: string | null;
  @Column('jsonb') comments!: Return[];
  @Column('jsonb') corrections!: Correction[];
  @Column('jsonb') extensions!: Extension[];
  @Column('jsonb') refusedExtensions!: Extension[];
  @Column('jsonb', { nullable: true }) extensionRequest!: Extension | null;
  @Column('int') returns!: number;
  /** The first submission that was not withdrawn: whether the unit was late is told by it. */
  @Column('timestamptz', { nullable: true }) firstSubmittedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('date', { nullable: true }) heardOn!: string | null;
  @Column('uuid', { nullable: true }) resolutionId!: string | null;

  static open(input: NewReport): Report {
    return Object.assign(new Report(), {
      ...input,
      state: 'draft' as const,
      extendedUntil: null,
      values: {},
      sections: {},
      reasons: {},
      evidence: {},
      presentation: { mode: 'written' as const, reporterName: null, reporterPost: null },
      missingReason: null,
      comments: [],
      corrections: [],
      extensions: [],
      refusedExtensions: [],
      extensionRequest: null,
      returns: 0,
      firstSubmittedAt: null,
      submittedAt: null,
      acceptedAt: null,
      heardOn: null,
      resolutionId: null,
    });
  }

  get isOpen(): boolean {
    return this.state !== 'accepted' && this.state !== 'heard';
  }

  put(code: string, value: string | null, reason: string | null, source: ValueSource, by: By): void {
    this.values = { ...this.values, [code]: { value, reason, source, ...by } };
  }

  write(code: string, text: string, by: By): void {
    this.sections = { ...this.sections, [code]: { text, ...by } };
  }

  /** Says what was done about a remark of the last return; null takes the answer back. */
  answer(place: number, text: string | null, by: By): void {
    const last = this.comments.at(-1);
    const remark = last?.comments[place];
    if (!last || !remark)
      throw new DomainError(
        'invalid',
        'report.comment-unknown',
        { zh: '最近一次退回没有这条意见', en: 'The last return has no such remark' },
        [{ path: `answers.${place}`, message: { zh: '没有这条意见', en: 'No such remark' } }],
      );
    if ((remark.answer?.text ?? null) === text) return;
    const answered = { ...remark, answer: text === null ? undefined : { text, ...by } };
    const remarks = last.comments.map((each, index) => (index === place ? answered : each));
    this.comments = [...this.comments.slice(0, -1), { ...last, comments: remarks }];
  }

  /** A department's figure fills what nobody typed; a newer one replaces an older one. Figures under review or accepted stay. */
  prefill(code: string, value: string, by: By): boolean {
    const present = this.values[code];
    const typed = present !== undefined && present.value !== null && present.source !== 'department-event';
    if (typed || present?.value === value || (this.state !== 'draft' && this.state !== 'returned')) return false;
    this.put(code, value, present?.reason ?? null, 'department-event', by);
    return true;
  }

  submit(findings: readonly Finding[], missingReason: string | null, at: Date): void {
    const blocking = findings.filter(({ blocks }) => blocks);
    if (blocking.length > 0) throw notReady(blocking);
    const submitsFor = findings.some(({ kind }) => kind === 'missing-units') ? missingReason : null;
    Object.assign(this, {
      state: 'submitted',
      submittedAt: at,
      firstSubmittedAt: this.firstSubmittedAt ?? at,
      missingReason: submitsFor,
      extensionRequest: null,
    });
  }

  withdraw(): void {
    this.expectSubmitted();
    // A submission that the reviewer has returned once was a real one; only an unreviewed first one is as if it had not been.
    if (this.returns === 0) this.firstSubmittedAt = null;
    Object.assign(this, { state: this.returns === 0 ? 'draft' : 'returned', submittedAt: null });
  }

  giveBack(reason: string, comments: ReturnComment[], by: By): void {
    this.expectSubmitted();
    Object.assign(this, {
      state: 'returned',
      returns: this.returns + 1,
      comments: [...this.comments, { reason, comments, ...by }],
    });
  }

  accept(at: Date): void {
    this.expectSubmitted();
    Object.assign(this, { state: 'accepted', acceptedAt: at });
  }

  /** The tree has changed and another unit reviews from now on; what is accepted stays with who accepted it. Says whether it does. */
  fileTo(reviewerUnitCode: string): boolean {
    if (!this.isOpen || this.reviewerUnitCode === reviewerUnitCode) return false;
    this.reviewerUnitCode = reviewerUnitCode;
    return true;
  }

  /** Both values stay: the one that was accepted, and the one that stands now. */
  correct(indicatorCode: string, after: string | null, reason: string, by: By, path = 'value'): void {
    if (this.isOpen)
      throw refuse(
        'report.not-accepted',
        '报告尚未审核通过，无需更正，可直接退回修改',
        'The report is not accepted yet: return it instead',
      );
    const before = this.values[indicatorCode]?.value ?? null;
    if (before === after)
      throw refuse('report.same-value', '更正后的数据与原数据相同', 'The value is the same', [
        { path, message: { zh: '与原数据相同', en: 'The same as before' } },
      ]);
    this.corrections = [...this.corrections, { indicatorCode, before, after, reason, ...by }];
    this.put(indicatorCode, after, reason, 'correction', by);
  }

  requestExtension(until: string, reason: string, by: By): void {
    this.expectExtensible(until, by);
    this.extensionRequest = { until, reason, ...by };
  }

  extend(until: string, reason: string, by: By): void {
    this.expectExtensible(until, by);
    Object.assign(this, {
      extendedUntil: until,
      extensions: [...this.extensions, { until, reason, ...by }],
      extensionRequest: null,
    });
  }

  refuseExtension(reason: string, by: By): void {
    if (!this.extensionRequest)
      throw refuse('report.no-extension-asked', '没有待处理的延期申请', 'No extension is asked for');
    const { until } = this.extensionRequest;
    this.refusedExtensions = [...this.refusedExtensions, { until, reason, ...by }];
    this.extensionRequest = null;
  }

  hear(resolutionId: string, on: string): void {
    if (this.state !== 'accepted')
      throw refuse('report.not-accepted', '报告尚未审核通过', 'The report is not accepted');
    Object.assign(this, { state: 'heard', heardOn: on, resolutionId });
  }

  private expectSubmitted(): void {
    if (this.state !== 'submitted')
      throw refuse('report.not-submitted', '报告不在审核中', 'The report is not under review');
  }

  private expectExtensible(until: string, { at }: By): void {
    if (this.state !== 'draft' && this.state !== 'returned')
      throw refuse(
        'report.not-extensible',
        '报告已报送，不需要延期',
        'The report was submitted and needs no extension',
      );
    const after = this.extendedUntil ?? this.dueOn;
    if (until <= after || Date.parse(dueMoment(until)) <= Date.parse(at)) {
      const message = { zh: `须晚于 ${after} 且未到期`, en: `Must be later than ${after}, and not over` };
      throw refuse(
        'report.extension-too-short',
        '延期日期须晚于现有截止日期，且尚未到期',
        'An extension ends after the present deadline, and in the future',
        [{ path: 'until', message }],
      );
    }
  }
}

function notReady(blocking: readonly Finding[]): DomainError {
  const details = blocking.flatMap(({ paths, message }) => paths.map((path) => ({ path, message })));
  if (blocking.every(({ kind }) => kind === 'missing-units')) {
    return refuse(
      'report.units-open',
      '下级单位的报告尚未全部审核通过；如不等待，请说明缺哪些单位及原因',
      'Reports that come to you are not all accepted; say which are missing and why',
      details,
    );
  }
  return new DomainError(
    'unprocessable',
    'report.not-ready',
    { zh: '报告有未通过的校验或未说明的预警', en: 'The report breaks rules, or has warnings without a reason' },
    details,
  );
}
