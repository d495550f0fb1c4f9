import type { Transaction } from '@jucai/service-kit';

/** The next number of a series in a year. The row stays locked until the end, and a rollback gives the number back: consecutive, without gaps. */
export async function nextNumber(tx: Transaction, series: string, year: number): Promise<number> {
  const [row] = await tx.select<{ last: number }>({
    text: `insert into number_series (series, year, last) values ($1, $2, 1)
      on conflict (series, year) do update set last = number_series.last + 1 returning last`,
    values: [series, year],
  });
  if (!row) throw new Error('No number');
  return row.last;
}
