import { LocalText, UnitCode } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Position = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Result = z.enum(['done', 'denied']);

export const AuditEntryView = z
  .object({
    id: z.uuid(),
    position: z.int(),
    occurredAt: z.iso.datetime(),
    service: z.string(),
    account: z.string(),
    personName: z.string().nullable(),
    assignmentId: z.uuid().nullable(),
    unitCode: z.string().nullable(),
    unitName: LocalText.nullable(),
    action: z.string(),
    recordType: z.string().nullable(),
    recordId: z.string().nullable(),
    recordLabel: z.string().nullable().describe('What people call the record, where this service knows it'),
    changedFields: z.array(z.string()),
    valuesHash: z.string().nullable(),
    result: Result,
    address: z.string().nullable(),
    correlationId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditEntryPage = pageOf(AuditEntryView, 'AuditEntryList')
  .extend({ nextCursor: z.int().nullable().describe('`cursor` of the next page; null on the last') })
  .meta({ id: 'AuditEntryPage' });
export type AuditEntryPage = z.infer<typeof AuditEntryPage>;

export const AuditEntryQuery = listQuery(
  ['position'] as const,
  z.object({
    q: z.string().trim().min(1).max(50).describe('Part of a name, or of an account'),
    account: z.string().min(1).max(100),
    action: z.string().min(1).max(100),
    unitCode: UnitCode,
    recordType: z.string().min(1).max(100),
    recordId: z.string().min(1).max(100),
    result: Result,
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
  }),
).extend({
  cursor: Position.optional().describe(
    'Position of the last entry seen: for reading on deep into the trail; `page` stays 1',
  ),
});
export type AuditEntryQuery = z.infer<typeof AuditEntryQuery>;

export const VerifyAuditEntries = z
  .strictObject({
    fromPosition: Position.default(1).describe('First entry to check; those before it are taken as they are'),
    witness: z
      .strictObject({ position: Position, hash: Hash })
      .optional()
      .describe(
        'What an earlier check answered as its head: shows that nothing of what was there then has been replaced',
      ),
  })
  .meta({ id: 'VerifyAuditEntries' });
export type VerifyAuditEntries = z.infer<typeof VerifyAuditEntries>;

export const AuditVerification = z
  .object({
    ok: z.boolean(),
    count: z.int().describe('Entries that were found good'),
    anchors: z.int().describe('Anchors that were found good'),
    headPosition: z.int(),
    headHash: z.string(),
    broken: z
      .object({
        position: z.int(),
        reason: z.enum(['changed', 'missing', 'tail-cut', 'anchor-differs', 'head-differs', 'witness-differs']),
        text: LocalText,
      })
      .nullable(),
    verifiedAt: z.iso.datetime(),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof AuditVerification>;
export type BrokenReason = NonNullable<AuditVerification['broken']>['reason'];
