import { z } from 'zod';

/** A year, half or quarter: `2022`, `2022-H1`, `2022-Q3`. */
export const Period = z
  .string()
  .regex(/^20\d{2}(-(H[12]|Q[1-4]))?$/)
  .meta({ id: 'Period' });
export type PeriodKind = 'year' | 'half' | 'quarter';

interface Parts {
  readonly year: number;
  readonly kind: PeriodKind;
  /** From 0. */
  readonly index: number;
}

const MONTHS: Record<PeriodKind, number> = { year: 12, half: 6, quarter: 3 };

function partsOf(period: string): Parts {
  const [year = '', part] = period.split('-');
  const kind = part === undefined ? 'year' : part.startsWith('H') ? 'half' : 'quarter';
  return { year: Number(year), kind, index: part === undefined ? 0 : Number(part.slice(1)) - 1 };
}

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

export const periodKindOf = (period: string): PeriodKind => partsOf(period).kind;

/** First and last day of a period. */
export function periodBounds(period: string): { from: string; to: string } {
  const { year, kind, index } = partsOf(period);
  const first = index * MONTHS[kind];
  return { from: day(year, first, 1), to: day(year, first + MONTHS[kind], 0) };
}

/** The period of the same kind before this one. */
export function previousPeriod(period: string): string {
  const { year, kind, index } = partsOf(period);
  if (kind === 'year') return String(year - 1);
  const letter = kind === 'half' ? 'H' : 'Q';
  return index > 0 ? `${year}-${letter}${index}` : `${year - 1}-${letter}${12 / MONTHS[kind]}`;
}

/** Whether a unit that was valid from–to existed in any part of the period. */
export function existedIn(period: string, unit: { validFrom: string; validTo: string | null }): boolean {
  const { from, to } = periodBounds(period);
  return unit.validFrom <= to && (unit.validTo === null || unit.validTo >= from);
}
