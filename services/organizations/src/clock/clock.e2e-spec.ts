import { clockMoved } from '@jucai/contracts';
import { startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keycloakAway, Organizations } from '../../test/start-organizations.js';
import { service as definition } from '../service.js';

describe('clock', () => {
  let organizations: Organizations;
  beforeAll(async () => {
    organizations = await Organizations.start();
  });
  afterAll(() => organizations.stop());

  it('moves forward, announced, once per key, and what falls due is done', async () => {
    const { orgAdmin, service } = organizations;
    await organizations.person('li.ming', 'xunxian');
    await organizations.securityAdmin
      .post('/assignments')
      .send({ account: 'li.ming', unitCode: 'xunxian', roles: ['unit-staff'], validFrom: '2023-04-01' })
      .expect(201);
    await service.sql.query(`delete from identity_task where subject = 'li.ming'`);
    const move = () =>
      orgAdmin.post('/clock/move').set('idempotency-key', 'to-april').send({ to: '2023-04-01T08:00:00+08:00' });
    const { status, body } = await move();
    expect({ status, body }).toEqual({
      status: 200,
      body: { number: 2, businessTime: '2023-04-01T00:00:00.000Z', mode: 'test' },
    });
    expect((await move()).body).toEqual(body);
    expect((await orgAdmin.get('/clock')).body).toEqual(body);
    expect(await service.events(clockMoved.type)).toMatchObject([{ key: 'business', data: { number: 2 } }]);
    const marked = async (): Promise<unknown> => {
      const { rows } = await service.sql.query(`select kind from identity_task where subject = 'li.ming'`);
      return rows.length > 0 ? rows : new Promise((resolve) => setImmediate(resolve)).then(marked);
    };
    expect(await marked()).toEqual([{ kind: 'person' }]);
  });

  it('does not go back, and a move to where it stands is none', async () => {
    const { orgAdmin } = organizations;
    const { body } = await orgAdmin.post('/clock/move').send({ to: '2023-03-31T08:00:00+08:00' });
    expect(body).toMatchObject({ status: 409, code: 'clock.not-forward', errors: [{ path: 'to' }] });
    expect((await orgAdmin.post('/clock/move').send({ to: '2023-04-01T08:00:00+08:00' })).body).toMatchObject({
      number: 2,
    });
    expect((await orgAdmin.post('/clock/move').send({ to: 'tomorrow' })).status).toBe(400);
  });

  it('numbers moves one by one, however many come at the same time', async () => {
    const days = ['02', '03', '04', '05', '06', '07'];
    const answers = await Promise.all(
      days.map((day) => organizations.orgAdmin.post('/clock/move').send({ to: `2023-04-${day}T08:00:00+08:00` })),
    );
    const numbers = answers.filter(({ status }) => status === 200).map(({ body }) => body.number as number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect((await organizations.orgAdmin.get('/clock')).body).toMatchObject({
      number: 2 + numbers.length,
      businessTime: '2023-04-07T00:00:00.000Z',
    });
  });

  it('is moved by nobody else', async () => {
    expect((await organizations.securityAdmin.post('/clock/move').send({ to: '2030-01-01T00:00:00Z' })).status).toBe(
      403,
    );
  });

  describe('in production', () => {
    let production: TestService;
    beforeAll(async () => {
      production = await startTestService(definition, { environment: { ...keycloakAway, JUCAI_MODE: 'production' } });
      await production.unit('hebi', null);
    });
    afterAll(() => production.stop());

    it('is not to be moved by anyone', async () => {
      const admin = await production.caller('org.admin', 'hebi', ['org-admin']);
      expect((await admin.post('/clock/move').send({ to: '2030-01-01T00:00:00Z' })).status).toBe(404);
      expect((await admin.get('/clock')).body).toMatchObject({ number: 0, mode: 'production' });
    });
  });
});
