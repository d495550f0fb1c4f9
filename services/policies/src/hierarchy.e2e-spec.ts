import { startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { service as policies } from './service.js';

describe('policies', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService(policies, { businessTime: '2023-03-01T09:00:00+08:00' });
    await service.tree();
  });
  afterAll(() => service.stop());

  it('is alive and ready, migrated', async () => {
    const server = supertest(service.app.getHttpServer());
    expect(await server.get('/health/live')).toMatchObject({ status: 200, body: { status: 'up' } });
    expect(await server.get('/health/ready')).toMatchObject({
      status: 200,
      body: { ready: true, database: 'up', pendingMigrations: [] },
    });
  });

  it('follows the hierarchy: a moved unit moves with all below it', async () => {
    await service.unit('xunxian_rs', 'qixian', { version: 2 });
    const { rows } = await service.sql.query('select path from unit_copy where code = $1', ['xunxian_rs']);
    expect(rows).toEqual([{ path: '/hebi/qixian/xunxian_rs/' }]);
  });

  it('lets people in by their assignment, and tells how far it has come', async () => {
    const staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
    expect(await staff.get('/settled')).toMatchObject({
      status: 200,
      body: { clock: 1, parked: 0, deadLetters: 0, dueJobs: 0 },
    });
    expect((await service.anonymous('get', '/settled')).status).toBe(401);
  });
});
