import { AsyncLocalStorage } from 'node:async_hooks';
import type { statisticsValueAccepted } from '@jucai/contracts';
import { correlationId, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import type { z } from 'zod';
import { lockCodeOf } from '../reports/report-lock.js';
import { Report } from '../reports/report.entity.js';
import type { Indicator } from '../templates/indicator.js';
import { DepartmentValue } from './department-value.entity.js';
import { type GivenValue, PREFILL_LOCK, prefillWith } from './prefill.js';

type Figure = z.infer<typeof statisticsValueAccepted.data>;

/** A figure of this transaction; what it does is written within the trace that it came with, though all are written together. */
interface Arrival {
  readonly figure: Figure;
  readonly trace: string | null;
  readonly within: ReturnType<typeof AsyncLocalStorage.snapshot>;
}

/** A unit's reports of a period that figures may fill, and the figures that were given for them so far. */
interface Place {
  readonly reports: { readonly report: Report; readonly indicators: readonly Indicator[] }[];
  readonly given: Map<string, GivenValue>;
}

/** Takes what departments say, all that share a transaction at once: what is needed is locked and read together, just before the commit. */
@Injectable()
export class ArrivingFigures {
  private readonly pending = new WeakMap<Transaction, Arrival[]>();

  take(tx: Transaction, figure: Figure): void {
    const arrivals = this.pending.get(tx) ?? this.begin(tx);
    arrivals.push({ figure, trace: correlationId(), within: AsyncLocalStorage.snapshot() });
  }

  private begin(tx: Transaction): Arrival[] {
    const arrivals: Arrival[] = [];
    this.pending.set(tx, arrivals);
    tx.beforeCommit(() => takeAll(tx, arrivals));
    return arrivals;
  }
}

/** In the order in which they came; each leaves the history that it would leave alone. */
async function takeAll(tx: Transaction, arrivals: readonly Arrival[]): Promise<void> {
  const figures = arrivals.map(({ figure }) => figure);
  await tx.em.query('select pg_advisory_xact_lock_shared($1)', [PREFILL_LOCK]);
  // Same order of locks as filling in: the reports first.
  const places = await placesOf(tx, figures);
  const kept = new Map((await keptOf(tx, figures)).map((value) => [keyOf(value), value]));
  const first = await keepFirst(tx, arrivals, kept);
  for (const arrival of arrivals) {
    const { figure } = arrival;
    const value = kept.get(keyOf(figure));
    if (!value) throw new Error(`${keyOf(figure)} was not kept`);
    await arrival.within(async () => {
      if (!first.has(arrival)) {
        value.take(figure);
        await tx.save(value, 'department-value.take');
      }
      await fill(tx, places.get(placeOf(figure)), value);
    });
  }
}

/** Keeps what is the first of its indicator, all of one trace in one statement; says which arrivals that were. */
async function keepFirst(
  tx: Transaction,
  arrivals: readonly Arrival[],
  kept: Map<string, DepartmentValue>,
): Promise<ReadonlySet<Arrival>> {
  const first = arrivals.filter(({ figure }) => {
    if (kept.has(keyOf(figure))) return false;
    kept.set(keyOf(figure), DepartmentValue.first(tx.newId(), figure));
    return true;
  });
  for (const together of byTrace(first)) {
    const values = together.flatMap(({ figure }) => kept.get(keyOf(figure)) ?? []);
    await together[0]?.within(() => tx.insertAll(values, 'department-value.take'));
  }
  return new Set(first);
}

/** What a figure fills of what nobody has typed yet; the other figures of the place fill it along. */
async function fill(tx: Transaction, place: Place | undefined, value: DepartmentValue): Promise<void> {
  if (!place) return;
  const { indicatorCode, system } = value;
  place.given.set(indicatorCode, { indicatorCode, system, value: value.value });
  const given = [...place.given.values()];
  for (const { report, indicators } of place.reports)
    if (prefillWith(report, indicators, given, tx.now)) await tx.save(report, 'report.prefill');
}

/** The places of these figures, as far as there is something to fill: a report whose lock stands is its unit's no more. */
async function placesOf(tx: Transaction, figures: readonly Figure[]): Promise<Map<string, Place>> {
  const reports = await tx.many(Report, { unitCode: among(figures, ['unitCode', 'period']) }, 'update');
  const places = new Map<string, Place>();
  if (reports.length === 0) return places;
  // Read after the lock: closing a campaign locks its reports too.
  const campaigns = await tx.select<{ id: string; state: 'open' | 'closed'; indicators: Indicator[] }>({
    text: 'select c.id, c.state, t.indicators from campaign c join template t on t.id = c.template_id where c.id = any($1)',
    values: [[...new Set(reports.map(({ campaignId }) => campaignId))]],
  });
  for (const report of reports) {
    const campaign = campaigns.find(({ id }) => id === report.campaignId);
    if (!campaign || lockCodeOf({ ...report, campaignState: campaign.state }, tx.now) !== null) continue;
    const place = places.get(placeOf(report)) ?? { reports: [], given: new Map<string, GivenValue>() };
    place.reports.push({ report, indicators: campaign.indicators });
    places.set(placeOf(report), place);
  }
  if (places.size > 0) await readGiven(tx, places);
  return places;
}

async function readGiven(tx: Transaction, places: ReadonlyMap<string, Place>): Promise<void> {
  const reports = [...places.values()].flatMap((place) => place.reports.map(({ report }) => report));
  const given = await tx.select<GivenValue & { unitCode: string; period: string }>({
    text: `select unit_code as "unitCode", period, indicator_code as "indicatorCode", value, system from department_value
      where (unit_code, period) in (select * from unnest($1::text[], $2::text[])) order by indicator_code`,
    values: [reports.map(({ unitCode }) => unitCode), reports.map(({ period }) => period)],
  });
  for (const each of given) places.get(placeOf(each))?.given.set(each.indicatorCode, each);
}

const keptOf = (tx: Transaction, figures: readonly Figure[]): Promise<DepartmentValue[]> =>
  tx.many(DepartmentValue, { unitCode: among(figures, ['unitCode', 'period', 'indicatorCode']) }, 'update');

const placeOf = ({ unitCode, period }: Pick<Figure, 'unitCode' | 'period'>): string => `${unitCode}/${period}`;
const keyOf = (figure: Pick<Figure, 'unitCode' | 'period' | 'indicatorCode'>): string =>
  `${placeOf(figure)}/${figure.indicatorCode}`;

function byTrace(arrivals: readonly Arrival[]): Arrival[][] {
  const traces = new Map<string | null, Arrival[]>(arrivals.map(({ trace }) => [trace, []]));
  for (const arrival of arrivals) traces.get(arrival.trace)?.push(arrival);
  return [...traces.values()];
}

const COLUMNS = { unitCode: 'unit_code', period: 'period', indicatorCode: 'indicator_code' } as const;

/** Exactly the rows that figures name by these columns together: the condition stands on the first of them. */
const among = (figures: readonly Figure[], names: readonly (keyof typeof COLUMNS)[]) =>
  Raw(
    () =>
      `(${names.map((name) => COLUMNS[name]).join(', ')}) in (select * from unnest(${names.map((name) => `:${name}::text[]`).join(', ')}))`,
    Object.fromEntries(names.map((name) => [name, figures.map((figure) => figure[name])])),
  );
