import type { LocalText } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import { NOTICE_WITHOUT_REASON_WORKING_DAYS } from '../settings.js';

export interface NewNotice {
  readonly id: string;
  readonly unitCode: string;
  readonly meetingId: string;
  readonly number: number;
  readonly text: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly answerBy: string;
  /** What differs from the notice before; empty in the first. */
  readonly changes: LocalText[];
  readonly reason: string | null;
  readonly workingDaysAhead: number;
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
}

/** One notice of a meeting (会议通知), as it went out. A later one says what changed; none is ever edited. */
@Entity('meeting_notice')
export class MeetingNotice extends ScopedRecord {
  @Column('uuid') meetingId!: string;
  @Column('int') number!: number;
  @Column('text') text!: string;
  @Column('text') place!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('date') answerBy!: string;
  @Column('jsonb') changes!: LocalText[];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('int') workingDaysAhead!: number;
  @Column('text', { nullable: true }) issuedBy!: string | null;
  @Column('timestamptz') issuedAt!: Date;

  static issue(input: NewNotice): MeetingNotice {
    if (input.workingDaysAhead < 0) {
      throw new DomainError('conflict', 'notice.meeting-past', {
        zh: '会议时间已过',
        en: 'The meeting lies in the past',
      });
    }
    if (input.workingDaysAhead < NOTICE_WITHOUT_REASON_WORKING_DAYS && input.reason === null) {
      const text = {
        zh: `距开会不足${NOTICE_WITHOUT_REASON_WORKING_DAYS}个工作日，须说明理由`,
        en: `Fewer than ${NOTICE_WITHOUT_REASON_WORKING_DAYS} working days ahead: a reason is needed`,
      };
      throw new DomainError('conflict', 'notice.short-needs-reason', text, [{ path: 'reason', message: text }]);
    }
    return Object.assign(new MeetingNotice(), input);
  }
}
