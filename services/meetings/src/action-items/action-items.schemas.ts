import { ActionItemState, LocalText, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';
import { KnownDay } from '../meetings/meetings.schemas.js';

const Text = unmarkedText(4_000, 2);
const Reason = unmarkedText(1_000, 2);
const Light = z.enum(['green', 'yellow', 'red']);
const Priority = z.enum(['normal', 'high']);
const Cadence = z.enum(['monthly', 'quarterly', 'none']);

export const AssignActionItem = z
  .strictObject({
    meetingId: z.uuid(),
    resolutionId: z.uuid().nullable().default(null),
    requirement: unmarkedText(1_000, 2)
      .nullable()
      .default(null)
      .describe('What the meeting asked for, when it comes from no resolution'),
    title: z.object({ zh: unmarkedText(200), en: unmarkedText(300) }),
    standardOfDone: Text,
    leadUnitCode: UnitCode,
    coUnitCodes: z.array(UnitCode).max(50).default([]),
    responsiblePost: unmarkedText(100).describe('责任领导, by post'),
    priority: Priority.default('normal'),
    cadence: Cadence.default('monthly'),
    dueOn: KnownDay,
  })
  .refine(({ resolutionId, requirement }) => (resolutionId === null) !== (requirement === null), {
    message: '来源为议定事项或会议要求之一 | It comes from a resolution or from a requirement',
    path: ['resolutionId'],
  })
  .meta({ id: 'AssignActionItem' });
export type AssignActionItem = z.infer<typeof AssignActionItem>;

export const ReportProgress = z
  .strictObject({ text: Text, percent: z.int().min(0).max(100), fileIds: z.array(z.uuid()).max(20).default([]) })
  .meta({ id: 'ReportProgress' });
export type ReportProgress = z.infer<typeof ReportProgress>;

export const SayNotOurs = z.strictObject({ reason: Reason }).meta({ id: 'SayNotOurs' });
export type SayNotOurs = z.infer<typeof SayNotOurs>;
export const Reassign = z
  .strictObject({
    leadUnitCode: UnitCode,
    coUnitCodes: z
      .array(UnitCode)
      .max(50)
      .optional()
      .describe('Default: as before, without the new lead unit. Who is on it no longer loses sight of the item'),
    reason: Reason,
  })
  .meta({ id: 'ReassignActionItem' });
export type Reassign = z.infer<typeof Reassign>;
export const ReasonOnly = z.strictObject({ reason: Reason }).meta({ id: 'ActionItemReason' });
export type ReasonOnly = z.infer<typeof ReasonOnly>;
export const AskExtension = z.strictObject({ until: KnownDay, reason: Reason }).meta({ id: 'AskExtension' });
export type AskExtension = z.infer<typeof AskExtension>;
export const DecideExtension = z
  .strictObject({
    granted: z.boolean(),
    until: KnownDay.nullable().default(null).describe('Default: as asked'),
    reason: Reason.nullable().default(null),
  })
  .meta({ id: 'DecideExtension' });
export type DecideExtension = z.infer<typeof DecideExtension>;
export const SubmitActionItem = z
  .strictObject({ text: Text, fileIds: z.array(z.uuid()).max(20) })
  .meta({ id: 'SubmitActionItem' });
export type SubmitActionItem = z.infer<typeof SubmitActionItem>;
export const CloseActionItem = z
  .strictObject({ satisfaction: z.int().min(1).max(5), reason: Reason.nullable().default(null) })
  .meta({ id: 'CloseActionItem' });
export type CloseActionItem = z.infer<typeof CloseActionItem>;
export const Urge = z.strictObject({ text: unmarkedText(500, 2) }).meta({ id: 'UrgeActionItem' });
export type Urge = z.infer<typeof Urge>;

export const ActionItemAction = z.enum([
  'accept',
  'not-ours',
  'report-progress',
  'ask-extension',
  'submit',
  'decide-extension',
  'reassign',
  'overrule',
  'close',
  'send-back',
  'cancel',
  'urge',
]);
export type ActionItemAction = z.infer<typeof ActionItemAction>;

const summary = {
  id: z.uuid(),
  meetingId: z.uuid(),
  meetingTitle: LocalText.nullable(),
  resolutionId: z.uuid().nullable(),
  title: LocalText,
  leadUnitCode: UnitCode,
  leadUnitName: LocalText,
  coUnits: z.array(z.object({ unitCode: z.string(), unitName: LocalText.nullable() })),
  responsiblePost: z.string(),
  priority: Priority,
  cadence: Cadence,
  dueOn: z.iso.date(),
  originalDueOn: z.iso.date(),
  assignedOn: z.iso.date(),
  state: ActionItemState,
  progressPercent: z.int().nullable(),
  notOurs: z.object({ reason: z.string(), on: z.iso.date() }).nullable(),
  extensionAsked: z.boolean(),
  light: Light,
  workingDaysLeft: z.int().nullable(),
  version: z.int(),
  actions: z.array(ActionItemAction),
};
export const ActionItemSummary = z.object(summary).meta({ id: 'ActionItemSummary' });
export type ActionItemSummary = z.infer<typeof ActionItemSummary>;

const FileView = z.object({ id: z.uuid(), name: z.string(), size: z.int(), mediaType: z.string() });

export const ActionItemView = z
  .object({
    ...summary,
    requirement: z.string().nullable(),
    resolutionText: z.string().nullable().describe('Null when you may not see the resolution'),
    standardOfDone: z.string(),
    stateReason: z.string().nullable(),
    acceptedOn: z.iso.date().nullable(),
    submittedOn: z.iso.date().nullable(),
    closedOn: z.iso.date().nullable(),
    satisfaction: z.int().nullable(),
    timesRejected: z.int(),
    handIns: z
      .array(
        z.object({
          id: z.uuid(),
          text: z.string(),
          submittedByName: z.string().nullable(),
          submittedOn: z.iso.date(),
          verdict: z.enum(['closed', 'sent-back']).nullable(),
          verdictReason: z.string().nullable(),
          verifiedByName: z.string().nullable(),
          verifiedOn: z.iso.date().nullable(),
          files: z.array(FileView).describe('Evidence'),
        }),
      )
      .describe('Newest first'),
    progress: z.array(
      z.object({
        id: z.uuid(),
        text: z.string(),
        percent: z.int(),
        reportedByName: z.string().nullable(),
        reportedOn: z.iso.date(),
        files: z.array(FileView),
      }),
    ),
    extensions: z.array(
      z.object({
        id: z.uuid(),
        requestedUntil: z.iso.date(),
        reason: z.string(),
        askedByName: z.string().nullable(),
        askedOn: z.iso.date(),
        dueOnWhenAsked: z.iso.date(),
        state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
        grantedUntil: z.iso.date().nullable(),
        decidedByName: z.string().nullable(),
        decidedOn: z.iso.date().nullable(),
        decisionReason: z.string().nullable(),
      }),
    ),
    warnings: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['reminder', 'overdue', 'escalation', 'progress-due', 'urged']),
        text: z.string(),
        recipients: z.array(z.object({ personName: z.string(), unitCode: z.string() })),
        warnedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ActionItem' });
export type ActionItemView = z.infer<typeof ActionItemView>;

export const ActionItemPage = pageOf(ActionItemSummary, 'ActionItemPage');
export const ActionItemListQuery = listQuery(
  ['dueOn', 'title', 'assignedOn', 'unit', 'state'] as const,
  z.object({
    q: z.string().trim().min(1).max(50),
    meetingId: z.uuid(),
    resolutionId: z.uuid(),
    leadUnitCode: UnitCode,
    state: z.array(ActionItemState).max(7),
    open: z.boolean(),
    light: Light,
    priority: Priority,
    dueFrom: z.iso.date(),
    dueTo: z.iso.date(),
    closedLate: z.boolean().describe('Closed ones only: handed in after the day in force, or in time'),
  }),
);
export type ActionItemListQuery = z.infer<typeof ActionItemListQuery>;
