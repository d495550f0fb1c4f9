import { Database, takeUnit } from '@jucai/service-kit';
import { scopeBounds } from '@jucai/service-kit/domain';
import { startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { Note, notes } from './notes.service.js';
import { until } from './until.js';

/** Plain SQL as the service's own role: whatever the program forgets, the database must hold. */
describe('row-level security', () => {
  let service: TestService;
  let runtime: pg.Client;

  /** Runs in a scope as the kit sets it, on the one connection; undone unless kept. */
  const within = async <T>(path: string, work: () => Promise<T>, account = 'somebody'): Promise<T> => {
    const { lo, hi } = scopeBounds(path);
    await runtime.query('begin');
    await runtime.query(
      `select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.path', $3, true), set_config('app.account', $4, true)`,
      [lo, hi, path, account],
    );
    try {
      const result = await work();
      await runtime.query('commit');
      return result;
    } catch (error) {
      await runtime.query('rollback');
      throw error;
    }
  };
  const texts = async (table = 'note'): Promise<string[]> =>
    (await runtime.query(`select text from ${table} order by text`)).rows.map(({ text }) => text as string);
  const file = async (unitCode: string, text: string, restricted = false): Promise<string> => {
    const note = Note.of(uuid(), unitCode, text, restricted);
    await service.app.get(Database).asService((tx) => tx.insert(note, 'note.file'));
    return note.id;
  };

  beforeAll(async () => {
    service = await startTestService(notes);
    await service.tree();
    runtime = new pg.Client({ connectionString: service.database.runtimeUrl });
    await runtime.connect();
    await file('hebi', 'city');
    await file('xunxian', 'county');
    await file('xunxian_rs', 'department');
    await file('qixian', 'other county');
    for (const [unit, text] of [
      ['hebi', 'from the city'],
      ['xunxian', 'from the county'],
    ]) {
      await service.sql.query(
        `insert into circular (id, unit_code, path, filed_as, text) values ($1, $2, '', '{}', $3)`,
        [uuid(), unit, text],
      );
    }
  });
  afterAll(async () => {
    await runtime.end();
    await service.stop();
  });

  it('shows nothing without a scope, with an empty one, and on a connection used before', async () => {
    expect(await texts()).toEqual([]);
    expect(await within('', texts)).toEqual([]);
    expect(await within('/hebi/', texts)).toHaveLength(4);
    expect((await runtime.query(`select current_setting('app.lo', true) as lo`)).rows).toEqual([{ lo: '' }]);
    expect(await texts()).toEqual([]);
    expect(await texts('circular')).toEqual([]);
  });

  it('shows the subtree, and writes within it only', async () => {
    expect(await within('/hebi/xunxian/', texts)).toEqual(['county', 'department']);
    expect(await within('/hebi/xunxian_/', texts)).toEqual([]);
    await within('/hebi/xunxian/', async () => {
      expect((await runtime.query(`update note set text = text where text in ('city', 'other county')`)).rowCount).toBe(
        0,
      );
      expect((await runtime.query(`delete from note where text = 'other county'`)).rowCount).toBe(0);
    });
    const insert = () =>
      runtime.query(
        `insert into note (id, unit_code, path, filed_as, text) values ($1, 'qixian', '/hebi/xunxian/', '{}', 'smuggled')`,
        [uuid()],
      );
    await expect(within('/hebi/xunxian/', insert)).rejects.toMatchObject({ code: '42501' });
    const moveAway = () => runtime.query(`update note set unit_code = 'qixian' where text = 'county'`);
    await expect(within('/hebi/xunxian/', moveAway)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows downward what stands above, to read only', async () => {
    expect(await within('/hebi/xunxian/xunxian_rs/', () => texts('circular'))).toEqual([
      'from the city',
      'from the county',
    ]);
    expect(await within('/hebi/qixian/', () => texts('circular'))).toEqual(['from the city']);
    expect(
      await within('/hebi/qixian/', async () => (await runtime.query('update circular set text = text')).rowCount),
    ).toBe(0);
  });

  it('lets a unit read what is shared with it, never write it', async () => {
    const id = await file('qixian', 'shared');
    const database = service.app.get(Database);
    await database.asService((tx) => tx.share('note', id, 'xunxian'));
    expect(await within('/hebi/xunxian/', texts)).toContain('shared');
    expect(await within('/hebi/xunxian/xunxian_rs/', texts)).not.toContain('shared');
    expect(
      await within(
        '/hebi/xunxian/',
        async () => (await runtime.query(`update note set text = 'x' where id = $1`, [id])).rowCount,
      ),
    ).toBe(0);
    await database.asService((tx) => tx.unshare('note', id, 'xunxian'));
    expect(await within('/hebi/xunxian/', texts)).not.toContain('shared');
  });

  it('shows a restricted row to the accounts named for it, whatever their path', async () => {
    const id = await file('qixian', 'restricted', true);
    await service.sql.query(
      `insert into restricted_reader (table_name, record_id, account) values ('note', $1, 'handler')`,
      [id],
    );
    expect(await within('/hebi/', texts, 'head')).not.toContain('restricted');
    expect(await within('/hebi/', texts, 'handler')).toContain('restricted');
    expect(await within('/', texts, 'system:notes')).toContain('restricted');
    expect(
      await within(
        '/hebi/',
        async () => (await runtime.query(`delete from note where id = $1`, [id])).rowCount,
        'head',
      ),
    ).toBe(0);
  });

  it('lets a definer function look beyond its caller’s scope', async () => {
    const counted = () => runtime.query(`select notes_with('other county') as n`);
    expect((await within('/hebi/xunxian/', counted)).rows).toEqual([{ n: 1 }]);
  });

  it('lets a move wait for a row that is being filed, and takes it along', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const id = uuid();
    await service.unit('moving', 'xunxian');
    await new Promise<void>((filed, failed) => {
      const filing = service.app.get(Database).asService(async (tx) => {
        await tx.insert(Note.of(id, 'moving', 'filed while moving'), 'note.file');
        filed();
        await held;
      });
      filing.catch(failed);
    });
    const move = service.unit('moving', 'qixian', { version: 2 });
    await until('the move to wait or to be through', async () => {
      const { rows } = await service.sql.query(
        `select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())
         union all select 1 from pg_locks where not granted and locktype = 'transactionid'
         union all select 1 from unit_copy where code = 'moving' and version = 2`,
      );
      return rows.length > 0 ? true : null;
    });
    goOn();
    await move;
    const { rows } = await service.sql.query('select path from note where id = $1', [id]);
    expect(rows).toEqual([{ path: '/hebi/qixian/moving/' }]);
  });

  it('lets a share wait for a move that is under way, and follow it', async () => {
    const database = service.app.get(Database);
    const id = await file('qixian', 'shared while moving');
    const state = await service.unit('invited', 'xunxian');
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let moving: Promise<void> = Promise.resolve();
    await new Promise<void>((moved, failed) => {
      moving = database.asService(async (tx) => {
        await takeUnit(tx, { ...state, parentCode: 'qixian', version: 2 });
        moved();
        await held;
      });
      moving.catch(failed);
    });
    const sharing = database.asService((tx) => tx.share('note', id, 'invited'));
    await until('the share to wait or to be there', async () => {
      const { rows } = await service.sql.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like 'insert into share %'
         union all select 1 from share where unit_code = 'invited'`,
      );
      return rows.length > 0 ? true : null;
    });
    goOn();
    await Promise.all([moving, sharing]);
    const { rows } = await service.sql.query(`select path from share where unit_code = 'invited'`);
    expect(rows).toEqual([{ path: '/hebi/qixian/invited/' }]);
  });

  it('gives every row the path that its unit has, whoever was first in a race with a move', async () => {
    const database = service.app.get(Database);
    const inserts = Array.from({ length: 100 }, (_, index) => file('xunxian_rs', `race ${index}`));
    const move = service.unit('xunxian_rs', 'qixian', { version: 2 });
    await Promise.all([...inserts, move]);
    const { rows } = await service.sql.query(
      `select path, count(*)::int as n from note where text like 'race %' group by path`,
    );
    expect(rows).toEqual([{ path: '/hebi/qixian/xunxian_rs/', n: 100 }]);
    const { rows: moved } = await service.sql.query(`select path, version from note where text = 'department'`);
    expect(moved).toEqual([{ path: '/hebi/qixian/xunxian_rs/', version: 1 }]);
    const filed = await database.asService((tx) =>
      tx.select<{ filed: string }>({ text: `select filed_as ->> 'path' as filed from note where text = 'department'` }),
    );
    expect(filed).toEqual([{ filed: '/hebi/xunxian/xunxian_rs/' }]);
  });
});
