import { LocalText, UnitCode, unmarkedText, unmarkedWithin } from '@jucai/contracts';
import { z } from 'zod';
import { MinutesDocument } from './minutes-document.js';

const { title, intro, sections, attendance } = MinutesDocument.shape;
/** The part of the minutes that people write; mark, number, distribution and date come from the group and the issue. */
export const MinutesContent = z.strictObject({ title, intro, sections, attendance }).meta({ id: 'MinutesContent' });
export type MinutesContent = z.infer<typeof MinutesContent>;

export const ComposeMinutes = z
  .strictObject({
    confirm: z
      .boolean()
      .default(false)
      .describe('Compose anew although somebody edited; the edited text is kept as a revision'),
  })
  .meta({ id: 'ComposeMinutes' });
export type ComposeMinutes = z.infer<typeof ComposeMinutes>;

export const EditMinutes = z
  .strictObject({ content: MinutesContent.check(unmarkedWithin) })
  .meta({ id: 'EditMinutes' });
export type EditMinutes = z.infer<typeof EditMinutes>;

export const ApproveMinutes = z
  .strictObject({ opinion: unmarkedText(1_000).nullable().default(null) })
  .meta({ id: 'ApproveMinutes' });
export type ApproveMinutes = z.infer<typeof ApproveMinutes>;

export const ReturnMinutes = z.strictObject({ reason: unmarkedText(1_000, 2) }).meta({ id: 'ReturnMinutes' });
export type ReturnMinutes = z.infer<typeof ReturnMinutes>;

export const IssueMinutes = z
  .strictObject({
    series: z
      .string()
      .regex(/^[^\s〔〕第]{1,12}$/)
      .optional()
      .describe('Default: the group’s own, such as 鹤人才'),
    distribution: z.array(UnitCode).min(1).max(200),
  })
  .meta({ id: 'IssueMinutes' });
export type IssueMinutes = z.infer<typeof IssueMinutes>;

const Stage = z.enum(['office-director', 'deputy-head', 'presider']);

export const MinutesReceiptView = z
  .object({
    id: z.uuid(),
    unitCode: UnitCode,
    unitName: LocalText,
    acknowledgedByName: z.string().nullable(),
    acknowledgedAt: z.iso.datetime().nullable(),
    version: z.int(),
    actions: z.array(z.enum(['acknowledge'])),
  })
  .meta({ id: 'MinutesReceipt' });
export type MinutesReceiptView = z.infer<typeof MinutesReceiptView>;

export const MinutesView = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    unitCode: UnitCode.describe('The unit that convened the meeting'),
    meetingTitle: LocalText.nullable(),
    state: z.enum(['draft', 'submitted', 'checked', 'reviewed', 'signed', 'issued']),
    nextStage: Stage.nullable(),
    content: MinutesContent,
    handEdited: z.boolean(),
    revision: z.int(),
    approvals: z.array(
      z.object({ stage: Stage, personName: z.string().nullable(), opinion: z.string().nullable(), at: z.string() }),
    ),
    returnReason: z.string().nullable(),
    documentNumber: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    sha256: z.string().nullable().describe('Of the issued document'),
    distribution: z.array(z.object({ unitCode: z.string(), unitName: LocalText.nullable() })),
    receipts: z.array(MinutesReceiptView),
    version: z.int(),
    actions: z.array(z.enum(['compose', 'edit', 'submit', 'approve', 'return', 'sign', 'issue'])),
  })
  .meta({ id: 'Minutes' });
export type MinutesView = z.infer<typeof MinutesView>;

export const MinutesRevisions = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        origin: z.enum(['composed', 'edited']),
        content: MinutesContent,
        writtenByName: z.string().nullable(),
        writtenAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'MinutesRevisionList' });
export type MinutesRevisions = z.infer<typeof MinutesRevisions>;
