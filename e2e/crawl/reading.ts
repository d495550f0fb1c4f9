import { type Answer, askAs, faultsOfRefusal } from './asking.js';
import { overAll } from './environment.js';
import type { Person } from './people.js';
import type { ReadExpectation } from './read-expectation.js';
import { readExpectations, streamRoute } from './read-expectations.js';
import { fill, type Route, routes } from './routes.js';
import { foreignTo, sees, seenBy } from './visibility.js';
import type { Row, World } from './world.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Records of a table that each person asks for: some of their own, some of others. */
const EACH = 2;

/** A question and what the answer to it should be; what is wrong comes back in words. */
interface Probe {
  readonly what: string;
  readonly run: () => Promise<string[]>;
}

const setOf = (rows: readonly Row[]): string =>
  rows
    .map(({ id }) => id)
    .toSorted()
    .join();
const idsOf = ({ json }: Answer): string[] => (json as { items: { id: string }[] }).items.map(({ id }) => id);

/** Asks every GET route in everybody's name; answers what was wrong. */
export class Reading {
  private readonly foreign = new Map<string, Set<string>>();

  constructor(
    private readonly world: World,
    private readonly people: readonly Person[],
  ) {
    for (const person of people) this.foreign.set(person.name, foreignTo(person, world));
  }

  static forgotten(): string[] {
    const reads = routes.filter(({ verb, name }) => verb === 'GET' && !streamRoute.test(name)).map(({ name }) => name);
    return [
      ...reads.filter((name) => !readExpectations[name]).map((name) => `${name} has no expectation`),
      ...Object.keys(readExpectations).flatMap((name) => (reads.includes(name) ? [] : [`${name} is no route`])),
    ];
  }

  /** Probes of every route that has an expectation. */
  async faults(): Promise<string[]> {
    const probes = routes.flatMap((route) => {
      const expectation = readExpectations[route.name];
      return expectation ? this.people.flatMap((person) => this.probes(route, expectation, person)) : [];
    });
    const found = await overAll(probes, async ({ what, run }) => (await run()).map((fault) => `${what}: ${fault}`));
    return found.flat();
  }

  private probes(route: Route, expectation: ReadExpectation, person: Person): Probe[] {
    const allowed = expectation.roles.includes(person.role);
    const what = `${route.name} as ${person.name}`;
    if (expectation.kind === 'other') {
      const { query = {}, check, quotes } = expectation;
      return [
        {
          what,
          run: async () => {
            const answer = await askAs(person, { path: route.path, query });
            if (!allowed) return this.refused(answer, 403);
            return [
              ...this.given(answer, person, quotes),
              ...(answer.status === 200 ? (check?.(answer, person, this.world) ?? []) : []),
            ];
          },
        },
      ];
    }
    if (expectation.kind === 'record') {
      const rows = this.world.rows(expectation.table);
      const mine = (row: Row) =>
        sees(expectation.table, row, person, this.world) && (expectation.also?.(row, person, this.world) ?? true);
      const chosen = allowed
        ? [...rows.filter(mine).slice(0, EACH), ...rows.filter((row) => !mine(row)).slice(0, EACH)]
        : rows.slice(0, 1);
      return chosen.flatMap((row): Probe[] => {
        const parameters = expectation.parameters(row);
        if (!parameters) return [];
        const inPath = Object.entries(parameters).filter(([name]) => route.path.includes(`{${name}}`));
        const inQuery = Object.entries(parameters).filter(([name]) => !route.path.includes(`{${name}}`));
        const path = fill(route, Object.fromEntries(inPath));
        return [
          {
            what: `${what}, ${expectation.table} of ${row.unit_code ?? row['code']} ${row.id}`,
            run: async () => {
              const answer = await askAs(person, { path, query: Object.fromEntries(inQuery) });
              if (!allowed) return this.refused(answer, 403);
              return mine(row) ? this.given(answer, person, expectation.quotes) : this.refused(answer, 404);
            },
          },
        ];
      });
    }
    return this.listProbes(route, expectation, person);
  }

  private listProbes(
    route: Route,
    { table, filters, q, where, roles }: Extract<ReadExpectation, { kind: 'list' }>,
    person: Person,
  ): Probe[] {
    const what = `${route.name} as ${person.name}`;
    const ask = (query: Record<string, string>) => askAs(person, { path: route.path, query });
    if (!roles.includes(person.role)) return [{ what, run: async () => this.refused(await ask({}), 403) }];
    const seen = seenBy(table, person, this.world).filter((row) => where?.(row, person, this.world) ?? true);
    const others = this.world.rows(table).filter((row) => !seen.includes(row));
    const probe = (about: string, query: Record<string, string>, expected: readonly Row[]): Probe => ({
      what: `${what}${about}`,
      run: async () => {
        const answer = await ask({ perPage: '100', ...query });
        const faults = this.given(answer, person);
        if (faults.length > 0) return faults;
        const ids = idsOf(answer);
        const { total } = answer.json as { total: number };
        return [
          ...(ids.toSorted().join() === setOf(expected)
            ? []
            : [`gives ${ids.length}, not the ${expected.length} expected`]),
          ...(total === expected.length ? [] : [`counts ${total}, not ${expected.length}`]),
        ];
      },
    });
    // Where nothing is hidden, no order can show it; and what one direction hides, the other does too.
    const orders = route.parameters?.find(({ name }) => name === 'sort')?.schema.enum ?? [];
    const sorts = others.length === 0 ? [] : orders.map(String).filter((order) => !order.startsWith('-'));
    const filtered = Object.entries(filters).flatMap(([filter, column]) =>
      [...others.slice(0, 1), ...seen.slice(0, 1)]
        .filter((row) => row[column] !== null)
        .map((row) => {
          const isList = route.name.endsWith('/units') && filter === 'code';
          const value = isList ? [row[column]] : row[column];
          return probe(
            `, ${filter} ${String(row[column])}`,
            { filter: JSON.stringify({ [filter]: value }) },
            seen.filter((each) => each[column] === row[column]),
          );
        }),
    );
    const searched =
      q === undefined
        ? []
        : [...others.slice(0, 1), ...seen.slice(0, 1)].map((row) => {
            const text = String(row[q]);
            return probe(
              `, q ${text}`,
              { filter: JSON.stringify({ q: text }) },
              seen.filter((each) => String(each[q]).includes(text)),
            );
          });
    return [
      probe('', {}, seen),
      ...sorts.map((sort) => probe(`, by ${sort}`, { sort }, seen)),
      ...filtered,
      ...searched,
      { what: `${what}, in pages`, run: () => this.inPages(ask, seen) },
    ];
  }

  private async inPages(
    ask: (query: Record<string, string>) => Promise<Answer>,
    seen: readonly Row[],
  ): Promise<string[]> {
    const perPage = Math.max(2, Math.ceil(seen.length / 4));
    const pages = await Promise.all(
      [1, 2, 3, 4, 5].map((page) => ask({ page: String(page), perPage: String(perPage) })),
    );
    const ids = pages.flatMap((page) => (page.status === 200 ? idsOf(page) : []));
    return ids.toSorted().join() === setOf(seen)
      ? []
      : [`gives ${ids.length} in pages, not the ${seen.length} expected`];
  }

  /** The answer is there, and names no record that is not for these eyes. */
  private given(answer: Answer, person: Person, quotes?: true): string[] {
    if (answer.status !== 200) return [`${answer.status} ${answer.text.slice(0, 120)}`];
    if (quotes || answer.json === null) return [];
    const foreign = this.foreign.get(person.name) ?? new Set();
    const named = new Set((answer.text.match(UUID) ?? []).filter((id) => foreign.has(id)));
    return [...named].map((id) => `names ${this.nameOf(id)}`);
  }

  private refused(answer: Answer, status: number): string[] {
    const foreign = answer.status === status ? [] : [`${answer.status}, not ${status}`];
    return answer.status === 200 ? foreign : [...foreign, ...faultsOfRefusal(answer)];
  }

  private nameOf(id: string): string {
    const table = this.world.tableNames.find((each) => this.world.byId(each, id));
    const row = table && this.world.byId(table, id);
    return `${table} ${id} of ${row ? (row.unit_code ?? String(row['code'])) : '?'}`;
  }
}
