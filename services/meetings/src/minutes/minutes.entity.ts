import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type { MinutesContent } from './minutes.schemas.js';

export type MinutesState = 'draft' | 'submitted' | 'checked' | 'reviewed' | 'signed' | 'issued';
export type MinutesStage = 'office-director' | 'deputy-head' | 'presider';

/** Who agreed to the minutes, in the order of the field; the presider's is the signature (签发). */
export interface MinutesApproval {
  readonly stage: MinutesStage;
  readonly account: string;
  readonly personName: string | null;
  readonly opinion: string | null;
  readonly at: string;
}

const steps: Partial<Record<MinutesState, { stage: MinutesStage; to: MinutesState }>> = {
  submitted: { stage: 'office-director', to: 'checked' },
  checked: { stage: 'deputy-head', to: 'reviewed' },
  reviewed: { stage: 'presider', to: 'signed' },
};

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

/** Minutes of a meeting (会议纪要): composed from its record, edited, checked, signed, numbered, issued. */
@Entity('minutes')
export class Minutes extends ScopedRecord {
  @Column('uuid') meetingId!: string;
  @Column('text') state!: MinutesState;
  @Column('jsonb') content!: MinutesContent;
  /** Somebody's own words are in it: composing anew asks first. */
  @Column('boolean') handEdited!: boolean;
  /** Number of the present revision; all earlier ones are kept. */
  @Column('int') revision!: number;
  @Column('jsonb') approvals!: MinutesApproval[];
  @Column('text', { nullable: true }) submittedBy!: string | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('text', { nullable: true }) series!: string | null;
  @Column('int', { nullable: true }) year!: number | null;
  @Column('int', { nullable: true }) number!: number | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('jsonb') distribution!: string[];
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('uuid', { nullable: true }) fileId!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;

  static compose(input: { id: string; unitCode: string; meetingId: string; content: MinutesContent }): Minutes {
    return Object.assign(new Minutes(), input, {
      state: 'draft' as const,
      handEdited: false,
      revision: 1,
      approvals: [],
      submittedBy: null,
      returnReason: null,
      series: null,
      year: null,
      number: null,
      documentNumber: null,
      distribution: [],
      issuedOn: null,
      fileId: null,
      sha256: null,
    });
  }

  get nextStage(): MinutesStage | null {
    return steps[this.state]?.stage ?? null;
  }

  composeAgain(content: MinutesContent, confirmed: boolean): void {
    this.expectDraft();
    if (this.handEdited && !confirmed) {
      throw refuse(
        'minutes.hand-edited',
        '纪要已有人工修改；确认后才能重新生成，原稿会保留',
        'The minutes were edited by hand; confirm to compose them anew, the edited text is kept',
      );
    }
    Object.assign(this, { content, handEdited: false, revision: this.revision + 1 });
  }

  edit(content: MinutesContent): void {
    this.expectDraft();
    Object.assign(this, { content, handEdited: true, revision: this.revision + 1 });
  }

  submit(by: string): void {
    this.expectDraft();
    Object.assign(this, { state: 'submitted', submittedBy: by, returnReason: null, approvals: [] });
  }

  approve(by: Omit<MinutesApproval, 'stage'>): void {
    const step = steps[this.state];
    if (!step)
      throw refuse('minutes.nothing-to-approve', '纪要现在不在审核中', 'The minutes wait for nobody’s approval');
    this.approvals = [...this.approvals, { stage: step.stage, ...by }];
    this.state = step.to;
  }

  giveBack(reason: string): void {
    if (!steps[this.state])
      throw refuse('minutes.nothing-to-return', '纪要现在不在审核中', 'The minutes wait for nobody’s approval');
    Object.assign(this, { state: 'draft', returnReason: reason, approvals: [] });
  }

  issue(issue: { series: string; year: number; number: number; distribution: string[]; issuedOn: string }): void {
    if (this.state !== 'signed') throw refuse('minutes.not-signed', '主持人尚未签发', 'The presider has not signed');
    const documentNumber = `${issue.series}〔${issue.year}〕${issue.number}号`;
    Object.assign(this, issue, { state: 'issued', documentNumber });
  }

  private expectDraft(): void {
    if (this.state !== 'draft')
      throw refuse('minutes.not-draft', '纪要已送审，不能修改', 'The minutes are no draft any more');
  }
}
