import { type Indicator, type IndicatorValue, type IndicatorValues, isNumeric, valueSchemaOf } from './indicator.js';

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Reads a filed text as a value of the indicator; undefined when it is none. Values travel and are kept as decimal text. */
export function readValue(indicator: Indicator, text: string | null): IndicatorValue | undefined {
  const result = valueSchemaOf(indicator).safeParse(rawValue(indicator, text));
  return result.success ? result.data : undefined;
}

function rawValue(indicator: Indicator, text: string | null): unknown {
  if (text === null) return null;
  // Minus zero is nothing that anybody files.
  if (isNumeric(indicator)) return DECIMAL.test(text) ? Number(text) + 0 : undefined;
  if (indicator.type === 'yes-no') return text === 'true' ? true : text === 'false' ? false : undefined;
  return text;
}

/** The one text of a value. */
export const valueText = (value: IndicatorValue): string | null => (value === null ? null : String(value));

/** Reads what is kept of a report; what does not fit the template (a baseline from elsewhere) counts as not there. */
export function readValues(
  indicators: readonly Indicator[],
  texts: Readonly<Record<string, string | null>>,
): IndicatorValues {
  return Object.fromEntries(
    indicators.map((indicator) => [indicator.code, readValue(indicator, texts[indicator.code] ?? null) ?? null]),
  );
}
