import { assignmentState } from '@jucai/contracts';
import type { Caller } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organizations } from '../../test/start-organizations.js';

describe('assignments', () => {
  let organizations: Organizations;
  let security: Caller;
  let countySecurity: Caller;
  let lead: Caller;
  const filter = (value: object) => ({ filter: JSON.stringify(value) });
  const grant = (account: string, unitCode: string, roles: string[], more: object = {}) =>
    security.post('/assignments').send({ account, unitCode, roles, ...more });

  beforeAll(async () => {
    organizations = await Organizations.start();
    security = organizations.securityAdmin;
    countySecurity = await organizations.somebody('xunxian.security', 'xunxian', ['security-admin']);
    lead = await organizations.somebody('xunxian.lead', 'xunxian', ['unit-lead']);
    for (const account of ['li.ming', 'wang.fang', 'zhao.yi', 'qian.er', 'sun.san'])
      await organizations.person(account, 'xunxian_rs');
  });
  afterAll(() => organizations.stop());

  it('grants, announces the whole state, and takes effect at once', async () => {
    const { status, body } = await grant('li.ming', 'xunxian_rs', ['unit-staff'], {
      post: '科员',
      homeUnitCode: 'xunxian',
      validTo: '2023-12-31',
    });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        personName: '演示 li.ming',
        unitName: { zh: '浚县人社局' },
        homeUnitName: { zh: '浚县' },
        roles: ['unit-staff'],
        validFrom: '2023-03-01',
        inForce: true,
        enabled: true,
        version: 1,
        actions: ['change', 'end'],
      },
    });
    const states = (await organizations.service.events(assignmentState.type)).filter(({ key }) => key === body.id);
    expect(states).toMatchObject([
      { unit: 'xunxian_rs', data: { account: 'li.ming', post: '科员', enabled: true, version: 1 } },
    ]);
    const { rows } = await organizations.service.sql.query(
      `select kind, due_at from due_job where subject = 'li.ming'`,
    );
    expect(rows).toEqual([{ kind: 'identity.refresh', due_at: new Date('2024-01-01T00:00:00+08:00') }]);
  });

  it('refuses by rule: period, overlap, separated roles, own account, unknown person, unit and role', async () => {
    expect((await grant('wang.fang', 'xunxian', ['unit-staff'], { validTo: '2023-01-01' })).body).toMatchObject({
      status: 409,
      code: 'assignment.period',
      errors: [{ path: 'validTo' }],
    });
    expect((await grant('li.ming', 'xunxian_rs', ['unit-lead'])).body).toMatchObject({
      status: 409,
      code: 'assignment.overlap',
    });
    expect((await grant('li.ming', 'xunxian', ['auditor'])).body).toMatchObject({
      status: 409,
      code: 'assignment.separated-roles',
    });
    expect((await grant('security.admin', 'xunxian', ['security-admin'])).body).toMatchObject({
      status: 403,
      code: 'assignment.own',
    });
    const denied = (await organizations.service.events('jucai.integration.act-audited.v1')).filter(
      ({ data }) => data['result'] === 'denied',
    );
    expect(denied.at(-1)?.data).toMatchObject({ account: 'security.admin', action: 'assignment.grant' });
    expect((await grant('no.body', 'xunxian', ['unit-staff'])).body).toMatchObject({
      status: 404,
      code: 'person.not-found',
    });
    expect((await grant('wang.fang', 'nowhere', ['unit-staff'])).body).toMatchObject({
      status: 404,
      code: 'unit.not-found',
    });
    expect((await grant('wang.fang', 'xunxian', ['unit-staff'], { homeUnitCode: 'nowhere' })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'homeUnitCode' }],
    });
    expect((await grant('wang.fang', 'xunxian', ['king'])).body).toMatchObject({ status: 400, code: 'input.invalid' });
  });

  it('is for security administrators of the unit only', async () => {
    const body = { account: 'wang.fang', unitCode: 'xunxian', roles: ['unit-staff'] };
    expect((await organizations.orgAdmin.post('/assignments').send(body)).status).toBe(403);
    expect((await lead.post('/assignments').send(body)).status).toBe(403);
    expect((await countySecurity.post('/assignments').send({ ...body, unitCode: 'qixian' })).status).toBe(404);
    expect((await countySecurity.post('/assignments').send({ ...body, unitCode: 'hebi' })).status).toBe(404);
    await organizations.person('li.qi', 'qixian');
    // Somebody of another county is not there for the county's administrator.
    expect((await countySecurity.post('/assignments').send({ ...body, account: 'li.qi' })).status).toBe(404);
    expect((await countySecurity.post('/assignments').send(body)).status).toBe(201);
  });

  it('lists the own subtree, by unit, account and words', async () => {
    const namesOf = async (caller: Caller, query: object) =>
      (await caller.get('/assignments').query(filter(query))).body.items.map(
        ({ account }: { account: string }) => account,
      );
    expect(await namesOf(lead, {})).toEqual(['li.ming', 'wang.fang', 'xunxian.lead', 'xunxian.security']);
    expect(await namesOf(lead, { unitCode: 'hebi' })).toEqual([]);
    expect(await namesOf(lead, { q: '科员' })).toEqual(['li.ming']);
    expect(await namesOf(security, { unitCode: 'hebi' })).toEqual(['org.admin', 'security.admin']);
    expect(await namesOf(security, { account: 'li.ming', inForce: true })).toEqual(['li.ming']);
    expect((await lead.get('/assignments').query(filter({ account: 'li.ming' }))).body.items[0].actions).toEqual([]);
    expect((await lead.get('/assignments').query(filter({ wrong: 1 }))).status).toBe(400);
    expect((await organizations.service.anonymous('get', '/assignments')).status).toBe(401);
  });

  it('changes with the version, once per key, and tells the life of an assignment', async () => {
    const { body: page } = await security.get('/assignments').query(filter({ account: 'li.ming' }));
    const path = `/assignments/${page.items[0].id}`;
    expect((await security.patch(path).send({ roles: ['unit-lead'] })).status).toBe(428);
    expect(
      (
        await security
          .patch(path)
          .set('if-match', '"7"')
          .send({ roles: ['unit-lead'] })
      ).status,
    ).toBe(412);
    expect((await security.patch(path).set('if-match', '"1"').send({})).status).toBe(400);
    expect(
      (
        await lead
          .patch(path)
          .set('if-match', '"1"')
          .send({ roles: ['unit-lead'] })
      ).status,
    ).toBe(403);
    const change = () =>
      security
        .patch(path)
        .set('if-match', '"1"')
        .set('idempotency-key', 'li-lead')
        .send({ roles: ['unit-lead'], validTo: null });
    const { body: changed } = await change();
    expect(changed).toMatchObject({ roles: ['unit-lead'], validTo: null, version: 2 });
    expect((await change()).body).toEqual(changed);
    const states = (await organizations.service.events(assignmentState.type)).filter(({ key }) => key === changed.id);
    expect(states.map(({ data }) => data['version'])).toEqual([1, 2]);
    const { body: history } = await security.get(`${path}/history`);
    expect(history.items).toMatchObject([
      { action: 'assignment.grant' },
      { action: 'assignment.change', personName: '安全管理员' },
    ]);
    expect((await lead.get(`${path}/history`)).status).toBe(403);
  });

  it('ends at once; the right is gone with the answer, and the unit may give a new one', async () => {
    const staff = await organizations.somebody('gone.soon', 'xunxian', ['unit-staff']);
    await staff.get('/units').expect(200);
    const path = `/assignments/${staff.assignment.id}`;
    expect((await countySecurity.post(`${path}/end`).send({ reason: '调离' })).status).toBe(428);
    expect((await lead.post(`${path}/end`).set('if-match', '"1"').send({ reason: '调离' })).status).toBe(403);
    const { body } = await countySecurity.post(`${path}/end`).set('if-match', '"1"').send({ reason: '调离' });
    expect(body).toMatchObject({
      enabled: false,
      inForce: false,
      validTo: '2023-03-01',
      endReason: '调离',
      version: 2,
      actions: [],
    });
    const { rows } = await organizations.service.sql.query('select enabled from assignment_copy where id = $1', [
      staff.assignment.id,
    ]);
    expect(rows).toEqual([{ enabled: false }]);
    expect(
      (await countySecurity.post(`${path}/end`).set('if-match', '"2"').send({ reason: '调离' })).body,
    ).toMatchObject({ status: 409, code: 'assignment.over' });
    expect((await grant('gone.soon', 'xunxian', ['unit-lead'])).status).toBe(201);
  });

  it('separates administrators also when two are granted at the same time', async () => {
    for (const account of ['zhao.yi', 'qian.er', 'sun.san']) {
      const answers = await Promise.all([
        grant(account, 'xunxian', ['org-admin']),
        grant(account, 'qixian', ['security-admin']),
        grant(account, 'hebi', ['auditor']),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    }
  });

  it('is held to its rules by the database, whoever writes', async () => {
    const { sql } = organizations.service;
    const insert = (roles: string, unit: string, from: string) =>
      sql.query(
        `insert into assignment (id, unit_code, person_id, account, roles, valid_from, ended)
         select gen_random_uuid(), $2, id, account, $1, $3, false from person where account = 'li.ming'`,
        [roles, unit, from],
      );
    await expect(insert('{auditor}', 'hebi', '2023-05-01')).rejects.toMatchObject({
      code: '23P01',
      constraint: 'assignment_separation',
    });
    await expect(insert('{unit-staff}', 'xunxian_rs', '2023-05-01')).rejects.toMatchObject({
      code: '23P01',
      constraint: 'assignment_overlap',
    });
    await expect(insert('{org-admin,auditor}', 'qixian', '2020-05-01')).rejects.toMatchObject({ code: '23514' });
  });
});
