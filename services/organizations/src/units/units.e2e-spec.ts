import { operationCarriedOut, unitState } from '@jucai/contracts';
import { startTestService, type Caller, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keycloakAway } from '../../test/start-organizations.js';
import { service as organizations } from '../service.js';
import { Unit } from './unit.entity.js';
import { Database, takeUnit } from '@jucai/service-kit';

describe('units', () => {
  let service: TestService;
  let admin: Caller;
  let countyAdmin: Caller;
  let staff: Caller;
  const body = {
    code: 'xunxian_kj',
    name: { zh: '浚县科学技术局', en: 'Xun County Science Bureau' },
    shortName: { zh: '浚县科技局', en: 'Xun Science' },
    kind: 'department',
    parentCode: 'xunxian',
    reason: '机构改革（演示数据）',
  };

  beforeAll(async () => {
    service = await startTestService(organizations, {
      businessTime: '2023-03-01T09:00:00+08:00',
      environment: keycloakAway,
    });
    const plant = (code: string, kind: 'city' | 'county', parent: Unit | null) =>
      service.app.get(Database).asService(async (tx) => {
        const name = { zh: code, en: code };
        const unit = Unit.create(
          {
            id: tx.newId(),
            code,
            name,
            shortName: name,
            kind,
            line: null,
            employer: null,
            validFrom: '2020-01-01',
            sortOrder: 0,
          },
          parent,
          code,
        );
        await tx.insert(unit, 'unit.create');
        await takeUnit(tx, unit.state());
        return unit;
      });
    const root = await plant('hebi', 'city', null);
    await plant('xunxian', 'county', root);
    await plant('qixian', 'county', root);
    admin = await service.caller('org.admin', 'hebi', ['org-admin']);
    countyAdmin = await service.caller('xunxian.admin', 'xunxian', ['org-admin']);
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
  });
  afterAll(() => service.stop());

  it('creates a unit, announces its state and the operation, and is found by pinyin initials', async () => {
    const { status, body: unit, headers } = await admin.post('/units').send(body);
    expect({ status, unit }).toMatchObject({
      status: 201,
      unit: {
        code: body.code,
        name: body.name,
        parentCode: 'xunxian',
        tier: 'county-department',
        validFrom: '2023-03-01',
        version: 1,
      },
    });
    expect(headers['etag']).toBe('"1"');
    expect(await service.events(unitState.type)).toMatchObject([
      { key: 'xunxian_kj', data: { parentCode: 'xunxian', version: 1 } },
    ]);
    expect(await service.events(operationCarriedOut.type)).toMatchObject([
      { data: { kind: 'create', unitCode: 'xunxian_kj' } },
    ]);
    const { body: found } = await staff.get('/units').query({ filter: JSON.stringify({ q: 'xxkj' }) });
    expect(found).toMatchObject({ total: 1, items: [{ code: 'xunxian_kj', actions: [] }] });
  });

  it('refuses a taken code, an unknown parent, a kind that does not fit, and says where', async () => {
    expect((await admin.post('/units').send(body)).body).toMatchObject({
      status: 409,
      code: 'unit.code-taken',
      errors: [{ path: 'code' }],
    });
    expect((await admin.post('/units').send({ ...body, code: 'a1', parentCode: 'nowhere' })).status).toBe(404);
    expect((await admin.post('/units').send({ ...body, code: 'a1', kind: 'county' })).body).toMatchObject({
      status: 409,
      code: 'unit.kind-does-not-fit',
    });
    const { body: problem } = await admin
      .post('/units')
      .send({ ...body, code: 'Not A Code', name: { zh: '', en: 'x' } });
    expect(problem).toMatchObject({ status: 400, code: 'input.invalid' });
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(['code', 'name.zh']);
  });

  it('answers 403 without the permission, 404 out of scope, 401 without a token', async () => {
    expect((await staff.post('/units').send(body)).status).toBe(403);
    expect((await countyAdmin.post('/units').send({ ...body, code: 'a2', parentCode: 'qixian' })).status).toBe(404);
    expect((await service.anonymous('post', '/units').send(body)).status).toBe(401);
  });

  it('asks for the version, refuses an old one, and repeats an answer for the same key', async () => {
    const rename = {
      name: { zh: '浚县科技和工信局', en: 'Xun Science and Industry' },
      shortName: { zh: '浚县科工局', en: 'Xun S&I' },
      reason: '更名',
    };
    expect((await admin.post('/units/xunxian_kj/rename').send(rename)).status).toBe(428);
    const first = await admin
      .post('/units/xunxian_kj/rename')
      .set('if-match', '"1"')
      .set('idempotency-key', 'rename-1')
      .send(rename);
    expect(first).toMatchObject({ status: 200, body: { version: 2, shortName: { zh: '浚县科工局' } } });
    const again = await admin
      .post('/units/xunxian_kj/rename')
      .set('if-match', '"1"')
      .set('idempotency-key', 'rename-1')
      .send(rename);
    expect(again.body).toEqual(first.body);
    expect(await service.events(operationCarriedOut.type)).toHaveLength(2);
    const other = await admin
      .post('/units/xunxian_kj/rename')
      .set('if-match', '"2"')
      .set('idempotency-key', 'rename-1')
      .send({ ...rename, reason: '另' + rename.reason });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key.reused' });
    expect((await admin.post('/units/xunxian_kj/rename').set('if-match', '"1"').send(rename)).body).toMatchObject({
      status: 412,
      code: 'record.stale',
    });
  });

  it('moves a unit with its path, not below itself, and not out of the mover’s scope', async () => {
    expect(
      (
        await countyAdmin
          .post('/units/xunxian_kj/move')
          .set('if-match', '"2"')
          .send({ parentCode: 'qixian', reason: '划转' })
      ).status,
    ).toBe(404);
    expect(
      (
        await admin
          .post('/units/xunxian/move')
          .set('if-match', '"1"')
          .send({ parentCode: 'xunxian_kj', reason: '划转' })
      ).status,
    ).toBe(409);
    const { body: moved } = await admin
      .post('/units/xunxian_kj/move')
      .set('if-match', '"2"')
      .send({ parentCode: 'qixian', reason: '划转' });
    expect(moved).toMatchObject({ parentCode: 'qixian', version: 3 });
    const { rows } = await service.sql.query(`select path from unit_copy where code = 'xunxian_kj'`);
    expect(rows).toEqual([{ path: '/hebi/qixian/xunxian_kj/' }]);
  });

  it('gives one code once, however many ask at the same time', async () => {
    const parents = ['hebi', 'xunxian', 'qixian'];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        admin.post('/units').send({ ...body, code: 'only_one', parentCode: parents[index % 3] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });

  it('keeps operations with day, reason and what changed', async () => {
    const { body: operations } = await staff.get('/units/xunxian_kj/operations');
    expect(operations.items).toMatchObject([
      { kind: 'create', effectiveOn: '2023-03-01', reason: body.reason, personName: '演示 org.admin' },
      { kind: 'rename', before: { zh: body.name.zh }, after: { zh: '浚县科技和工信局' } },
      { kind: 'move', reason: '划转', before: { zh: 'xunxian' }, after: { zh: 'qixian' } },
    ]);
    expect((await staff.get('/units/nowhere/operations')).status).toBe(404);
  });

  it('tells the life of a unit', async () => {
    const {
      body: { items: entries },
    } = await staff.get('/units/xunxian_kj/history');
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'unit.create',
      'unit.rename',
      'unit.move',
    ]);
    expect(entries[2]).toMatchObject({
      personName: '演示 org.admin',
      changes: [{ field: 'parentCode', before: 'xunxian', after: 'qixian' }],
    });
  });
});
