import { z } from 'zod';
import { defineEvent } from '../define-event.js';

/** A message could not be processed by a service and was set aside. The body stays with that service; `excerpt` is masked. */
export const messageDeadLettered = defineEvent({
  type: 'jucai.integration.message-dead-lettered.v1',
  summary:
    'A message could not be processed by a service and was set aside. The body stays with that service; `excerpt` is masked.',
  topic: 'integration.dead-letter',
  key: (data) => data.deadLetterId,
  data: z.object({
    deadLetterId: z.uuid(),
    service: z.string(),
    group: z.string(),
    topic: z.string(),
    partition: z.int(),
    offset: z.string(),
    key: z.string().nullable(),
    eventId: z.string().nullable(),
    type: z.string().nullable(),
    unitCode: z.string().nullable(),
    attempts: z.int(),
    error: z.string(),
    excerpt: z.string(),
    occurredAt: z.iso.datetime({ offset: true }),
  }),
});

/** A person decided what happens to a dead letter; the service that holds it carries it out. */
export const deadLetterDecided = defineEvent({
  type: 'jucai.integration.dead-letter-decided.v1',
  summary: 'A person decided what happens to a dead letter; the service that holds it carries it out.',
  topic: 'integration.dead-letter-decision',
  key: (data) => data.deadLetterId,
  data: z.object({
    deadLetterId: z.uuid(),
    service: z.string(),
    decision: z.enum(['replay', 'discard']),
    reason: z.string().min(1),
    decidedBy: z.string(),
  }),
});

/** What became of a decision: a replay may fail again. */
export const deadLetterSettled = defineEvent({
  type: 'jucai.integration.dead-letter-settled.v1',
  summary: 'What became of a decision over a dead letter: a replay may fail again.',
  topic: 'integration.dead-letter',
  key: (data) => data.deadLetterId,
  data: z.object({
    deadLetterId: z.uuid(),
    service: z.string(),
    outcome: z.enum(['replayed', 'discarded', 'failed-again']),
    error: z.string().nullable(),
    settledAt: z.iso.datetime({ offset: true }),
  }),
});
