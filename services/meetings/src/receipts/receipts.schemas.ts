import { LocalText, MeetingState, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Attendee = z.strictObject({ name: unmarkedText(50), post: unmarkedText(100) });
const Reason = unmarkedText(1_000, 2);

export const AnswerReceipt = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('attend'), attendees: z.array(Attendee).min(1).max(10) }),
    z.strictObject({ answer: z.literal('leave'), reason: Reason, delegate: Attendee.nullable().default(null) }),
  ])
  .meta({ id: 'AnswerReceipt' });
export type AnswerReceipt = z.infer<typeof AnswerReceipt>;

export const DecideLeave = z
  .strictObject({ approved: z.boolean(), reason: Reason.nullable().default(null) })
  .refine(({ approved, reason }) => approved || reason !== null, {
    message: '不同意须说明理由 | A refusal needs a reason',
    path: ['reason'],
  })
  .meta({ id: 'DecideLeave' });
export type DecideLeave = z.infer<typeof DecideLeave>;

const State = z.enum(['unanswered', 'attending', 'leave-asked', 'leave-approved', 'leave-refused']);

export const ReceiptView = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    meetingTitle: LocalText,
    meetingState: MeetingState,
    startsAt: z.iso.datetime(),
    place: z.string(),
    unitCode: UnitCode,
    unitName: LocalText,
    mode: z.enum(['attend', 'sit-in']),
    noticeNumber: z.int(),
    noticeText: z.string(),
    changes: z.array(LocalText),
    answerBy: z.iso.date(),
    state: State,
    attendees: z.array(Attendee),
    reason: z.string().nullable(),
    delegate: Attendee.nullable(),
    answeredByName: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionReason: z.string().nullable(),
    version: z.int(),
    actions: z.array(z.enum(['answer', 'decide-leave'])),
  })
  .meta({ id: 'Receipt' });
export type ReceiptView = z.infer<typeof ReceiptView>;

export const ReceiptPage = pageOf(ReceiptView, 'ReceiptPage');
export const ReceiptListQuery = listQuery(
  ['answerBy', 'unit', 'answeredAt'] as const,
  z.object({
    meetingId: z.uuid(),
    unitCode: UnitCode,
    state: z.array(State).max(5),
    mode: z.enum(['attend', 'sit-in']),
  }),
);
export type ReceiptListQuery = z.infer<typeof ReceiptListQuery>;
