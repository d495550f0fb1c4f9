import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';

export type ReceiptMode = 'attend' | 'sit-in';
export type ReceiptState = 'unanswered' | 'attending' | 'leave-asked' | 'leave-approved' | 'leave-refused';

export interface Attendee {
  readonly name: string;
  readonly post: string;
}

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

/** An invited unit's answer to the notice (回执); the unit owns it. */
@Entity('receipt')
export class Receipt extends ScopedRecord {
  @Column('uuid') meetingId!: string;
  @Column('text') mode!: ReceiptMode;
  /** Of the notice that it answers. */
  @Column('int') noticeNumber!: number;
  @Column('date') answerBy!: string;
  @Column('text') state!: ReceiptState;
  @Column('jsonb') attendees!: Attendee[];
  @Column('text', { nullable: true }) reason!: string | null;
  /** 替会: may speak, does not count for the quorum. */
  @Column('jsonb', { nullable: true }) delegate!: Attendee | null;
  @Column('text', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;

  static ask(input: {
    id: string;
    unitCode: string;
    meetingId: string;
    mode: ReceiptMode;
    noticeNumber: number;
    answerBy: string;
  }): Receipt {
    const receipt = Object.assign(new Receipt(), input);
    receipt.clear();
    return receipt;
  }

  /** A new notice asks again; the earlier answer stays in the history. */
  askAgain(noticeNumber: number, answerBy: string): void {
    Object.assign(this, { noticeNumber, answerBy });
    this.clear();
  }

  attend(attendees: Attendee[], by: string, at: Date): void {
    this.expectOpen();
    this.clear();
    Object.assign(this, { state: 'attending', attendees, answeredBy: by, answeredAt: at });
  }

  askLeave(reason: string, delegate: Attendee | null, by: string, at: Date): void {
    this.expectOpen();
    this.clear();
    Object.assign(this, { state: 'leave-asked', reason, delegate, answeredBy: by, answeredAt: at });
  }

  decideLeave(approved: boolean, reason: string | null, by: string, at: Date): void {
    if (this.state !== 'leave-asked')
      throw refuse('receipt.no-leave-asked', '没有待批的请假', 'No leave waits for a decision');
    Object.assign(this, {
      state: approved ? 'leave-approved' : 'leave-refused',
      decidedBy: by,
      decidedAt: at,
      decisionReason: reason,
    });
  }

  private expectOpen(): void {
    if (this.state === 'leave-approved')
      throw refuse(
        'receipt.leave-approved',
        '请假已批准；如可参会请与人才办联系',
        'The leave has been approved; ask the office to notify again',
      );
  }

  private clear(): void {
    Object.assign(this, {
      state: 'unanswered',
      attendees: [],
      reason: null,
      delegate: null,
      answeredBy: null,
      answeredAt: null,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
    });
  }
}
