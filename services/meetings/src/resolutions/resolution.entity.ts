import type { LocalText, Outcome } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export interface Conclusion {
  readonly outcome: Outcome;
  readonly text: string;
  readonly conditions: string[];
}

const refuse = (code: string, zh: string, en: string, path: string) =>
  new DomainError('conflict', code, { zh, en }, [{ path, message: { zh, en } }]);

/** What a meeting settled on one item (议定事项): final and numbered once confirmed, then applied by the service whose subject it is. */
@Entity('resolution')
export class Resolution extends ScopedRecord {
  @Column('boolean') restricted!: boolean;
  @Column('uuid') meetingId!: string;
  @Column('uuid') agendaItemId!: string;
  @Column('int', { nullable: true }) number!: number | null;
  @Column('text') outcome!: Outcome;
  @Column('text') text!: string;
  @Column('jsonb') conditions!: string[];
  @Column('text') state!: 'concluded' | 'confirmed';
  @Column('text', { nullable: true }) recordedBy!: string | null;
  /** The office wrote down what the presider concluded. */
  @Column('boolean') recordedForPresider!: boolean;
  @Column('timestamptz') concludedAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('text') application!: 'none' | 'waiting' | 'applied' | 'refused';
  @Column('jsonb', { nullable: true }) applicationDetail!: LocalText | null;
  @Column('timestamptz', { nullable: true }) appliedAt!: Date | null;
  /** What the office did about a refusal. */
  @Column('text', { nullable: true }) refusalHandled!: string | null;

  static conclude(
    input: Conclusion & { id: string; unitCode: string; meetingId: string; agendaItemId: string; restricted: boolean },
    itemKind: string,
  ): Resolution {
    expectFits(input, itemKind);
    return Object.assign(new Resolution(), input, {
      number: null,
      state: 'concluded' as const,
      confirmedAt: null,
      application: 'none' as const,
      applicationDetail: null,
      appliedAt: null,
      refusalHandled: null,
    });
  }

  /** The presider may conclude anew until it is confirmed. */
  concludeAnew(conclusion: Conclusion, itemKind: string): void {
    this.expectOpen();
    expectFits(conclusion, itemKind);
    Object.assign(this, conclusion);
  }

  confirm(number: number, at: Date, hasSubjects: boolean): void {
    this.expectOpen();
    Object.assign(this, { state: 'confirmed', number, confirmedAt: at, application: hasSubjects ? 'waiting' : 'none' });
  }

  answered(result: 'applied' | 'refused', detail: LocalText, at: Date): void {
    Object.assign(this, { application: result, applicationDetail: detail, appliedAt: at, refusalHandled: null });
  }

  handleRefusal(note: string): void {
    if (this.application !== 'refused' || this.refusalHandled !== null) {
      throw refuse('resolution.no-refusal', '没有待处理的退回', 'No refusal waits to be handled', 'note');
    }
    this.refusalHandled = note;
  }

  private expectOpen(): void {
    if (this.state === 'confirmed')
      throw refuse(
        'resolution.confirmed',
        '议定事项已确认，不能再改',
        'The resolution is confirmed and final',
        'state',
      );
  }
}

/** 已听取 is for what was heard; 原则同意 names what must be changed. */
function expectFits({ outcome, conditions }: Conclusion, itemKind: string): void {
  if (outcome === 'noted' && itemKind !== 'hear')
    throw refuse(
      'resolution.noted-is-for-hearing',
      '“已听取”只用于听取类议题',
      'Noted is an outcome of hear items only',
      'outcome',
    );
  if (outcome === 'approved-with-changes' && conditions.length === 0) {
    throw refuse(
      'resolution.changes-missing',
      '“原则同意”须写明要修改完善的内容',
      'Say what must be changed',
      'conditions',
    );
  }
}
