import { unitState } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@jucai/testing';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Organizations } from '../../test/start-organizations.js';

describe('moving a unit with units below it', () => {
  let organizations: Organizations;
  let staff: Caller;
  let stream: AbortController;

  /** The stream as this caller has it; answers when it has told everything that is waited for. */
  const listen = async (who: Caller): Promise<(wanted: readonly string[]) => Promise<void>> => {
    const { port } = organizations.service.app.getHttpServer().address() as AddressInfo;
    const { body } = await fetch(`http://127.0.0.1:${port}/api/organizations/stream`, {
      signal: stream.signal,
      headers: { authorization: `Bearer ${who.token}`, 'jucai-assignment': who.assignment.id },
    });
    if (!body) throw new Error('The stream has no body');
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const read = async () => decoder.decode((await reader.read()).value, { stream: true });
    let heard = await read();
    return async (wanted) => {
      while (!wanted.every((text) => heard.includes(text))) heard += await read();
    };
  };

  beforeAll(async () => {
    stream = new AbortController();
    organizations = await Organizations.start();
    await organizations.unit('hebi_rs', '市人社局', 'department', 'hebi');
    await organizations.unit('centre', '人才中心', 'department', 'hebi_rs');
    await organizations.unit('window', '服务窗口', 'department', 'centre');
    await organizations.unit('plant', '演示企业', 'employer', 'centre');
    staff = await organizations.somebody('li.ming', 'qixian', ['unit-staff']);
    await organizations.service.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    stream.abort();
    await organizations.stop();
  });

  it('gives those below their new tier, tells every service, and the pages that are open', async () => {
    const { rows: ids } = await organizations.service.sql.query(
      `select id from unit where code in ('centre', 'window')`,
    );
    const heard = await listen(staff);
    const before = (await organizations.service.events(unitState.type)).length;
    const { body: moved } = await organizations.orgAdmin
      .post('/units/centre/move')
      .set('if-match', '"1"')
      .send({ parentCode: 'xunxian_rs', reason: '划转' });
    expect(moved).toMatchObject({ tier: 'county-department', version: 2 });
    const { body: below } = await staff.get('/units').query({ filter: JSON.stringify({ parentCode: 'centre' }) });
    expect(below.items).toMatchObject([
      { code: 'plant', tier: 'employer', version: 1 },
      { code: 'window', tier: 'county-department', version: 2 },
    ]);
    const told = (await organizations.service.events(unitState.type)).slice(before).map(({ data }) => data);
    expect(told).toMatchObject([
      { code: 'centre', tier: 'county-department', version: 2 },
      { code: 'window', tier: 'county-department', version: 2 },
    ]);
    const { rows } = await organizations.service.sql.query(
      `select path, tier from unit_copy where code in ('window', 'plant') order by code`,
    );
    expect(rows).toEqual([
      { path: '/hebi/xunxian/xunxian_rs/centre/plant/', tier: 'employer' },
      { path: '/hebi/xunxian/xunxian_rs/centre/window/', tier: 'county-department' },
    ]);
    const { body: life } = await staff.get('/units/window/history');
    expect(life.items.map(({ action }: { action: string }) => action)).toEqual(['unit.create', 'unit.change-tier']);
    await heard(ids.map(({ id }) => `event: changed\ndata: {"table":"unit","id":"${id}"}`));
  });

  it('changes nothing below when the tier stays', async () => {
    await organizations.orgAdmin
      .post('/units/centre/move')
      .set('if-match', '"2"')
      .send({ parentCode: 'qixian', reason: '划转' })
      .expect(200);
    expect((await staff.get('/units/window')).body).toMatchObject({ tier: 'county-department', version: 2 });
  });

  it('gives units that are made or renamed below it meanwhile their new path and tier', async () => {
    const { sql } = organizations.service;
    await organizations.unit('desk', '咨询台', 'department', 'window');
    await organizations.unit('stall', '演示摊位', 'employer', 'window');
    const name = { zh: '演示摊位二', en: 'Stall' };
    await sql.query('begin');
    // The move has taken the paths along, and comes to this one for its tier.
    await sql.query(`select 1 from unit where code = 'window' for update`);
    const move = organizations.orgAdmin
      .post('/units/centre/move')
      .set('if-match', '"3"')
      .send({ parentCode: 'hebi_rs', reason: '划转' })
      .expect(200)
      .then(() => undefined);
    const waitingOrDone = async (): Promise<number> => {
      const { rows } = await sql.query(
        `select (select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
           + (select count(*) from unit where code = 'bell' or name_zh = $1) as n`,
        [name.zh],
      );
      return Number((rows as { n: string }[])[0]?.n);
    };
    while ((await waitingOrDone()) < 1) await setTimeout(20);
    const meanwhile = [
      organizations.unit('bell', '呼叫台', 'department', 'desk'),
      organizations.orgAdmin
        .post('/units/stall/rename')
        .set('if-match', '"1"')
        .send({ name, shortName: name, reason: '更名' })
        .expect(200)
        .then(() => undefined),
    ];
    while ((await waitingOrDone()) < 3) await setTimeout(20);
    await sql.query('rollback');
    await Promise.all([move, ...meanwhile]);
    const { rows } = await sql.query(
      `select code, path, tier from unit_copy where code in ('desk', 'bell', 'stall') order by code`,
    );
    const place = '/hebi/hebi_rs/centre/window/';
    expect(rows).toEqual([
      { code: 'bell', path: `${place}desk/bell/`, tier: 'city-department' },
      { code: 'desk', path: `${place}desk/`, tier: 'city-department' },
      { code: 'stall', path: `${place}stall/`, tier: 'employer' },
    ]);
  });
});
