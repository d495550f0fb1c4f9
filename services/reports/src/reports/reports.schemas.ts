import { LocalText, ReportState, UnitCode, unmarked, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';
import { Indicator, IndicatorCode } from '../templates/indicator.js';
import { Section } from '../templates/section.js';

/** As it was typed. */
const Text = (max: number) => z.string().max(max).check(unmarked);
const Reason = unmarkedText(1_000, 2);
const SectionCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const ValuePatch = z
  .strictObject({
    value: Text(4_000).nullable().describe('Decimal text, true or false, the code of a choice, or text'),
    takeFrom: z.enum(['department-event', 'last-year']).describe('Takes the figure from there in place of a value'),
    reason: Text(1_000).nullable(),
  })
  .partial()
  .refine(
    ({ value, takeFrom }) => value === undefined || takeFrom === undefined,
    'value 与 takeFrom 只能填一个 | Give either value or takeFrom',
  );

export const FillReport = z
  .strictObject({
    values: z.record(IndicatorCode, ValuePatch).default({}),
    sections: z.record(SectionCode, Text(20_000)).default({}),
    reasons: z.record(Text(120).min(1), Text(1_000).nullable()).default({}).describe('By the reasonKey of a finding'),
    answers: z
      .record(z.string().regex(/^\d{1,2}$/), Text(1_000).nullable())
      .default({})
      .describe('What was done about a remark, by its place in the last return, from 0'),
  })
  .meta({ id: 'FillReport' });
export type FillReport = z.infer<typeof FillReport>;

export const PutEvidence = z.strictObject({ fileIds: z.array(z.uuid()).max(20) }).meta({ id: 'PutEvidence' });
export type PutEvidence = z.infer<typeof PutEvidence>;

export const PresentReport = z
  .strictObject({
    mode: z.enum(['in-person', 'written']).describe('现场述职 / 书面述职'),
    reporterName: unmarkedText(50).nullable(),
    reporterPost: unmarkedText(100).nullable(),
  })
  .meta({ id: 'PresentReport' });
export type PresentReport = z.infer<typeof PresentReport>;

export const SubmitReport = z
  .strictObject({
    missingReason: Reason.nullable()
      .default(null)
      .describe('Which units are missing and why, when some are not accepted'),
  })
  .meta({ id: 'SubmitReport' });
export type SubmitReport = z.infer<typeof SubmitReport>;

const Comment = z.strictObject({
  target: z.enum(['section', 'indicator']),
  code: z.string().min(1).max(60).check(unmarked),
  text: Reason,
});

export const ReturnReport = z
  .strictObject({ reason: Reason, comments: z.array(Comment).min(1).max(100) })
  .meta({ id: 'ReturnReport' });
export type ReturnReport = z.infer<typeof ReturnReport>;

export const CorrectReport = z
  .strictObject({
    corrections: z
      .array(z.strictObject({ indicatorCode: IndicatorCode, value: unmarkedText(4_000) }))
      .min(1)
      .max(100)
      .describe('Figures that a rule ties together are corrected together'),
    reason: Reason,
  })
  .meta({ id: 'CorrectReport' });
export type CorrectReport = z.infer<typeof CorrectReport>;

export const ExtendReport = z.strictObject({ until: z.iso.date(), reason: Reason }).meta({ id: 'ExtendReport' });
export const RequestExtension = z
  .strictObject({ until: z.iso.date(), reason: Reason })
  .meta({ id: 'RequestExtension' });
export type ExtendReport = z.infer<typeof ExtendReport>;

export const RefuseExtension = z.strictObject({ reason: Reason }).meta({ id: 'RefuseExtension' });
export type RefuseExtension = z.infer<typeof RefuseExtension>;

const Instant = z.iso.datetime({ offset: true });
const By = { personName: z.string().nullable(), at: Instant };
const ExtensionView = z.object({ until: z.iso.date(), reason: z.string(), ...By });
const LightView = z.enum(['green', 'yellow', 'red']).nullable();

/** What lists and boards show of a report. */
const Summary = {
  id: z.uuid(),
  version: z.int(),
  campaignId: z.uuid(),
  campaignTitle: LocalText,
  period: z.string(),
  unitCode: UnitCode,
  unitName: LocalText,
  unitShortName: LocalText,
  reviewerUnitCode: UnitCode,
  reviewerName: LocalText,
  state: ReportState,
  dueOn: z.iso.date().describe('The deadline that runs for this unit, its extension included'),
  lateUntil: z.iso.date().describe('The last day on which it may be submitted'),
  extendedUntil: z.iso.date().nullable(),
  light: LightView,
  workingDaysLeft: z.int().nullable(),
  submittedOn: z.iso.date().nullable(),
  firstSubmittedOn: z.iso.date().nullable(),
  acceptedOn: z.iso.date().nullable(),
  heardOn: z.iso.date().nullable(),
  late: z.boolean().describe('First submitted after the common deadline, be it within an extension'),
  returns: z.int(),
  presentation: z.object({
    mode: z.enum(['in-person', 'written']),
    reporterName: z.string().nullable(),
    reporterPost: z.string().nullable(),
  }),
  actions: z.array(
    z.enum([
      'fill',
      'present',
      'submit',
      'withdraw',
      'request-extension',
      'return',
      'accept',
      'extend',
      'refuse-extension',
      'correct',
      'freeze',
    ]),
  ),
};

export const ReportSummary = z.object(Summary).meta({ id: 'ReportSummary' });
export type ReportSummary = z.infer<typeof ReportSummary>;

const FileView = z.object({ id: z.uuid(), sha256: z.string(), name: z.string(), size: z.int(), mediaType: z.string() });

export const ReportView = z
  .object({
    ...Summary,
    template: z.object({
      id: z.uuid(),
      templateVersion: z.int(),
      name: LocalText,
      sections: z.array(Section),
      indicators: z.array(Indicator),
    }),
    values: z.record(
      z.string(),
      z.object({
        value: z.string().nullable(),
        reason: z.string().nullable(),
        source: z.enum(['typed', 'department-event', 'last-year', 'correction']),
        ...By,
      }),
    ),
    sections: z.record(z.string(), z.object({ text: z.string(), ...By })),
    reasons: z.record(z.string(), z.string()),
    previous: z.record(z.string(), z.string().nullable()).describe('Figures of the period before'),
    department: z
      .record(z.string(), z.object({ value: z.string(), system: z.string(), at: Instant }))
      .describe('Figures that department systems gave'),
    evidence: z.record(z.string(), z.array(FileView)),
    missingReason: z.string().nullable(),
    openUnits: z.array(z.object({ unitCode: UnitCode, name: LocalText, state: ReportState, reportId: z.uuid() })),
    comments: z.array(
      z.object({
        reason: z.string(),
        comments: z.array(
          z.object({
            target: z.string(),
            code: z.string(),
            text: z.string(),
            answer: z.object({ text: z.string(), ...By }).nullable(),
          }),
        ),
        ...By,
      }),
    ),
    corrections: z.array(
      z.object({
        indicatorCode: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        reason: z.string(),
        ...By,
      }),
    ),
    extensions: z.array(ExtensionView),
    refusedExtensions: z.array(ExtensionView),
    refusal: ExtensionView.nullable().describe(
      'The refused extension that still holds: nothing was asked or given since',
    ),
    extensionRequest: ExtensionView.nullable(),
    lock: z
      .object({ code: z.string(), message: LocalText, since: z.string().nullable(), liftedBy: LocalText })
      .nullable(),
    findings: z.array(
      z.object({
        kind: z.enum(['rule', 'empty', 'variance', 'evidence', 'section', 'missing-units']),
        paths: z.array(z.string()),
        severity: z.enum(['error', 'warning']),
        message: LocalText,
        reasonKey: z.string().nullable(),
        reason: z.string().nullable(),
        blocks: z.boolean(),
      }),
    ),
    progress: z.object({ filled: z.int(), total: z.int() }),
  })
  .meta({ id: 'Report' });
export type ReportView = z.infer<typeof ReportView>;

export const ReportPage = pageOf(ReportSummary, 'ReportPage');

export const ReportListQuery = listQuery(
  ['dueOn', 'unit', 'state', 'submittedOn', 'returns'] as const,
  z.object({
    campaignId: z.uuid(),
    period: z.string().max(8),
    unitCode: UnitCode,
    reviewerUnitCode: UnitCode,
    belowUnitCode: UnitCode.describe('Of the units below this one, at any depth'),
    state: z.union([ReportState, z.array(ReportState).max(5)]),
    late: z.boolean(),
    own: z.literal(true).describe('Of the unit that the caller acts for'),
    q: z.string().trim().min(1).max(50).describe('Name of the unit'),
  }),
);
export type ReportListQuery = z.infer<typeof ReportListQuery>;
