import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organizations } from '../../test/start-organizations.js';

const tables = ['person', 'assignment', 'department_system'] as const;

describe('row-level security of organizations, by plain SQL as the service’s role', () => {
  let organizations: Organizations;
  let client: pg.Client;
  const scope = (path: string) =>
    client.query(
      `select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.path', $1, true)`,
      [path, path && `${path.slice(0, -1)}0`],
    );
  const within = async <T>(path: string | null, work: () => Promise<T>): Promise<T> => {
    await client.query('begin');
    try {
      if (path !== null) await scope(path);
      return await work();
    } finally {
      await client.query('rollback');
    }
  };
  const countOf = async (table: string) =>
    ((await client.query(`select count(*)::int as count from ${table}`)).rows as { count: number }[])[0]?.count;

  beforeAll(async () => {
    organizations = await Organizations.start();
    await organizations.somebody('xunxian.staff', 'xunxian', ['unit-staff']);
    await organizations.somebody('qixian.staff', 'qixian', ['unit-staff']);
    await organizations.orgAdmin
      .post('/department-systems')
      .send({
        client: 'dept-xunxian',
        name: { zh: '浚县平台', en: 'Xun' },
        unitCode: 'xunxian',
        eventTypes: ['statistics.value'],
      })
      .expect(201);
    client = new pg.Client({ connectionString: organizations.service.database.runtimeUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await organizations.stop();
  });

  it.each(tables)('%s: nothing without a scope, on a fresh and on a reused connection', async (table) => {
    expect(await countOf(table)).toBe(0);
    expect(await within('/hebi/', () => countOf(table))).toBeGreaterThan(0);
    expect(await countOf(table)).toBe(0);
    expect(await within('', () => countOf(table))).toBe(0);
  });

  it('shows a county its own, and lets it write nothing of another', async () => {
    const accounts = async (path: string) =>
      within(path, async () =>
        (await client.query('select account from assignment order by account')).rows.map(
          ({ account }: { account: string }) => account,
        ),
      );
    expect(await accounts('/hebi/xunxian/')).toEqual(['xunxian.staff']);
    expect(await accounts('/hebi/qixian/')).toEqual(['qixian.staff']);
    expect(await accounts('/hebi/xun/')).toEqual([]);
    const updated = await within(
      '/hebi/qixian/',
      async () => (await client.query(`update person set name = '改' where account = 'xunxian.staff'`)).rowCount,
    );
    expect(updated).toBe(0);
    await expect(
      within('/hebi/qixian/', () =>
        client.query(`update person set unit_code = 'xunxian' where account = 'qixian.staff'`),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    for (const table of tables)
      await expect(within('/hebi/', () => client.query(`delete from ${table}`))).rejects.toMatchObject({
        code: '42501',
      });
  });

  it('answers over all units only what the named functions answer', async () => {
    const { rows } = await within('/hebi/qixian/', () =>
      client.query(
        `select account_taken('xunxian.staff') as taken, account_taken('no.body') as free, client_taken('dept-xunxian') as client`,
      ),
    );
    expect(rows).toEqual([{ taken: true, free: false, client: true }]);
  });
});
