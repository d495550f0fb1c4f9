import { compileExpression } from 'filtrex';
import {
  compare,
  dividedBy,
  DivisionByZeroError,
  type Fraction,
  fraction,
  magnitude,
  minus,
  negative,
  plus,
  rounded,
  times,
} from './fraction.js';

/** What an expression may work with: numbers as exact fractions, yes or no, the code of a choice. */
export type Operand = Fraction | boolean | string;

/** How one run of an expression ended. */
export type ExpressionResult =
  | { readonly kind: 'condition'; readonly holds: boolean }
  | { readonly kind: 'not-a-condition' }
  | { readonly kind: 'division-by-zero' }
  | { readonly kind: 'type-mismatch'; readonly detail: string };

/** An expression that parsed: the indicators and functions it names, and the function that runs it. */
export interface RuleExpression {
  readonly indicatorCodes: readonly string[];
  readonly functions: readonly string[];
  /** Operators of the language that rules do not use, because they would not be exact or bilingual, e.g. `^`, `in`. */
  readonly unsupported: readonly string[];
  run(operands: Readonly<Record<string, Operand>>): ExpressionResult;
}

const KEYWORDS = new Set(['and', 'or', 'not', 'if', 'then', 'else']);
const UNSUPPORTED = new Set(['in', 'of', 'mod', '^', '%', '?', ':', '~=']);
const TOKEN =
  /"(?:\\.|[^"\\])*"|'(?<quoted>(?:\\.|[^'\\])*)'|(?<name>[a-zA-Z$_][.a-zA-Z0-9$_]*)(?<call>\s*\()?|(?<sign>~=|[?:%^])|\s+|./gsu;

/** The operands come as fractions, literals in the expression as numbers. */
function asNumber(value: unknown): Fraction {
  if (typeof value === 'number') return fraction(value);
  if (typeof value === 'object' && value !== null && 'n' in value) return value as Fraction;
  throw new TypeError(`Expected a number, got ${typeof value}`);
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a === typeof b && (typeof a === 'string' || typeof a === 'boolean')) return a === b;
  return compare(asNumber(a), asNumber(b)) === 0;
}

const operators = {
  '+': (a: unknown, b: unknown) => plus(asNumber(a), asNumber(b)),
  '-': (a: unknown, b?: unknown) => (b === undefined ? negative(asNumber(a)) : minus(asNumber(a), asNumber(b))),
  '*': (a: unknown, b: unknown) => times(asNumber(a), asNumber(b)),
  '/': (a: unknown, b: unknown) => dividedBy(asNumber(a), asNumber(b)),
  '==': equal,
  '!=': (a: unknown, b: unknown) => !equal(a, b),
  '<': (a: unknown, b: unknown) => compare(asNumber(a), asNumber(b)) < 0,
  '<=': (a: unknown, b: unknown) => compare(asNumber(a), asNumber(b)) <= 0,
  '>': (a: unknown, b: unknown) => compare(asNumber(a), asNumber(b)) > 0,
  '>=': (a: unknown, b: unknown) => compare(asNumber(a), asNumber(b)) >= 0,
};

const pick = (values: unknown[], sign: 1 | -1): Fraction =>
  values.map(asNumber).reduce((best, value) => (compare(value, best) * sign > 0 ? value : best));

const extraFunctions = {
  abs: (a: unknown) => magnitude(asNumber(a)),
  round: (a: unknown) => rounded(asNumber(a), 0),
  max: (...values: unknown[]) => pick(values, 1),
  min: (...values: unknown[]) => pick(values, -1),
};

/** The functions that a rule may call. */
export const RULE_FUNCTIONS: readonly string[] = Object.keys(extraFunctions);

/** Parses a rule's expression; throws the parser's error when it is not one. */
export function parseRuleExpression(expression: string): RuleExpression {
  const compiled = compileExpression(expression, { operators, extraFunctions }) as (data: object) => unknown;
  const { indicatorCodes, functions, unsupported } = namesIn(expression);
  return {
    indicatorCodes,
    functions,
    unsupported,
    run(operands) {
      // The library answers with the error instead of throwing it.
      const result = compiled(operands);
      if (typeof result === 'boolean') return { kind: 'condition', holds: result };
      if (result instanceof DivisionByZeroError) return { kind: 'division-by-zero' };
      if (result instanceof Error) return { kind: 'type-mismatch', detail: result.message };
      return { kind: 'not-a-condition' };
    },
  };
}

/** The names are read from the text: running the expression would miss those behind a short cut (`a == 0 or b / a > 1`). */
function namesIn(expression: string) {
  const indicatorCodes = new Set<string>();
  const functions = new Set<string>();
  const unsupported = new Set<string>();
  for (const { groups = {} } of expression.matchAll(TOKEN)) {
    const { quoted, name, call, sign } = groups;
    if (sign !== undefined) unsupported.add(sign);
    else if (quoted !== undefined) indicatorCodes.add(quoted);
    else if (name === undefined || KEYWORDS.has(name)) continue;
    else if (UNSUPPORTED.has(name)) unsupported.add(name);
    else (call === undefined ? indicatorCodes : functions).add(name);
  }
  return { indicatorCodes: [...indicatorCodes], functions: [...functions], unsupported: [...unsupported] };
}
