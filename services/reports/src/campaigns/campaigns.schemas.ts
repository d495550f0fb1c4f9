import { LocalText, ReportState, Tier, UnitCode, unmarked, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';
import { IndicatorCode } from '../templates/indicator.js';
import { Period } from './period.js';

const Fields = z.strictObject({
  title: z.strictObject({ zh: unmarkedText(100), en: unmarkedText(200) }),
  period: Period,
  basis: z.strictObject({
    number: unmarkedText(100).describe('文号或批准号'),
    title: unmarkedText(200),
    plan: unmarkedText(200).optional(),
  }),
  estimatedHours: z
    .number()
    .min(0)
    .max(10_000)
    .nullable()
    .default(null)
    .describe('Hours that one unit needs, for the burden'),
  templateId: z.uuid(),
  targets: z
    .strictObject({ unitCodes: z.array(UnitCode).max(2_000).default([]), tiers: z.array(Tier).max(5).default([]) })
    .refine(({ unitCodes, tiers }) => unitCodes.length + tiers.length > 0, '请选择填报单位 | Name units or tiers'),
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  lateUntil: z.iso.date(),
});

const inOrder = ({ opensOn, dueOn, lateUntil }: { opensOn: string; dueOn: string; lateUntil: string }) =>
  opensOn <= dueOn && dueOn <= lateUntil;
const order = {
  path: ['dueOn'],
  error: '日期顺序应为：开始 ≤ 截止 ≤ 补报截止 | The order is opening, deadline, late until',
};

export const CreateCampaign = Fields.refine(inOrder, order).meta({ id: 'CreateCampaign' });
export type CreateCampaign = z.infer<typeof CreateCampaign>;

export const EditCampaign = Fields.refine(inOrder, order).meta({ id: 'EditCampaign' });

const Figures = z.record(IndicatorCode, z.string().max(4_000).check(unmarked).nullable());
export const ImportBaseline = z
  .strictObject({
    unitCode: UnitCode,
    values: Figures.describe('Figures to bring in; those already there of other indicators stay'),
    replaces: Figures.default({}).describe(
      'What the sender saw before, null for nothing: where something else is there by now, nothing is brought in',
    ),
  })
  .meta({ id: 'ImportBaseline' });
export type ImportBaseline = z.infer<typeof ImportBaseline>;

const CampaignState = z.enum(['draft', 'open', 'closed']);
const TargetUnit = z.object({ code: UnitCode, name: LocalText, shortName: LocalText, tier: Tier });

export const CampaignView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: LocalText,
    period: z.string(),
    periodKind: z.enum(['year', 'half', 'quarter']),
    basis: z.object({ number: z.string(), title: z.string(), plan: z.string().optional() }),
    burden: z.object({ forms: z.int(), cells: z.int(), hours: z.number().nullable() }),
    template: z.object({ id: z.uuid(), code: z.string(), templateVersion: z.int(), name: LocalText }),
    unitCode: UnitCode,
    unitName: LocalText,
    targets: z.object({ units: z.array(TargetUnit), tiers: z.array(Tier) }),
    opensOn: z.iso.date(),
    dueOn: z.iso.date(),
    lateUntil: z.iso.date(),
    state: CampaignState,
    openedOn: z.iso.date().nullable(),
    closedOn: z.iso.date().nullable(),
    reports: z.record(ReportState, z.int()).describe('Reports in the caller’s scope, by state'),
    baselineUnits: z
      .array(UnitCode)
      .describe('Units whose figures of the period before were brought in, in the caller’s scope'),
    actions: z.array(z.enum(['edit', 'open', 'baseline', 'close', 'freeze'])),
  })
  .meta({ id: 'Campaign' });
export type CampaignView = z.infer<typeof CampaignView>;

/** The units that a campaign's targets come to. */
export const CampaignUnits = z
  .object({
    items: z.array(
      z.object({
        unitCode: UnitCode,
        unitName: LocalText,
        unitShortName: LocalText,
        tier: Tier,
        reviewerName: LocalText,
        baseline: z.record(z.string(), z.string().nullable()).nullable().describe('Figures of the period before'),
      }),
    ),
    unusable: z.array(z.object({ unitCode: UnitCode, unitName: LocalText })).describe('Named, but not able to report'),
  })
  .meta({ id: 'CampaignUnits' });
export type CampaignUnits = z.infer<typeof CampaignUnits>;

export const CampaignPage = pageOf(CampaignView, 'CampaignPage');

export const CampaignListQuery = listQuery(
  ['dueOn', 'period', 'title', 'createdAt'] as const,
  z.object({ period: Period, state: CampaignState, q: z.string().trim().min(1).max(50) }),
);
export type CampaignListQuery = z.infer<typeof CampaignListQuery>;
