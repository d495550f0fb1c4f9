import type { Row } from 'write-excel-file/browser';

/** What stands in a cell: a number counts as one, everything else is a text. */
export type PlainCell = string | number | null;

export interface SheetContent {
  /** Lines above the table: what it is, by which filter, how many. */
  head: string[];
  columns: { label: string; numeric: boolean }[];
  rows: PlainCell[][];
}

const widest = 60;

// A Chinese character is about two digits wide.
const widthOf = (cell: PlainCell) => [...String(cell ?? '')].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0);

// Texts are written as texts, never as formulas: what begins with "=" stays what was typed.
const cellOf = (value: PlainCell) =>
  typeof value === 'number' ? { type: Number, value } : value ? { type: String, value } : null;

/** A list as a spreadsheet. The writer travels only when it is used. */
export const xlsxOf = async ({ head, columns, rows }: SheetContent): Promise<Blob> => {
  const { default: writeXlsx } = await import('write-excel-file/browser');
  const labels: Row = columns.map(({ label, numeric }) => ({
    type: String,
    value: label,
    fontWeight: 'bold',
    backgroundColor: '#f0f2f1',
    align: numeric ? 'right' : 'left',
  }));
  const data: Row[] = [
    ...head.map((line, index): Row => [{ type: String, value: line, ...(index === 0 && { fontWeight: 'bold' }) }]),
    labels,
    ...rows.map((row): Row => row.map(cellOf)),
  ];
  const sample = rows.slice(0, 500);
  return writeXlsx(data, {
    columns: columns.map(({ label }, index) => ({
      width: Math.min(widest, 3 + Math.max(widthOf(label), ...sample.map((row) => widthOf(row[index] ?? null)))),
    })),
    stickyRowsCount: head.length + 1,
  }).toBlob();
};
