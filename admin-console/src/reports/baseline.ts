import type { CampaignUnits } from './campaign.js';
import { filedText, typedText } from './figures.js';
import type { Indicator } from './report.js';

export type AskedUnit = CampaignUnits['items'][number];

type Texts = Record<string, Record<string, string>>;

/** What is typed into the grid, unit by unit, indicator by indicator, and what it was typed over. */
export interface Grid {
  texts: Texts;
  base: Texts;
}

/** One cell of the grid. */
export interface Cell {
  unitCode: string;
  indicator: Indicator;
}

/** The grid as the service has it. */
export const gridOf = (units: AskedUnit[], indicators: Indicator[]): Grid => {
  const texts = Object.fromEntries(
    units.map(({ unitCode, baseline }) => [
      unitCode,
      Object.fromEntries(indicators.map((one) => [one.code, typedText(one, baseline?.[one.code] ?? null)])),
    ]),
  );
  return { texts, base: structuredClone(texts) };
};

/** Every cell, unit by unit. */
export const cellsIn = (units: AskedUnit[], indicators: Indicator[]): Cell[] =>
  units.flatMap(({ unitCode }) => indicators.map((indicator) => ({ unitCode, indicator })));

/** What a cell says. */
export const read = (texts: Texts, { unitCode, indicator }: Cell): string => texts[unitCode]?.[indicator.code] ?? '';

/** Whether two texts of a cell mean the same figure: `1,000` is 1000. */
export const same = ({ indicator }: Cell, one: string, other: string): boolean => {
  if (one === other) return true;
  const filed = filedText(indicator, one);
  return filed !== undefined && filed === filedText(indicator, other);
};

/** Cells that say something else than what they were typed over. */
export const touched = ({ texts, base }: Grid, cells: Cell[]): Cell[] =>
  cells.filter((cell) => !same(cell, read(texts, cell), read(base, cell)));

/** Cells of one unit as the service takes them; undefined while something in them is no figure. */
export const columnOf = (texts: Texts, cells: Cell[]): Record<string, string | null> | undefined => {
  const column: Record<string, string | null> = {};
  for (const cell of cells) {
    const filed = filedText(cell.indicator, read(texts, cell));
    if (filed === undefined) return undefined;
    column[cell.indicator.code] = filed;
  }
  return column;
};

/** A block copied from a spreadsheet, as cells. */
export const cellsOf = (copied: string): string[][] =>
  copied
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
