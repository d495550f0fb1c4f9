import { z } from 'zod';
import { Account, UnitCode } from '@jucai/contracts';
import { Day, DemonstrationLabel, IndicatorCode, LocalName, SectionCode, stepShape, Text } from './values.schemas.js';

const ScenarioIndicator = z.strictObject({
  code: IndicatorCode,
  number: z.int().positive(),
  name: LocalName,
  unitOfMeasure: LocalName,
  type: z.enum(['integer', 'decimal', 'percent']),
  decimals: z.int().min(0).max(6),
  acrossUnits: z.enum(['sum', 'weighted-mean', 'max', 'distinct-persons', 'none']),
  weight: z.strictObject({ indicatorCode: IndicatorCode }).optional(),
  acrossPeriods: z.enum(['sum', 'last', 'none']),
  cumulative: z.boolean(),
  direction: z.enum(['higher', 'lower', 'none']),
  evidenceRequired: z.boolean(),
});

const RuleCode = z.string().regex(/^[a-z][A-Za-z0-9-]{0,59}$/);
const ScenarioRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('expression'),
    code: RuleCode,
    expression: Text,
    severity: z.enum(['error', 'warning']),
    message: LocalName,
  }),
  z.strictObject({
    kind: z.literal('change'),
    code: RuleCode,
    overPercent: z.number().positive(),
    severity: z.literal('warning'),
    message: LocalName,
  }),
]);

const ScenarioSection = z.strictObject({
  code: SectionCode,
  number: z.int().positive(),
  name: LocalName,
  guidance: LocalName,
  minLength: z.int(),
  maxLength: z.int(),
  required: z.boolean(),
  /** The least share of the whole report that this section must have. */
  minSharePercent: z.number().optional(),
});

export const TemplateFile = z.strictObject({
  label: DemonstrationLabel,
  code: Text,
  version: z.int().positive(),
  year: z.int(),
  periodKind: z.literal('year'),
  name: LocalName,
  sections: z.array(ScenarioSection).min(1),
  indicators: z.array(ScenarioIndicator).min(1),
  rules: z.array(ScenarioRule).min(1),
});

export const CampaignFile = z.strictObject({
  label: DemonstrationLabel,
  code: Text,
  name: LocalName,
  period: z.strictObject({ kind: z.literal('year'), year: z.int(), code: Text }),
  basis: z.strictObject({ number: Text, title: Text, plan: Text }),
  unitCode: UnitCode,
  templateCode: Text,
  templateVersion: z.int().positive(),
  opensOn: Day,
  dueOn: Day,
  lateUntil: Day,
  remindersDaysBefore: z.array(z.int().positive()),
  remindOverdue: z.boolean(),
  steps: z.array(z.strictObject({ ...stepShape, action: z.enum(['publish-template', 'create', 'open']) })),
  targets: z.array(
    z.strictObject({ unitCode: UnitCode, reviewUnitCode: UnitCode, mode: z.enum(['in-person', 'written']) }),
  ),
  burden: z.strictObject({ forms: z.int(), cells: z.int(), prefilledCells: z.int(), hours: z.number() }),
  expectedTimeliness: z.strictObject({
    expected: z.int(),
    complete: z.int(),
    onTime: z.int(),
    late: z.int(),
    missing: z.int(),
    returnedUnits: z.int(),
    returns: z.int(),
  }),
  snapshot: z.strictObject({
    code: Text,
    unitCode: UnitCode,
    ...stepShape,
    title: LocalName,
    /** Whose own figures make up the city's: a county department's are already in its county's. */
    partUnitCodes: z.array(UnitCode),
    expected: z.record(IndicatorCode, z.number()),
  }),
});

const Correction = z.union([
  z.strictObject({ indicator: IndicatorCode, from: z.number(), to: z.number() }),
  /** `replace` stands in the final text; `was` stood there when the report was first submitted. */
  z.strictObject({ section: SectionCode, replace: Text, was: Text }),
]);
const FieldComment = z.union([
  z.strictObject({ indicator: IndicatorCode, text: Text }),
  z.strictObject({ section: SectionCode, text: Text }),
]);

const act = { ...stepShape, text: Text };
const FilingStep = z.discriminatedUnion('action', [
  z.strictObject({ ...act, action: z.enum(['fill', 'submit', 'accept']) }),
  z.strictObject({ ...act, action: z.literal('request-extension'), reason: Text, until: Day }),
  z.strictObject({ ...act, action: z.literal('grant-extension'), reason: Text, until: Day }),
  z.strictObject({ ...act, action: z.literal('return'), reason: Text, comments: z.array(FieldComment).min(1) }),
  z.strictObject({ ...act, action: z.literal('correct'), corrections: z.array(Correction).min(1), answer: Text }),
]);

const Values = z.record(IndicatorCode, z.number().nullable());

export const FilingFile = z.strictObject({
  label: DemonstrationLabel,
  unitCode: UnitCode,
  reviewUnitCode: UnitCode,
  scopeNote: Text,
  reporter: z.strictObject({
    post: Text,
    mode: z.enum(['in-person', 'written']),
    minutes: z.int().positive().optional(),
  }),
  filledBy: Account,
  submittedBy: Account,
  /** As accepted; what was first submitted follows from the corrections. Null where an indicator does not apply. */
  values: Values,
  previousValues: Values,
  prefilledByEvent: z.array(IndicatorCode),
  explanations: z.array(z.strictObject({ reasonKey: Text, text: Text, stage: z.enum(['first', 'final']) })),
  narratives: z.record(SectionCode, z.string().min(150).max(400)),
  evidence: z.array(z.strictObject({ indicator: IndicatorCode, fileName: Text, description: Text })),
  history: z.array(FilingStep).min(3),
});
export type ScenarioFiling = z.infer<typeof FilingFile>;
