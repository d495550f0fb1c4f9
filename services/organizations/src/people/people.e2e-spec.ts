import { assignmentState } from '@jucai/contracts';
import type { Caller } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organizations } from '../../test/start-organizations.js';

describe('people', () => {
  let organizations: Organizations;
  let countyAdmin: Caller;
  let lead: Caller;
  const body = { account: 'zeng.li', name: '曾丽', unitCode: 'xunxian_rs' };
  const filter = (value: object) => ({ filter: JSON.stringify(value) });
  const accountsOf = ({ body: page }: { body: { items: { account: string }[] } }) =>
    page.items.map(({ account }) => account);

  beforeAll(async () => {
    organizations = await Organizations.start();
    countyAdmin = await organizations.somebody('xunxian.admin', 'xunxian', ['org-admin']);
    lead = await organizations.somebody('qixian.lead', 'qixian', ['unit-lead']);
  });
  afterAll(() => organizations.stop());

  it('registers a person of the own county, to be found by initials, and has the account mirrored', async () => {
    const { status, body: person } = await countyAdmin.post('/people').send(body);
    expect({ status, person }).toMatchObject({
      status: 201,
      person: { ...body, enabled: true, version: 1, actions: ['change', 'disable'], unitName: { zh: '浚县人社局' } },
    });
    expect(accountsOf(await countyAdmin.get('/people').query(filter({ q: 'zl' })))).toEqual(['zeng.li']);
    expect(accountsOf(await countyAdmin.get('/people').query(filter({ q: '曾' })))).toEqual(['zeng.li']);
    const { rows } = await organizations.service.sql.query(`select kind from identity_task where subject = 'zeng.li'`);
    expect(rows).toEqual([{ kind: 'person' }]);
  });

  it('shows the own subtree only: people at home there, and people assigned there', async () => {
    expect(accountsOf(await countyAdmin.get('/people'))).toEqual(['xunxian.admin', 'zeng.li']);
    expect(accountsOf(await lead.get('/people'))).toEqual(['qixian.lead']);
    await organizations.securityAdmin
      .post('/assignments')
      .send({ account: 'zeng.li', unitCode: 'qixian', roles: ['unit-staff'] })
      .expect(201);
    expect(accountsOf(await lead.get('/people'))).toEqual(['qixian.lead', 'zeng.li']);
    expect(accountsOf(await organizations.orgAdmin.get('/people').query(filter({ unitCode: 'qixian' })))).toEqual([
      'qixian.lead',
      'zeng.li',
    ]);
    const { body: page } = await lead.get('/people').query(filter({ account: 'zeng.li' }));
    expect(page.items[0]).toMatchObject({ actions: [], assignmentsInForce: 1 });
  });

  it('refuses a taken account, also one that the caller can not see, and a client’s name', async () => {
    const taken = await countyAdmin.post('/people').send({ ...body, account: 'qixian.lead' });
    expect(taken.body).toMatchObject({ status: 409, code: 'person.account-taken', errors: [{ path: 'account' }] });
    const machine = await countyAdmin.post('/people').send({ ...body, account: 'service-account-x' });
    expect(machine.body).toMatchObject({
      status: 400,
      errors: [{ path: 'account', messageEn: 'Must not begin with service-account-' }],
    });
    const { body: problem } = await countyAdmin
      .post('/people')
      .send({ account: 'Upper', name: '', unitCode: 'x', extra: 1 });
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['account', 'name', 'unitCode']),
    );
  });

  it('gives one account once, however many ask at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => organizations.orgAdmin.post('/people').send({ ...body, account: 'only.one' })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
  });

  it('answers 403 without the permission and 404 out of scope', async () => {
    expect((await lead.post('/people').send({ ...body, account: 'other.one' })).status).toBe(403);
    expect((await countyAdmin.post('/people').send({ ...body, account: 'other.one', unitCode: 'qixian' })).status).toBe(
      404,
    );
    const { body: page } = await organizations.orgAdmin.get('/people').query(filter({ account: 'qixian.lead' }));
    const path = `/people/${page.items[0].id}`;
    expect((await countyAdmin.get(path)).status).toBe(404);
    expect((await countyAdmin.get(`${path}/history`)).status).toBe(404);
    expect((await countyAdmin.patch(path).set('if-match', '"1"').send({ name: '他人' })).status).toBe(404);
    expect((await countyAdmin.post(`${path}/disable`).set('if-match', '"1"').send({ reason: '越权' })).status).toBe(
      404,
    );
    expect((await countyAdmin.post(`${path}/enable`).set('if-match', '"1"')).status).toBe(404);
    // Seen through an assignment, but kept elsewhere.
    const { body: assigned } = await lead.get('/people').query(filter({ account: 'zeng.li' }));
    expect(
      (await lead.patch(`/people/${assigned.items[0].id}`).set('if-match', '"1"').send({ name: '他人' })).status,
    ).toBe(403);
  });

  it('changes with the version only, once per key; the new name reaches assignments out of the caller’s scope', async () => {
    const { body: page } = await countyAdmin.get('/people').query(filter({ account: 'zeng.li' }));
    const path = `/people/${page.items[0].id}`;
    expect((await countyAdmin.patch(path).send({ name: '曾莉' })).status).toBe(428);
    expect((await countyAdmin.patch(path).set('if-match', '"1"').send({})).status).toBe(400);
    const change = () =>
      countyAdmin
        .patch(path)
        .set('if-match', '"1"')
        .set('idempotency-key', 'rename-zeng')
        .send({ name: '曾莉', unitCode: 'xunxian' });
    const { body: changed } = await change();
    expect(changed).toMatchObject({ name: '曾莉', unitCode: 'xunxian', version: 2 });
    expect((await change()).body).toEqual(changed);
    expect((await countyAdmin.patch(path).set('if-match', '"1"').send({ name: '曾力' })).body).toMatchObject({
      status: 412,
      code: 'record.stale',
    });
    expect((await countyAdmin.patch(path).set('if-match', '"2"').send({ unitCode: 'qixian' })).status).toBe(404);
    const states = (await organizations.service.events(assignmentState.type)).filter(
      ({ data }) => data['account'] === 'zeng.li',
    );
    expect(states.at(-1)).toMatchObject({
      data: { personName: '曾莉', unitCode: 'qixian', enabled: true, version: 2 },
    });
  });

  it('disables the account with all its assignments, wherever they are, and enables those again that were not ended', async () => {
    const { body: page } = await countyAdmin.get('/people').query(filter({ account: 'zeng.li' }));
    const path = `/people/${page.items[0].id}`;
    const granted = await organizations.securityAdmin
      .post('/assignments')
      .send({ account: 'zeng.li', unitCode: 'xunxian', roles: ['unit-staff'] });
    await organizations.securityAdmin
      .post(`/assignments/${granted.body.id}/end`)
      .set('if-match', '"1"')
      .send({ reason: '调离' })
      .expect(200);
    const { body: disabled } = await countyAdmin
      .post(`${path}/disable`)
      .set('if-match', '"2"')
      .send({ reason: '退休' });
    expect(disabled).toMatchObject({
      enabled: false,
      disabledReason: '退休',
      actions: ['change', 'enable'],
      assignmentsInForce: 0,
    });
    const enabledNow = async () =>
      (
        await organizations.service.sql.query(
          `select unit_code as unit, enabled from assignment_copy where account = 'zeng.li' order by unit_code`,
        )
      ).rows;
    expect(await enabledNow()).toEqual([
      { unit: 'qixian', enabled: false },
      { unit: 'xunxian', enabled: false },
    ]);
    expect(
      (await countyAdmin.post(`${path}/disable`).set('if-match', '"3"').send({ reason: '退休' })).body,
    ).toMatchObject({ status: 409, code: 'person.disabled' });
    const refused = await organizations.securityAdmin
      .post('/assignments')
      .send({ account: 'zeng.li', unitCode: 'xunxian', roles: ['unit-staff'] });
    expect(refused.body).toMatchObject({ status: 409, code: 'person.disabled' });
    expect((await countyAdmin.post(`${path}/enable`).set('if-match', '"2"')).status).toBe(412);
    expect((await countyAdmin.post(`${path}/enable`).set('if-match', '"3"')).body).toMatchObject({
      enabled: true,
      version: 4,
    });
    expect(await enabledNow()).toEqual([
      { unit: 'qixian', enabled: true },
      { unit: 'xunxian', enabled: false },
    ]);
    const { body: history } = await countyAdmin.get(`${path}/history`);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual([
      'person.register',
      'person.change',
      'person.disable',
      'person.enable',
    ]);
  });

  it('lets nobody disable their own account', async () => {
    const { body: page } = await organizations.orgAdmin.get('/people').query(filter({ account: 'org.admin' }));
    expect(page.items[0].actions).toEqual(['change']);
    const answer = await organizations.orgAdmin
      .post(`/people/${page.items[0].id}/disable`)
      .set('if-match', '"1"')
      .send({ reason: '误操作' });
    expect(answer.body).toMatchObject({ status: 409, code: 'person.own-account' });
  });
});
