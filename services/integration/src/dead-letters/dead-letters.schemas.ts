import { LocalText, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const State = z.enum(['open', 'replay-asked', 'discard-asked', 'replayed', 'discarded']);

export const DecideDeadLetter = z
  .strictObject({ reason: unmarkedText(1_000, 2).describe('Why; kept on the trail') })
  .meta({ id: 'DecideDeadLetter' });
export type DecideDeadLetter = z.infer<typeof DecideDeadLetter>;

export const DeadLetterView = z
  .object({
    id: z.uuid(),
    service: z.string(),
    topic: z.string(),
    type: z.string().nullable(),
    eventId: z.string().nullable(),
    key: z.string().nullable(),
    unitCode: UnitCode,
    unitName: LocalText,
    error: z.string(),
    attempts: z.int(),
    occurredAt: z.iso.datetime(),
    state: State,
    payload: z.string().describe('Excerpt of the message; runs of digits are masked'),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable().describe('Name of the person who decided'),
    decidedAt: z.iso.datetime().nullable(),
    settledAt: z.iso.datetime().nullable(),
    version: z.int(),
    actions: z.array(z.enum(['replay', 'discard'])),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetterView = z.infer<typeof DeadLetterView>;

export const DeadLetterPage = pageOf(DeadLetterView, 'DeadLetterPage');

export const DeadLetterQuery = listQuery(
  ['occurredAt', 'service', 'attempts'] as const,
  z.object({
    state: State,
    service: z.string().min(1).max(60),
    topic: z.string().min(1).max(100),
    type: z.string().min(1).max(200),
    unitCode: UnitCode,
    eventId: z.string().min(1).max(100),
  }),
);
export type DeadLetterQuery = z.infer<typeof DeadLetterQuery>;
