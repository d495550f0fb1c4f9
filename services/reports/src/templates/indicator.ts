import { z } from 'zod';

/** Words that the rules' expression language takes for itself. */
const RESERVED = new Set(['and', 'or', 'not', 'in', 'of', 'if', 'then', 'else', 'mod']);

/** The code of an indicator, usable as a name in an expression: `newHighLevel`. */
export const IndicatorCode = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
  // Values are looked up by code in plain objects, which know names such as `constructor` by themselves.
  .refine(
    (code) => !RESERVED.has(code) && !(code in {}),
    '此代码有专门用途，请换一个 | Reserved by the expression language',
  )
  .meta({ id: 'IndicatorCode' });

const Bilingual = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(400) });

/** Empty where the answer is no number. */
export const UnitOfMeasure = z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(400) });

/** Where the weights of a weighted mean come from: another indicator of the same report, or a figure kept for each unit (population, GDP). */
export const WeightSource = z
  .union([
    z.strictObject({ indicatorCode: IndicatorCode }),
    z.strictObject({ source: z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/) }),
  ])
  .meta({ id: 'WeightSource' });
export type WeightSource = z.infer<typeof WeightSource>;

/** One figure or answer that a template asks for, and how it adds up across units and across periods. */
export const Indicator = z
  .object({
    code: IndicatorCode,
    number: z.int().min(1).max(999),
    name: Bilingual,
    unitOfMeasure: UnitOfMeasure,
    type: z.enum(['integer', 'decimal', 'percent', 'money', 'yes-no', 'choice', 'text']),
    /** Decimals that a decimal or percent may have, and that its roll-up shows. Money is whole fen. */
    decimals: z.int().min(0).max(6).default(0),
    choices: z.array(z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), ...Bilingual.shape })).default([]),
    acrossUnits: z.enum(['sum', 'weighted-mean', 'max', 'distinct-persons', 'none']),
    weight: WeightSource.optional(),
    acrossPeriods: z.enum(['sum', 'last', 'none']),
    /** Year to date (累计): each period's value contains the ones before it. */
    cumulative: z.boolean(),
    direction: z.enum(['higher', 'lower', 'none']),
    evidenceRequired: z.boolean(),
  })
  .superRefine((indicator, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const numeric = isNumeric(indicator);
    if (numeric && !(indicator.unitOfMeasure.zh && indicator.unitOfMeasure.en))
      refuse('unitOfMeasure', '数值须有中英文计量单位 | A number has a unit of measure in both languages');
    if (!numeric && indicator.acrossUnits !== 'none')
      refuse('acrossUnits', `这类指标不能汇总 | A ${indicator.type} indicator can't be rolled up`);
    if (!numeric && indicator.acrossPeriods === 'sum')
      refuse('acrossPeriods', `这类指标不能合计 | A ${indicator.type} indicator has no sum`);
    if (!numeric && indicator.direction !== 'none')
      refuse('direction', `这类指标不分高低 | A ${indicator.type} indicator has no better direction`);
    if (!numeric && indicator.cumulative)
      refuse('cumulative', `这类指标没有累计 | A ${indicator.type} indicator can't be year-to-date`);
    if (indicator.cumulative && indicator.acrossPeriods === 'sum') {
      refuse(
        'acrossPeriods',
        '累计数已含以前各期，再合计会重复 | Year-to-date values contain the earlier periods: summing them would count twice',
      );
    }
    if (indicator.acrossUnits === 'distinct-persons' && indicator.type !== 'integer') {
      refuse('type', '人数应为整数 | Persons are counted in whole numbers');
    }
    if ((indicator.acrossUnits === 'weighted-mean') !== (indicator.weight !== undefined)) {
      refuse(
        'weight',
        '加权平均须选权数，其他汇总方式没有权数 | A weighted mean names its weight, and nothing else does',
      );
    }
    if (indicator.type !== 'decimal' && indicator.type !== 'percent' && indicator.decimals !== 0) {
      refuse('decimals', `这类指标没有小数 | A ${indicator.type} indicator has no decimals`);
    }
    const codes = indicator.choices.map(({ code }) => code);
    if ((indicator.type === 'choice') !== codes.length > 0)
      refuse('choices', '选项指标须有选项，其他指标没有选项 | A choice has choices, and nothing else does');
    if (new Set(codes).size !== codes.length) refuse('choices', '选项重复 | Each choice has a code of its own');
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof Indicator>;

/** The indicators of one template: codes and numbers are unique, and a weight indicator is a numeric one among them. */
export const IndicatorList = z
  .array(Indicator)
  .min(1)
  .superRefine((indicators, context) => {
    const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
    const codes = new Set<string>();
    const numbers = new Set<number>();
    indicators.forEach((indicator, index) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, path], message });
      if (codes.has(indicator.code))
        refuse('code', `数据代码“${indicator.code}”重复 | Code ${indicator.code} is used twice`);
      codes.add(indicator.code);
      if (numbers.has(indicator.number))
        refuse('number', `序号 ${indicator.number} 重复 | Number ${indicator.number} is used twice`);
      numbers.add(indicator.number);
      if (!indicator.weight || !('indicatorCode' in indicator.weight)) return;
      const weight = byCode.get(indicator.weight.indicatorCode);
      if (!weight || !isNumeric(weight))
        refuse(
          'weight',
          `所选权数不是本模板的数值指标 | No numeric indicator ${indicator.weight.indicatorCode} to weigh by`,
        );
    });
  });

/** A filed value: a number (money in fen), yes or no, the code of a choice, or a text; null while not filled in. */
export const IndicatorValue = z
  .union([z.number(), z.boolean(), z.string().max(4_000), z.null()])
  .meta({ id: 'IndicatorValue' });
export type IndicatorValue = z.infer<typeof IndicatorValue>;
export type IndicatorValues = Readonly<Record<string, IndicatorValue>>;

export const isNumeric = ({ type }: Pick<Indicator, 'type'>): boolean =>
  type === 'integer' || type === 'decimal' || type === 'percent' || type === 'money';

/** The schema of one indicator's value in a filing; null stands for not filled in. */
export function valueSchemaOf(indicator: Indicator): z.ZodType<IndicatorValue> {
  switch (indicator.type) {
    case 'yes-no':
      return z.boolean().nullable();
    case 'choice':
      return z.enum(indicator.choices.map(({ code }) => code)).nullable();
    case 'text':
      return z.string().max(4_000).nullable();
    case 'integer':
    case 'money':
      return z.int().nullable();
    case 'decimal':
    case 'percent':
      return z
        .number()
        .refine((value) => Math.abs(value) < 1e12 && decimalsOf(value) <= indicator.decimals, {
          error: `At most ${indicator.decimals} decimals`,
        })
        .nullable();
  }
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
