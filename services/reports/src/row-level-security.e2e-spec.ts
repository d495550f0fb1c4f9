import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Answer, ReportsFixture } from '../test/reports-fixture.js';

/** By plain SQL as the service's own role: what the database refuses by itself, whatever the code asks. */
describe('row-level security of reports', () => {
  let at: ReportsFixture;
  let client: pg.Client;
  let campaign: Answer;
  let snapshotId: string;

  beforeAll(async () => {
    at = await ReportsFixture.start();
    campaign = await at.campaign('rls', {}, { xunxian: { total: '8' } });
    await at.accepted(at.qixianLead, at.office, campaign.id, 'qixian');
    snapshotId = (await at.office.post('/snapshots').send({ kind: 'reports.roll-up', campaignId: campaign.id })).body
      .id;
    client = new pg.Client({ connectionString: at.service.database.runtimeUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await at.service.stop();
  });

  /** In one transaction with the scope of a path, as the kit sets it; undone afterwards. */
  const within = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    await client.query('begin');
    try {
      await client.query(
        `select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.path', $1, true)`,
        [path, `${path.slice(0, -1)}0`],
      );
      return await work();
    } finally {
      await client.query('rollback');
    }
  };
  const unitsOf = async (table: string) =>
    (await client.query<{ unit_code: string }>(`select unit_code from ${table} order by unit_code`)).rows.map(
      ({ unit_code }) => unit_code,
    );
  const tables = ['template', 'campaign', 'baseline', 'report', 'reminder', 'department_value', 'snapshot'];

  it('shows nothing without a scope, on a fresh connection and on one that was used', async () => {
    for (const table of tables) expect([table, await unitsOf(table)]).toEqual([table, []]);
    await within('/hebi/', async () => expect(await unitsOf('report')).toEqual(['qixian', 'xunxian', 'xunxian_kj']));
    for (const table of tables) expect([table, await unitsOf(table)]).toEqual([table, []]);
  });

  it('shows a subtree, what is shared with it, and what comes down from above', async () => {
    await within('/hebi/xunxian/', async () => {
      expect(await unitsOf('report')).toEqual(['xunxian', 'xunxian_kj']);
      expect(await unitsOf('campaign')).toEqual(['hebi']);
      expect(await unitsOf('baseline')).toEqual(['xunxian']);
      expect(await unitsOf('snapshot')).toEqual([]);
    });
    await within('/hebi/qixian/', async () =>
      expect([await unitsOf('report'), await unitsOf('baseline')]).toEqual([['qixian'], []]),
    );
    // What was brought in for a county does not come down to its departments.
    await within('/hebi/xunxian/xunxian_kj/', async () =>
      expect([await unitsOf('report'), await unitsOf('baseline')]).toEqual([['xunxian_kj'], []]),
    );
    await within('/hebi/hebi_kj/', async () => expect(await unitsOf('report')).toEqual(['xunxian_kj']));
  });

  it('writes nothing outside the subtree: neither what is shared, nor what comes down, nor another’s', async () => {
    const changed = async (sql: string) => (await client.query(sql)).rowCount;
    await within('/hebi/hebi_kj/', async () => expect(await changed(`update report set returns = 9`)).toBe(0));
    await within('/hebi/xunxian/', async () => {
      expect(await changed(`update campaign set state = 'closed'`)).toBe(0);
      expect(await changed(`delete from template`)).toBe(0);
      expect(await changed(`update report set returns = 9 where unit_code = 'qixian'`)).toBe(0);
      await expect(client.query(`update report set unit_code = 'qixian' where unit_code = 'xunxian'`)).rejects.toThrow(
        /row-level security/,
      );
    });
    const values = `gen_random_uuid(), 'qixian', '', '{}', '2022', 'x', '1', gen_random_uuid(), 's', now()`;
    const insert = `insert into department_value (id, unit_code, path, filed_as, period, indicator_code, value, department_event_id, system, occurred_at) values (${values})`;
    await within('/hebi/xunxian/', () => expect(client.query(insert)).rejects.toThrow(/row-level security/));
    await within('/hebi/', async () => expect(await changed(insert)).toBe(1));
  });

  it('lets nobody change or remove a snapshot; only its path follows the tree', async () => {
    await within('/', () =>
      expect(client.query(`update snapshot set content = '{}' where id = $1`, [snapshotId])).rejects.toThrow(
        /permission denied/,
      ),
    );
    await within('/', () =>
      expect(client.query('delete from snapshot where id = $1', [snapshotId])).rejects.toThrow(/permission denied/),
    );
    await at.service.unit('xunxian_kj', 'qixian', { line: 'science', version: 9 });
    const { rows } = await at.service.sql.query(`select path from report where unit_code = 'xunxian_kj'`);
    expect(rows).toEqual([{ path: '/hebi/qixian/xunxian_kj/' }]);
    expect((await at.office.get(`/snapshots/${snapshotId}`)).status).toBe(200);
  });
});
