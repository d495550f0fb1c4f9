import { compare, dividedBy, type Fraction, fraction, plus, rounded, times, ZERO } from './fraction.js';
import { type Indicator, type IndicatorValue, type IndicatorValues, isNumeric } from './indicator.js';

/** What one filing unit's accepted report says, with the weights kept for the unit outside the report (population, GDP). */
export interface AcceptedFiling {
  readonly unitCode: string;
  readonly values: IndicatorValues;
  readonly weights?: Readonly<Record<string, number>>;
}

/** One unit's share of a figure. */
export interface FigurePart {
  readonly unitCode: string;
  readonly value: IndicatorValue;
  /** Only in a weighted mean; null when the unit has none, which leaves its value out of the mean. */
  readonly weight: number | null;
}

/** A rolled-up figure that opens into its parts. */
export interface Figure {
  readonly indicatorCode: string;
  /** Null when nothing was reported, or when the indicator does not add up across units. */
  readonly value: number | null;
  readonly parts: readonly FigurePart[];
  /** Units whose value the figure leaves out because a weight is missing, negative or zero. */
  readonly withoutWeight: readonly string[];
  /** Persons are counted as each unit reported them: who was counted twice is not known from figures. */
  readonly distinctCount: 'as-reported' | null;
}

/** The figures of a subtree, and how much of it has been accepted. */
export interface RollUp {
  readonly figures: readonly Figure[];
  readonly coverage: { readonly accepted: number; readonly expected: number; readonly missing: readonly string[] };
}

/**
 * Puts the accepted filings of a set of units together, each indicator by its own rule.
 * Values are added as exact fractions and rounded once, to the indicator's decimals, when the figure is shown: 0.1 + 0.2
 * is 0.3.
 */
export function rollUp(
  indicators: readonly Indicator[],
  expectedUnits: readonly string[],
  filings: readonly AcceptedFiling[],
): RollUp {
  const expected = new Set(expectedUnits);
  const accepted = new Set<string>();
  for (const { unitCode } of filings) {
    if (!expected.has(unitCode)) throw new RangeError(`Unit ${unitCode} filed but is not expected`);
    if (accepted.has(unitCode)) throw new RangeError(`Unit ${unitCode} is counted twice`);
    accepted.add(unitCode);
  }
  const ordered = filings.toSorted((a, b) => byCode(a.unitCode, b.unitCode));
  return {
    figures: indicators.map((indicator) => figureOf(indicator, partsOf(indicator, ordered))),
    coverage: {
      accepted: accepted.size,
      expected: expected.size,
      missing: [...expected].filter((code) => !accepted.has(code)).toSorted(byCode),
    },
  };
}

// Code units, not a locale: the order must be the same on every machine, since snapshots are hashed.
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function partsOf(indicator: Indicator, filings: readonly AcceptedFiling[]): FigurePart[] {
  return filings
    .map((filing) => ({
      unitCode: filing.unitCode,
      value: filing.values[indicator.code] ?? null,
      weight: weightOf(indicator, filing),
    }))
    .filter(({ value }) => value !== null);
}

function weightOf({ weight }: Indicator, { values, weights }: AcceptedFiling): number | null {
  if (!weight) return null;
  const value = 'indicatorCode' in weight ? values[weight.indicatorCode] : weights?.[weight.source];
  return typeof value === 'number' ? value : null;
}

function figureOf(indicator: Indicator, parts: readonly FigurePart[]): Figure {
  const weighted = indicator.acrossUnits === 'weighted-mean';
  const withoutWeight = weighted
    ? parts.filter(({ weight }) => weight === null || weight <= 0).map(({ unitCode }) => unitCode)
    : [];
  const total = isNumeric(indicator) ? totalOf(indicator, parts) : null;
  return {
    indicatorCode: indicator.code,
    value: total && rounded(total, indicator.decimals),
    parts,
    withoutWeight,
    distinctCount: indicator.acrossUnits === 'distinct-persons' ? 'as-reported' : null,
  };
}

function totalOf({ acrossUnits }: Indicator, parts: readonly FigurePart[]): Fraction | null {
  const values = parts.map(({ value, weight }) => ({ value: fraction(Number(value)), weight: fraction(weight ?? 0) }));
  if (values.length === 0) return null;
  switch (acrossUnits) {
    case 'none':
      return null;
    case 'sum':
    case 'distinct-persons':
      return values.reduce((sum, { value }) => plus(sum, value), ZERO);
    case 'max':
      return values.map(({ value }) => value).reduce((most, value) => (compare(value, most) > 0 ? value : most));
    case 'weighted-mean': {
      const counted = values.filter(({ weight }) => weight.n > 0n);
      if (counted.length === 0) return null;
      const weights = counted.reduce((sum, { weight }) => plus(sum, weight), ZERO);
      return dividedBy(
        counted.reduce((sum, { value, weight }) => plus(sum, times(value, weight)), ZERO),
        weights,
      );
    }
  }
}
