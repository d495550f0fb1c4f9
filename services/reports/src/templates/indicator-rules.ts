import { z } from 'zod';
import { compare, fraction, magnitude, minus, times } from './fraction.js';
import { type Indicator, IndicatorCode, type IndicatorValues, isNumeric } from './indicator.js';
import {
  type ExpressionResult,
  type Operand,
  parseRuleExpression,
  RULE_FUNCTIONS,
  type RuleExpression,
} from './rule-expression.js';

const RuleCode = z.string().regex(/^[a-z][A-Za-z0-9-]{0,59}$/);
const RuleMessage = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(400) });

/** A condition that the values of one filing must meet, e.g. `fullTime + flexible == newHighLevel`. */
export const ExpressionRule = z
  .strictObject({
    kind: z.literal('expression'),
    code: RuleCode,
    expression: z.string().trim().min(1).max(500),
    severity: z.enum(['error', 'warning']),
    message: RuleMessage,
  })
  .meta({ id: 'ExpressionRule' });

/** A change against the last period beyond a percentage that needs a reason; without codes it holds for every numeric indicator. */
export const ChangeRule = z
  .strictObject({
    kind: z.literal('change'),
    code: RuleCode,
    indicatorCodes: z.array(IndicatorCode).min(1).optional(),
    overPercent: z.number().min(0).max(10_000),
    // A reason settles it, so it is never an error.
    severity: z.literal('warning'),
    message: RuleMessage,
  })
  .meta({ id: 'ChangeRule' });

export const IndicatorRule = z.discriminatedUnion('kind', [ExpressionRule, ChangeRule]).meta({ id: 'IndicatorRule' });
export type IndicatorRule = z.infer<typeof IndicatorRule>;

/** Why a template with this rule can't be published. */
export interface RuleProblem {
  readonly ruleCode: string;
  readonly problem:
    | 'duplicate-code'
    | 'syntax'
    | 'unknown-indicator'
    | 'unusable-indicator'
    | 'unknown-function'
    | 'unsupported-operator'
    | 'not-a-condition'
    | 'type-mismatch';
  /** The name, operator or parser message it is about. */
  readonly detail: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** A rule that the values of a filing do not meet. */
export interface RuleFinding {
  readonly ruleCode: string;
  readonly severity: 'error' | 'warning';
  readonly indicatorCodes: readonly string[];
  readonly message: { readonly zh: string; readonly en: string };
  /** The key under which a reason for it is kept and looked up. */
  readonly reasonKey: string;
  readonly reason: string | null;
}

/** A rule that could not be asked, and because of which values. */
export interface RuleNotEvaluated {
  readonly ruleCode: string;
  readonly reason: 'missing-value' | 'missing-previous-value' | 'division-by-zero' | 'type-mismatch';
  readonly indicatorCodes: readonly string[];
}

export interface RuleEvaluation {
  readonly findings: readonly RuleFinding[];
  readonly notEvaluated: readonly RuleNotEvaluated[];
}

/** Whether a filing may not be submitted because of a finding: an error, or a warning that nobody explained. */
export const blocksSubmission = ({ severity, reason }: RuleFinding): boolean => severity === 'error' || reason === null;

/** Checks the rules of a template before it is published: what is found here could not be evaluated in a filing. */
export function checkRules(indicators: readonly Indicator[], rules: readonly IndicatorRule[]): RuleProblem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const duplicate = seen.has(rule.code) ? [problemOf(rule, 'duplicate-code', rule.code)] : [];
    seen.add(rule.code);
    return [
      ...duplicate,
      ...(rule.kind === 'change'
        ? checkNames(rule, rule.indicatorCodes ?? [], indicators, isNumeric)
        : checkExpression(rule, indicators)),
    ];
  });
}

/** Prepares a published template's rules once; the function it returns evaluates one filing against them. */
export function ruleEvaluator(indicators: readonly Indicator[], rules: readonly IndicatorRule[]) {
  const prepared = rules.map((rule) => ({
    rule,
    expression: rule.kind === 'expression' ? parseRuleExpression(rule.expression) : null,
  }));
  const numericCodes = indicators.filter(isNumeric).map(({ code }) => code);

  return function evaluate(
    values: IndicatorValues,
    previous: IndicatorValues,
    reasons: Readonly<Record<string, string>>,
  ): RuleEvaluation {
    const findings: RuleFinding[] = [];
    const notEvaluated: RuleNotEvaluated[] = [];
    const find = ({ code, severity, message }: IndicatorRule, indicatorCodes: readonly string[], reasonKey: string) =>
      findings.push({
        ruleCode: code,
        severity,
        indicatorCodes,
        message,
        reasonKey,
        reason: reasons[reasonKey]?.trim() || null,
      });

    for (const { rule, expression } of prepared) {
      if (expression) {
        const outcome = askExpression(expression, values);
        if (outcome === 'broken') find(rule, expression.indicatorCodes, rule.code);
        else if (outcome !== 'met') notEvaluated.push({ ruleCode: rule.code, ...outcome });
      } else if (rule.kind === 'change') {
        for (const code of rule.indicatorCodes ?? numericCodes) {
          const outcome = askChange(values[code], previous[code], rule.overPercent);
          if (outcome === 'broken') find(rule, [code], `${rule.code}:${code}`);
          else if (outcome !== 'met')
            notEvaluated.push({ ruleCode: rule.code, reason: outcome, indicatorCodes: [code] });
        }
      }
    }
    return { findings, notEvaluated };
  };
}

function askExpression(
  expression: RuleExpression,
  values: IndicatorValues,
): 'met' | 'broken' | Omit<RuleNotEvaluated, 'ruleCode'> {
  const operands: Record<string, Operand> = {};
  const missing: string[] = [];
  for (const code of expression.indicatorCodes) {
    const value = values[code] ?? null;
    if (value === null) missing.push(code);
    else operands[code] = typeof value === 'number' ? fraction(value) : value;
  }
  if (missing.length > 0) return { reason: 'missing-value', indicatorCodes: missing };
  const result = expression.run(operands);
  if (result.kind === 'condition') return result.holds ? 'met' : 'broken';
  return {
    reason: result.kind === 'division-by-zero' ? 'division-by-zero' : 'type-mismatch',
    indicatorCodes: expression.indicatorCodes,
  };
}

function askChange(
  value: unknown,
  before: unknown,
  overPercent: number,
): 'met' | 'broken' | 'missing-value' | 'missing-previous-value' {
  if (typeof value !== 'number') return 'missing-value';
  if (typeof before !== 'number') return 'missing-previous-value';
  // Multiplied, not divided: from zero, any change at all is over any percentage, and staying at zero is none.
  const change = times(magnitude(minus(fraction(value), fraction(before))), fraction(100));
  const allowed = times(magnitude(fraction(before)), fraction(overPercent));
  return compare(change, allowed) > 0 ? 'broken' : 'met';
}

function checkExpression(rule: z.infer<typeof ExpressionRule>, indicators: readonly Indicator[]): RuleProblem[] {
  let expression: RuleExpression;
  try {
    expression = parseRuleExpression(rule.expression);
  } catch (error) {
    return [problemOf(rule, 'syntax', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
  }
  const problems = [
    ...expression.unsupported.map((operator) => problemOf(rule, 'unsupported-operator', operator)),
    ...expression.functions
      .filter((name) => !RULE_FUNCTIONS.includes(name))
      .map((name) => problemOf(rule, 'unknown-function', name)),
    ...checkNames(rule, expression.indicatorCodes, indicators, ({ type }) => type !== 'text'),
  ];
  return problems.length > 0 ? problems : tryOut(rule, expression, indicators);
}

function checkNames(
  rule: IndicatorRule,
  codes: readonly string[],
  indicators: readonly Indicator[],
  usable: (indicator: Indicator) => boolean,
): RuleProblem[] {
  return codes.flatMap((code) => {
    const indicator = indicators.find((candidate) => candidate.code === code);
    if (!indicator) return [problemOf(rule, 'unknown-indicator', code)];
    return usable(indicator) ? [] : [problemOf(rule, 'unusable-indicator', code)];
  });
}

/** Two runs with sample values of the right types show an expression that is no condition or mixes types. */
function tryOut(rule: IndicatorRule, expression: RuleExpression, indicators: readonly Indicator[]): RuleProblem[] {
  const sample = ({ type, choices }: Indicator, index: number, round: number): Operand => {
    if (type === 'yes-no') return round === 0;
    if (type === 'choice') return choices.at(round === 0 ? 0 : -1)?.code ?? '';
    return fraction(round === 0 ? 1 : index + 2);
  };
  for (const round of [0, 1]) {
    const operands = Object.fromEntries(
      indicators.map((indicator, index) => [indicator.code, sample(indicator, index, round)]),
    );
    const result: ExpressionResult = expression.run(operands);
    if (result.kind === 'not-a-condition')
      return [problemOf(rule, 'not-a-condition', expression.indicatorCodes.join(', '))];
    if (result.kind === 'type-mismatch') return [problemOf(rule, 'type-mismatch', result.detail)];
  }
  return [];
}

const PROBLEM_TEXT = {
  'duplicate-code': ['规则编码重复', 'Rule code is used twice'],
  syntax: ['表达式有语法错误', 'Syntax error in the expression'],
  'unknown-indicator': ['模板中没有此指标', 'No such indicator in the template'],
  'unusable-indicator': ['此类型的指标不能用于该规则', "An indicator of this type can't be used in the rule"],
  'unknown-function': ['不支持的函数', 'No such function'],
  'unsupported-operator': ['不支持的运算符', 'Operator not supported'],
  'not-a-condition': ['表达式不是条件', 'The expression is not a condition'],
  'type-mismatch': ['表达式混用了不同类型的值', 'The expression mixes values of different types'],
} as const;

function problemOf({ code }: IndicatorRule, problem: RuleProblem['problem'], detail: string): RuleProblem {
  const [zh, en] = PROBLEM_TEXT[problem];
  return { ruleCode: code, problem, detail, message: { zh: `${zh}：${detail}`, en: `${en}: ${detail}` } };
}
