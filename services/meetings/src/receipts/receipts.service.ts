import { type Actor, Database, DomainError, notFound } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { inside } from '../answers.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { presides } from '../meetings/meetings.policy.js';
import { publishOpenWork } from '../open-work/open-work.js';
import { Receipt } from './receipt.entity.js';
import { mayAnswer } from './receipts.policy.js';
import { ReceiptsQueries } from './receipts.queries.js';
import type { AnswerReceipt, DecideLeave, ReceiptView } from './receipts.schemas.js';

/** Answers to a notice, and the presider's word on leave. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly queries: ReceiptsQueries,
  ) {}

  answer(actor: Actor, id: string, version: number, input: AnswerReceipt): Promise<ReceiptView> {
    return this.database.transaction(actor, async (tx) => {
      const receipt = await tx.one(Receipt, { id }, 'update');
      if (!receipt || !mayAnswer(actor, receipt)) throw notFound('receipt', '回执');
      tx.expectVersion(receipt, version);
      const meeting = await tx.one(Meeting, { id: receipt.meetingId });
      if (!meeting) throw notFound('receipt', '回执');
      meeting.expect(['convened'], 'receipt.meeting-not-open');
      if (input.answer === 'attend') receipt.attend(input.attendees, actor.account, tx.now);
      else receipt.askLeave(input.reason, input.delegate, actor.account, tx.now);
      await tx.save(receipt, `receipt.${input.answer}`);
      await publishOpenWork(tx, receipt.unitCode);
      return this.queries.by(inside(tx), actor, id);
    });
  }

  decideLeave(actor: Actor, id: string, version: number, { approved, reason }: DecideLeave): Promise<ReceiptView> {
    return this.database.transaction(actor, async (tx) => {
      const receipt = await tx.one(Receipt, { id }, 'update');
      const meeting = receipt && (await tx.one(Meeting, { id: receipt.meetingId }));
      if (!receipt || !meeting) throw notFound('receipt', '回执');
      if (!presides(actor, meeting)) {
        throw new DomainError('forbidden', 'receipt.presider-only', {
          zh: '请假由会议主持人批准',
          en: 'Leave is approved by the presider',
        });
      }
      tx.expectVersion(receipt, version);
      meeting.expect(['convened', 'in-session'], 'receipt.meeting-not-open');
      receipt.decideLeave(approved, reason, actor.account, tx.now);
      await tx.save(receipt, approved ? 'receipt.approve-leave' : 'receipt.refuse-leave');
      return this.queries.by(inside(tx), actor, id);
    });
  }
}
