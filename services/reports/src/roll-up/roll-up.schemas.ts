import { LocalText, ReportState, Tier, UnitCode } from '@jucai/contracts';
import { z } from 'zod';
import { UnitOfMeasure } from '../templates/indicator.js';

export const RollUpQuery = z.strictObject({
  unit: UnitCode.optional().describe('Default: the unit that the caller acts for'),
});
export type RollUpQuery = z.infer<typeof RollUpQuery>;

const Part = {
  unitCode: UnitCode,
  unitName: LocalText,
  unitShortName: LocalText,
  reportId: z.uuid(),
  state: ReportState,
  link: z.string(),
  opensRollUp: z.boolean().describe('Reports are filed to this unit: its own roll-up is the next step down'),
};

const FigureView = z.object({
  indicator: z.object({
    code: z.string(),
    number: z.int(),
    name: LocalText,
    unitOfMeasure: UnitOfMeasure,
    type: z.string(),
    decimals: z.int(),
    choices: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    acrossUnits: z.enum(['sum', 'weighted-mean', 'max', 'distinct-persons', 'none']),
    direction: z.enum(['higher', 'lower', 'none']),
    weight: z.union([z.object({ indicatorCode: z.string() }), z.object({ source: z.string() })]).nullable(),
  }),
  value: z.string().nullable(),
  distinctCount: z.literal('as-reported').nullable(),
  withoutWeight: z.array(UnitCode),
  parts: z.array(z.object({ ...Part, value: z.string().nullable(), weight: z.string().nullable() })),
});

export const RollUpView = z
  .object({
    campaignId: z.uuid(),
    campaignTitle: LocalText,
    period: z.string(),
    unitCode: UnitCode,
    unitName: LocalText,
    figures: z.array(FigureView),
    coverage: z.object({ accepted: z.int(), expected: z.int(), missing: z.array(z.object(Part)) }),
  })
  .meta({ id: 'RollUp' });
export type RollUpView = z.infer<typeof RollUpView>;

const Counts = {
  expected: z.int(),
  complete: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
  returnedUnits: z.int(),
  returns: z.int(),
  correctedUnits: z.int(),
  corrections: z.int(),
  completenessPercent: z.number().nullable(),
  timelinessPercent: z.number().nullable(),
};

export const TimelinessView = z
  .object({
    campaignId: z.uuid(),
    total: z.object(Counts),
    reviewers: z.array(z.object({ unitCode: UnitCode, unitName: LocalText, ...Counts })),
    units: z.array(
      z.object({
        reportId: z.uuid(),
        unitCode: UnitCode,
        unitName: LocalText,
        unitShortName: LocalText,
        reviewerUnitCode: UnitCode,
        state: ReportState,
        dueOn: z.iso.date(),
        extendedUntil: z.iso.date().nullable(),
        firstSubmittedOn: z.iso.date().nullable(),
        expected: z.boolean(),
        onTime: z.boolean(),
        late: z.boolean(),
        missing: z.boolean(),
        returns: z.int(),
        corrections: z.int(),
      }),
    ),
  })
  .meta({ id: 'Timeliness' });
export type TimelinessView = z.infer<typeof TimelinessView>;

export const BoardView = z
  .object({
    campaignId: z.uuid(),
    nodes: z.array(
      z.object({
        unitCode: UnitCode,
        parentCode: UnitCode.nullable(),
        unitName: LocalText,
        unitShortName: LocalText,
        tier: Tier,
        depth: z.int(),
        reportId: z.uuid().nullable(),
        state: ReportState.nullable(),
        late: z.boolean(),
        returns: z.int(),
        dueOn: z.iso.date().nullable(),
        light: z.enum(['green', 'yellow', 'red']).nullable(),
        below: z.object({ reports: z.int(), accepted: z.int(), submitted: z.int(), returned: z.int(), draft: z.int() }),
      }),
    ),
  })
  .meta({ id: 'Board' });
export type BoardView = z.infer<typeof BoardView>;
