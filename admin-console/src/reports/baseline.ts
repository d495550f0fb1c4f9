import { filedText, typedText } from './figures.js';
import type { CampaignUnits } from './campaign.js';
import type { Indicator } from './report.js';

export type AskedUnit = CampaignUnits['items'][number];

/** What is typed into the grid, unit by unit, indicator by indicator. */
export interface Grid {
  texts: Record<string, Record<string, string>>;
}

/** The grid as the service has it. */
export const gridOf = (units: AskedUnit[], indicators: Indicator[]): Grid => ({
  texts: Object.fromEntries(
    units.map(({ unitCode, baseline }) => [
      unitCode,
      Object.fromEntries(indicators.map((one) => [one.code, typedText(one, baseline?.[one.code] ?? null)])),
    ]),
  ),
});

/** A unit's column as the service takes it; undefined while something in it is no figure. */
export const columnOf = (
  texts: Record<string, string>,
  indicators: Indicator[],
): Record<string, string | null> | undefined => {
  const column: Record<string, string | null> = {};
  for (const indicator of indicators) {
    const filed = filedText(indicator, texts[indicator.code] ?? '');
    if (filed === undefined) return undefined;
    column[indicator.code] = filed;
  }
  return column;
};

/** A block copied from a spreadsheet, as cells. */
export const cellsOf = (copied: string): string[][] =>
  copied
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
