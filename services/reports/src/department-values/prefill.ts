import type { Transaction } from '@jucai/service-kit';
import type { Report } from '../reports/report.entity.js';
import type { Indicator } from '../templates/indicator.js';
import { readValue, valueText } from '../templates/value-text.js';
import type { DepartmentValue } from './department-value.entity.js';

/**
 * Held by an opening, and shared by figures that arrive: a figure that came while reports are being made would else be seen by
 * neither.
 */
export const PREFILL_LOCK = 7_101;

/** A figure that a department's system has given. */
export type GivenValue = Pick<DepartmentValue, 'indicatorCode' | 'value' | 'system'>;

/** Fills a report with the figures that department systems have given for its unit and period; says whether any did. */
export async function prefillFromDepartments(
  tx: Transaction,
  report: Report,
  indicators: readonly Indicator[],
): Promise<boolean> {
  const given = await tx.select<GivenValue>({
    text: 'select indicator_code as "indicatorCode", value, system from department_value where unit_code = $1 and period = $2 order by indicator_code',
    values: [report.unitCode, report.period],
  });
  return prefillWith(report, indicators, given, tx.now);
}

/** The same with figures that are at hand. */
export const prefillWith = (
  report: Report,
  indicators: readonly Indicator[],
  given: readonly GivenValue[],
  now: Date,
): boolean => given.map((each) => prefillOne(report, indicators, each, now)).some(Boolean);

/** A figure that the template does not ask for, or that is no value of its indicator, fills nothing: it is only shown beside. */
function prefillOne(
  report: Report,
  indicators: readonly Indicator[],
  { indicatorCode, value, system }: GivenValue,
  now: Date,
): boolean {
  const indicator = indicators.find(({ code }) => code === indicatorCode);
  const text = indicator && valueText(readValue(indicator, value) ?? null);
  if (text === undefined || text === null) return false;
  return report.prefill(indicatorCode, text, { account: `system:${system}`, personName: null, at: now.toISOString() });
}
