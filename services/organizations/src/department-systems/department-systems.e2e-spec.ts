import { departmentSystemState } from '@jucai/contracts';
import type { Caller } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organizations } from '../../test/start-organizations.js';

describe('department systems', () => {
  let organizations: Organizations;
  let countyAdmin: Caller;
  let office: Caller;
  let path: string;
  const body = {
    client: 'dept-statistics',
    name: { zh: '市统计局数据平台', en: 'City statistics platform' },
    unitCode: 'hebi',
    eventTypes: ['statistics.value'],
  };

  beforeAll(async () => {
    organizations = await Organizations.start();
    countyAdmin = await organizations.somebody('xunxian.admin', 'xunxian', ['org-admin']);
    office = await organizations.somebody('city.office', 'hebi', ['office']);
  });
  afterAll(() => organizations.stop());

  it('registers, announces the state, has the client made, and shows it to the office', async () => {
    const { status, body: system } = await organizations.orgAdmin.post('/department-systems').send(body);
    expect({ status, system }).toMatchObject({
      status: 201,
      system: {
        ...body,
        unitName: { zh: '鹤壁市' },
        enabled: true,
        version: 1,
        actions: ['change', 'new-secret', 'disable'],
      },
    });
    path = `/department-systems/${system.id}`;
    expect(await organizations.service.events(departmentSystemState.type)).toMatchObject([
      { key: 'dept-statistics', unit: 'hebi', data: { ...body, enabled: true, version: 1 } },
    ]);
    const { rows } = await organizations.service.sql.query(
      `select subject from identity_task where kind = 'department-system'`,
    );
    expect(rows).toEqual([{ subject: 'dept-statistics' }]);
    expect((await office.get('/department-systems')).body).toMatchObject({
      total: 1,
      items: [{ client: 'dept-statistics', actions: [] }],
    });
  });

  it('refuses a taken client, also to who can not see it, and bad input', async () => {
    const taken = await countyAdmin.post('/department-systems').send({ ...body, unitCode: 'xunxian' });
    expect(taken.body).toMatchObject({
      status: 409,
      code: 'department-system.client-taken',
      errors: [{ path: 'client' }],
    });
    const { body: problem } = await countyAdmin
      .post('/department-systems')
      .send({ ...body, client: 'statistics', eventTypes: [] });
    expect(problem.errors.map(({ path: at }: { path: string }) => at)).toEqual(['client', 'eventTypes']);
  });

  it('gives one client once, however many ask at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        organizations.orgAdmin.post('/department-systems').send({ ...body, client: 'dept-only' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('answers 403 without the permission, 404 out of scope', async () => {
    expect((await office.post('/department-systems').send(body)).status).toBe(403);
    expect((await organizations.securityAdmin.get('/department-systems')).status).toBe(403);
    expect((await countyAdmin.post('/department-systems').send({ ...body, client: 'dept-other' })).status).toBe(404);
    expect((await countyAdmin.get(path)).status).toBe(404);
    expect((await countyAdmin.get(`${path}/history`)).status).toBe(404);
    expect((await countyAdmin.post(`${path}/secret`)).status).toBe(404);
    for (const verb of ['disable', 'enable'])
      expect((await countyAdmin.post(`${path}/${verb}`).set('if-match', '"1"')).status).toBe(404);
    expect(
      (
        await countyAdmin
          .patch(path)
          .set('if-match', '"1"')
          .send({ eventTypes: ['finance.paid'] })
      ).status,
    ).toBe(404);
  });

  it('changes, disables and enables with the version, once per key', async () => {
    const { orgAdmin } = organizations;
    expect((await orgAdmin.patch(path).send({ eventTypes: ['finance.paid'] })).status).toBe(428);
    const change = () =>
      orgAdmin
        .patch(path)
        .set('if-match', '"1"')
        .set('idempotency-key', 'types')
        .send({ eventTypes: ['statistics.value', 'finance.paid'] });
    const { body: changed } = await change();
    expect(changed).toMatchObject({ eventTypes: ['finance.paid', 'statistics.value'], version: 2 });
    expect((await change()).body).toEqual(changed);
    expect((await orgAdmin.post(`${path}/disable`).set('if-match', '"1"')).status).toBe(412);
    expect((await orgAdmin.post(`${path}/disable`).set('if-match', '"2"')).body).toMatchObject({
      enabled: false,
      version: 3,
      actions: ['change', 'enable'],
    });
    expect((await orgAdmin.post(`${path}/secret`)).body).toMatchObject({
      status: 409,
      code: 'department-system.disabled',
    });
    expect((await orgAdmin.post(`${path}/enable`).set('if-match', '"3"')).body).toMatchObject({
      enabled: true,
      version: 4,
    });
    const states = (await organizations.service.events(departmentSystemState.type)).filter(
      ({ key }) => key === 'dept-statistics',
    );
    expect(states.map(({ data }) => [data['version'], data['enabled']])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, true],
    ]);
  });

  it('says so when Keycloak is away and a secret is wanted, and keeps no answer of that', async () => {
    const ask = () => organizations.orgAdmin.post(`${path}/secret`).set('idempotency-key', 'secret-1');
    expect((await ask()).body).toMatchObject({ status: 503, code: 'identity.unreachable' });
    expect((await ask()).status).toBe(503);
    // Whether it came to it or not: that it was asked for is on the trail.
    const acts = (await organizations.service.events('jucai.integration.act-audited.v1')).map(
      ({ data }) => data['action'],
    );
    expect(acts).toContain('department-system.ask-new-secret');
  });
});
