import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';
import type { components } from '../generated/reports.js';
import { isNumeric, powerOfYuan } from './figures.js';
import { namesNothing } from './ruleText.js';
import type { Template } from './template.js';

type Content = components['schemas']['EditTemplate'];
type Indicator = Template['indicators'][number];

export const indicatorTypes = ['integer', 'decimal', 'percent', 'money', 'yes-no', 'choice', 'text'] as const;
export const unitRules = ['sum', 'weighted-mean', 'max', 'distinct-persons', 'none'] as const;
/** How periods add up, year-to-date among them: to people it is one choice. */
export const periodRules = ['sum', 'last', 'cumulative', 'none'] as const;
export const directions = ['higher', 'lower', 'none'] as const;
export const severities = ['error', 'warning'] as const;
export const ruleKinds = ['expression', 'change'] as const;

const both = (most: number) =>
  z.object({
    zh: z.string().trim().min(1).max(most),
    en: z
      .string()
      .trim()
      .min(1)
      .max(most * 2),
  });
const whole = (least: number, most: number) => z.preprocess(numberOrNothing, z.int().min(least).max(most));

function numberOrNothing(typed: unknown): unknown {
  return typed === '' || typed === null || typed === undefined ? undefined : Number(typed);
}

/** A template as it is edited. Codes are made for new rows; numbers are the places of the rows. */
export const templateForm = (t: Translate) =>
  content(t).superRefine(({ indicators, rules }, context) => {
    for (const [index, { kind, expression }] of rules.entries())
      if (kind === 'expression' && namesNothing(expression, indicators))
        context.addIssue({
          code: 'custom',
          path: ['rules', index, 'expression'],
          message: t('templateEditor.noSuchNumber'),
        });
  });
export type TemplateForm = z.output<ReturnType<typeof templateForm>>;

const content = (t: Translate) =>
  z.object({
    name: both(100),
    sections: z
      .array(
        z
          .object({
            code: z.string(),
            name: both(100),
            guidance: both(500),
            minLength: whole(0, 20_000),
            maxLength: whole(1, 20_000),
            required: z.boolean(),
            minSharePercent: z.preprocess(numberOrNothing, z.number().min(0).max(100).optional()),
          })
          .refine(({ minLength, maxLength }) => minLength <= maxLength, {
            path: ['maxLength'],
            error: t('templateEditor.lengthOrder'),
          }),
      )
      .min(1)
      .max(30),
    indicators: z.array(indicatorRow(t)).min(1).max(300),
    rules: z.array(ruleRow(t)).max(300),
  });

const indicatorRow = (t: Translate) =>
  z
    .object({
      code: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, t('templateEditor.codeForm')),
      name: both(200),
      unitOfMeasure: z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(400) }),
      type: z.enum(indicatorTypes),
      decimals: whole(0, 6),
      choices: z.string(),
      acrossUnits: z.enum(unitRules),
      weight: z.string(),
      periods: z.enum(periodRules),
      direction: z.enum(directions),
      evidenceRequired: z.boolean(),
    })
    .superRefine((row, context) => {
      const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      for (const language of ['zh', 'en'] as const)
        if (isNumeric(row) && !row.unitOfMeasure[language])
          context.addIssue({ code: 'custom', path: ['unitOfMeasure', language], message: t('form.required') });
      if (row.acrossUnits === 'weighted-mean' && isNumeric(row) && !row.weight)
        refuse('weight', t('templateEditor.weightMissing'));
      if (row.acrossUnits === 'distinct-persons' && row.type !== 'integer')
        refuse('acrossUnits', t('templateEditor.personsWhole'));
      if (row.type === 'money' && row.unitOfMeasure.zh && powerOfYuan(row.unitOfMeasure.zh) === undefined)
        context.addIssue({ code: 'custom', path: ['unitOfMeasure', 'zh'], message: t('templateEditor.moneyUnit') });
      if (row.type === 'choice' && choicesOf(row.choices).length < 2) refuse('choices', t('templateEditor.choicesTwo'));
    });
export type IndicatorRow = z.output<ReturnType<typeof indicatorRow>>;

const ruleRow = (t: Translate) =>
  z
    .object({
      code: z.string(),
      kind: z.enum(ruleKinds),
      expression: z.string().trim().max(500),
      overPercent: z.preprocess(numberOrNothing, z.number().min(0).max(10_000).optional()),
      indicatorCodes: z.array(z.string()),
      severity: z.enum(severities),
      // Not `message`: to the form an error is what has a message.
      says: both(200),
    })
    .superRefine(({ kind, expression, overPercent }, context) => {
      const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (kind === 'expression' && !expression) refuse('expression', t('form.required'));
      if (kind === 'change' && overPercent === undefined) refuse('overPercent', t('form.required'));
    });
export type RuleRow = z.output<ReturnType<typeof ruleRow>>;

// A code is never used for another thing again: last year's figures are found by it.
const newCode = (letter: string) => `${letter}${crypto.randomUUID().replaceAll('-', '').slice(0, 8)}`;

const nothing = { zh: '', en: '' };

export const newSection = () => ({
  code: newCode('s'),
  name: nothing,
  guidance: nothing,
  minLength: 150,
  maxLength: 400,
  required: true,
  minSharePercent: '',
});

export const newIndicator = () => ({
  code: newCode('i'),
  name: nothing,
  unitOfMeasure: nothing,
  type: 'integer',
  decimals: 1,
  choices: '',
  acrossUnits: 'sum',
  weight: '',
  periods: 'cumulative',
  direction: 'higher',
  evidenceRequired: false,
});

export const newRule = () => ({
  code: newCode('r'),
  kind: 'expression',
  expression: '',
  overPercent: 30,
  indicatorCodes: [],
  severity: 'error',
  says: nothing,
});

/** A code for a template of its own. */
export const newTemplateCode = () => newCode('t');

const choicesOf = (typed: string) =>
  typed.split('\n').flatMap((line) => {
    const [zh = '', en = ''] = line.split(/[|｜]/).map((part) => part.trim());
    return zh ? [{ zh, en: en || zh }] : [];
  });

const periodsOf = ({ cumulative, acrossPeriods }: Indicator) => (cumulative ? 'cumulative' : acrossPeriods);
const weightOf = ({ weight }: Indicator) =>
  weight ? ('indicatorCode' in weight ? `indicator:${weight.indicatorCode}` : `figure:${weight.source}`) : '';

/** What the editor begins with: an empty template, or one that is there. */
export const startOf = (template?: Template): Record<string, unknown> =>
  template
    ? {
        name: template.name,
        sections: template.sections
          .toSorted((one, other) => one.number - other.number)
          .map(({ number: _, minSharePercent = '', ...section }) => ({ ...section, minSharePercent })),
        indicators: template.indicators
          .toSorted((one, other) => one.number - other.number)
          .map((indicator) => {
            const { code, name, unitOfMeasure, type, decimals, choices, acrossUnits, direction, evidenceRequired } =
              indicator;
            return {
              ...{ code, name, unitOfMeasure, type, decimals, acrossUnits, direction, evidenceRequired },
              choices: choices.map(({ zh, en }) => `${zh} | ${en}`).join('\n'),
              weight: weightOf(indicator),
              periods: periodsOf(indicator),
            };
          }),
        rules: template.rules.map(({ message, ...rule }) => ({ ...newRule(), ...rule, says: message })),
      }
    : { name: nothing, sections: [newSection()], indicators: [newIndicator()], rules: [] };

/** What is edited as the service takes it; what doesn't apply to an indicator's type is left out. */
export const contentOf = ({ name, sections, indicators, rules }: TemplateForm, known: Indicator[] = []): Content => ({
  name,
  sections: sections.map(({ minSharePercent, ...section }, index) => ({
    ...section,
    number: index + 1,
    ...(minSharePercent !== undefined && { minSharePercent }),
  })),
  indicators: indicators.map((row, index) => indicatorOf(row, index, known)),
  rules: rules.map(({ code, kind, expression, overPercent = 0, indicatorCodes, severity, says: message }) =>
    kind === 'expression'
      ? { kind, code, expression, severity, message }
      : {
          ...{ kind, code, overPercent, severity: 'warning' as const, message },
          ...(indicatorCodes.length > 0 && { indicatorCodes }),
        },
  ),
});

const indicatorOf = (row: IndicatorRow, index: number, known: Indicator[]): Content['indicators'][number] => {
  const { code, name, type, evidenceRequired, periods } = row;
  const numeric = isNumeric(row);
  const unitOfMeasure = numeric ? row.unitOfMeasure : nothing;
  const acrossUnits = numeric ? row.acrossUnits : 'none';
  const [kind, source = ''] = row.weight.split(':');
  const before = known.find((one) => one.code === code)?.choices ?? [];
  return {
    ...{ code, number: index + 1, name, unitOfMeasure, type, acrossUnits, evidenceRequired },
    decimals: type === 'decimal' || type === 'percent' ? row.decimals : 0,
    choices:
      type === 'choice'
        ? choicesOf(row.choices).map((choice) => ({
            code: before.find(({ zh }) => zh === choice.zh)?.code ?? newCode('c'),
            ...choice,
          }))
        : [],
    ...(acrossUnits === 'weighted-mean' && { weight: kind === 'indicator' ? { indicatorCode: source } : { source } }),
    acrossPeriods: periods === 'cumulative' ? 'last' : periods === 'sum' && !numeric ? 'none' : periods,
    cumulative: numeric && periods === 'cumulative',
    direction: numeric ? row.direction : 'none',
  };
};
