import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const AuditedAct = z.object({
  entryId: z.uuid(),
  service: z.string(),
  occurredAt: z.iso.datetime({ offset: true }),
  account: z.string(),
  personName: z.string().nullable(),
  assignmentId: z.uuid().nullable(),
  unitCode: z.string().nullable(),
  /** What was done: the permission used, or `<thing>.<verb>` of a reaction. */
  action: z.string(),
  recordType: z.string().nullable(),
  recordId: z.string().nullable(),
  changedFields: z.array(z.string()),
  /** Keyed hash over the new values: proves what they were without telling them. */
  valuesHash: z.string().nullable(),
  result: z.enum(['done', 'denied']),
  address: z.string().nullable(),
  correlationId: z.string().nullable(),
});
export type AuditedAct = z.infer<typeof AuditedAct>;

/** Somebody did something, or was refused. Values are never in it. */
export const actAudited = defineEvent({
  type: 'jucai.integration.act-audited.v1',
  summary: 'Somebody did something, or was refused. Values are never in it.',
  topic: 'integration.audit',
  key: (data) => data.service,
  data: AuditedAct,
});
