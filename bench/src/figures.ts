import { availableParallelism, loadavg, totalmem } from 'node:os';

/** Of ascending values; nearest rank. */
export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? NaN;

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

const shown = (value: number): string =>
  Number.isNaN(value) ? '-' : value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** A line of a table, as it becomes known. */
export const printRow = (cells: readonly (string | number)[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)).join(' | ')} |`);

/** What the figures must be read with. */
export function printMachine(): void {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const [busy = 0] = loadavg();
  console.log(
    `${new Date().toISOString().slice(0, 16)}Z, ${availableParallelism()} cores (shared by load, service and database), ${gigabytes} GiB, Node ${process.version}, load before the start ${busy.toFixed(1)}`,
  );
}
