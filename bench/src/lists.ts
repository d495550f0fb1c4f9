import { median, printRow } from './figures.js';
import { type Scope, scopeNames } from './hierarchy.js';
import { type HttpRequest, load, type Load } from './load.js';
import { MeetingsStage } from './meetings-stage.js';
import { fillActionItems } from './action-items.js';
import { numberOption } from './options.js';

interface Cell {
  readonly what: string;
  readonly scope: Scope;
  readonly connections: number;
  readonly requests: readonly HttpRequest[];
}

/** Rounds in turn, service and bare server; the medians over the rounds, and the median of the rounds' ratios. */
export async function compare(stage: MeetingsStage, cells: readonly Cell[]): Promise<void> {
  const rounds = numberOption('rounds', 3);
  const seconds = numberOption('seconds', 2);
  printRow([
    'what',
    'scope',
    'connections',
    'ours /s',
    'p50 / p95 / p99 ms',
    'bare /s',
    'p50 / p95 / p99 ms',
    'ours : bare',
  ]);
  printRow(Array.from({ length: 8 }, () => '---'));
  for (const { what, scope, connections, requests } of cells) {
    const measured: { ours: Load; bare: Load }[] = [];
    const measure = async (origin: string, length: number): Promise<Load> => {
      const figures = await load(origin, requests, connections, length);
      if (what === 'create') await stage.removeNew();
      return figures;
    };
    for (const origin of [stage.service.origin, stage.floor]) await measure(origin, 1);
    for (let round = 0; round < rounds; round += 1)
      measured.push({
        ours: await measure(stage.service.origin, seconds),
        bare: await measure(stage.floor, seconds),
      });
    const of = (side: 'ours' | 'bare', figure: keyof Load): number =>
      median(measured.map((round) => round[side][figure]));
    printRow([
      what,
      scope,
      String(connections),
      ...(['ours', 'bare'] as const).flatMap((side) => [
        of(side, 'perSecond'),
        (['p50', 'p95', 'p99'] as const).map((figure) => of(side, figure).toFixed(1)).join(' / '),
      ]),
      median(measured.map(({ ours, bare }) => ours.perSecond / bare.perSecond)).toFixed(2),
    ]);
  }
}

export async function lists(): Promise<void> {
  const stage = await MeetingsStage.prepare(numberOption('rows', 200_000));
  await stage.start(scopeNames);
  const cells: Cell[] = [];
  for (const scope of scopeNames) cells.push({ what: 'list', scope, connections: 16, requests: stage.lists(scope) });
  for (const scope of scopeNames) cells.push({ what: 'list', scope, connections: 1, requests: stage.lists(scope) });
  for (const scope of ['office', 'city'] as const)
    cells.push({ what: 'read one', scope, connections: 16, requests: await stage.reads(scope) });
  for (const scope of ['office', 'city'] as const)
    cells.push({ what: 'create', scope, connections: 16, requests: await stage.creates(scope) });
  await compare(stage, cells);
}

/** Whether a list stays as quick while the table grows. */
export async function growth(): Promise<void> {
  const stage = await MeetingsStage.prepare(10_000);
  await stage.start(scopeNames);
  for (const rows of [10_000, 100_000, 1_000_000]) {
    await fillActionItems(stage.service.sql, rows);
    console.log(`\n${rows.toLocaleString('en')} rows`);
    const cells: Cell[] = [];
    for (const scope of scopeNames) cells.push({ what: 'list', scope, connections: 16, requests: stage.lists(scope) });
    cells.push({ what: 'read one', scope: 'city', connections: 16, requests: await stage.reads('city') });
    await compare(stage, cells);
  }
}
