import { Database } from '@jucai/service-kit';
import type { Actor } from '@jucai/service-kit/domain';
import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteList, notes } from './notes.service.js';

const ROWS = 30_000;
const UNITS = 200;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** A list is one page through an index and a count that stops, in every scope, with row-level security on. */
describe('lists', () => {
  let service: TestService;
  let city: Caller;
  let county: Caller;
  let office: Caller;

  /** How the first page is read for somebody in this scope: the ways to the rows of `note`, and how many rows were looked at. */
  const pageRead = async (path: string, sort: string | undefined) => {
    const [{ text, values }] = noteList({ page: 1, perPage: 25, filter: {}, sort });
    const [[row]] = await service.app
      .get(Database)
      .read<[[{ 'QUERY PLAN': [{ Plan: Plan }] }]]>({ account: 'somebody', path, assignmentId: null } as Actor, [
        { text: `explain (analyze, format json) ${text}`, values: values ?? [] },
      ]);
    const scans = nodesOf(row['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'note');
    const looked = scans.map((scan) => scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0));
    return { ways: scans.map((scan) => scan['Node Type']), rows: looked.reduce((sum, each) => sum + each, 0) };
  };

  beforeAll(async () => {
    service = await startTestService(notes);
    await service.tree();
    await service.sql.query(
      `insert into unit_copy (code, path, name_zh, name_en, short_name_zh, short_name_en, kind, tier, parent_code, status, valid_from, sort_order, version)
       select 'unit_' || n, path || 'unit_' || n || '/', 'x', 'x', 'x', 'x', 'department', 'county-department', code, 'active', valid_from, n, 1
       from generate_series(0, ${UNITS - 1}) n join unit_copy on code = case when n < ${UNITS / 10} then 'xunxian' else 'qixian' end`,
    );
    [city, county, office] = await Promise.all([
      service.caller('city.office', 'hebi', ['office']),
      service.caller('xunxian.staff', 'xunxian', ['unit-staff']),
      service.caller('unit.staff', 'unit_3', ['unit-staff']),
    ]);
    // As they would come in: spread over the units, one after the other. The change log is not what is looked at here.
    await service.sql.query('alter table note disable trigger note_change');
    await service.sql.query(
      `insert into note (id, unit_code, path, filed_as, text, created_at, answered_at)
       select gen_random_uuid(), 'unit_' || n % ${UNITS}, '', '{}', 'text', timestamptz '2023-01-01' + n * interval '1 second',
         case when n % 3 = 0 then timestamptz '2023-01-01' + n * interval '1 second' end
       from generate_series(1, ${ROWS}) n`,
    );
    await service.sql.query('vacuum analyze note');
    await service.sql.query('analyze unit_copy');
  }, 120_000);
  afterAll(() => service.stop());

  it('reads its first page through an index in every scope and either direction', async () => {
    for (const path of ['/hebi/', '/hebi/xunxian/', '/hebi/xunxian/unit_3/']) {
      for (const sort of [undefined, '-createdAt', 'createdAt']) {
        const { ways, rows } = await pageRead(path, sort);
        expect(ways).toEqual([expect.stringMatching(/^(Index Scan|Bitmap Heap Scan)$/)]);
        expect(rows).toBeLessThanOrEqual(ROWS / 20);
      }
    }
  });

  it('counts to 10,000 and says so when there are more', async () => {
    expect((await city.get('/notes')).body).toMatchObject({ total: 10_000, totalCapped: true });
    expect((await county.get('/notes')).body).toMatchObject({ total: ROWS / 10, totalCapped: false });
    expect((await office.get('/notes')).body).toMatchObject({ total: ROWS / UNITS, totalCapped: false });
  });

  it('puts what has no value last in both directions', async () => {
    const first = async (sort: string) =>
      (await office.get(`/notes?sort=${sort}&perPage=1`)).body.items[0].id as string;
    for (const sort of ['answeredAt', '-answeredAt']) {
      const { rows } = await service.sql.query('select answered_at from note where id = $1', [await first(sort)]);
      expect(rows[0].answered_at).not.toBeNull();
    }
  });
});
