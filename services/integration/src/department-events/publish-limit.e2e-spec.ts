import { Database } from '@jucai/service-kit';
import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DepartmentSystemsProjection } from '../department-systems/department-systems.projection.js';
import { service as integration } from '../service.js';

const ALLOWED = 4;

describe('the limit of a department system', () => {
  let service: TestService;
  let staff: Caller;
  const register = (client: string) =>
    service.app.get(Database).asService((tx) =>
      service.app.get(DepartmentSystemsProjection, { strict: false }).take(
        {
          client,
          name: { zh: `演示系统${client}`, en: client },
          unitCode: 'hebi',
          eventTypes: ['statistics.value'],
          enabled: true,
          version: 1,
        },
        { tx } as never,
      ),
    );
  const publish = async (client: string, id: string, token?: string) =>
    service
      .anonymous('post', '/events')
      .set(
        'authorization',
        `Bearer ${token ?? (await service.tokens.token(`service-account-${client}`, [], { azp: client }))}`,
      )
      .send({
        specversion: '1.0',
        id,
        source: '/statistics/hebi',
        type: 'jucai.department.statistics.value.v1',
        time: '2023-01-10T09:00:00+08:00',
        data: { unitCode: 'xunxian', period: '2022', indicatorCode: 'newPhd', value: '12' },
      });

  beforeAll(async () => {
    service = await startTestService(integration, {
      businessTime: '2023-02-01T09:00:00+08:00',
      environment: { PUBLISH_PER_MINUTE: String(ALLOWED) },
    });
    await service.tree();
    await Promise.all(['dept-loud', 'dept-quiet'].map(register));
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
  });
  afterAll(() => service.stop());

  it('holds for its own requests only: beyond, they are refused and nothing of them is kept', async () => {
    const burst = await Promise.all(
      Array.from({ length: ALLOWED + 6 }, (_, index) => publish('dept-loud', `e${index}`)),
    );
    const refused = burst.filter(({ status }) => status === 429);
    expect(burst.filter(({ status }) => status === 202)).toHaveLength(ALLOWED);
    expect(refused).toHaveLength(6);
    for (const { body, headers } of refused) {
      expect(headers['content-type']).toContain('application/problem+json');
      expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(body).toMatchObject({
        status: 429,
        code: 'rate.limited',
        detail: expect.stringMatching(/^请求过于频繁，请在 \d+ 秒后重试$/),
        detailEn: expect.stringMatching(/^Too many requests; try again in \d+ s$/),
      });
    }
    const { rows } = await service.sql.query('select count(*) as n from department_event');
    expect(rows).toEqual([{ n: ALLOWED }]);
    expect((await publish('dept-quiet', 'e1')).status).toBe(202);
    expect((await staff.get('/events')).body.total).toBe(ALLOWED + 1);
  });

  it('is not used up by requests without a valid token in its name', async () => {
    const [good, other] = await Promise.all(
      ['dept-quiet', 'dept-loud'].map((client) =>
        service.tokens.token(`service-account-${client}`, [], { azp: client }),
      ),
    );
    const forged = [...(good ?? '').split('.').slice(0, 2), other?.split('.')[2]].join('.');
    for (let sent = 0; sent < ALLOWED; sent += 1)
      expect((await publish('dept-quiet', `f${sent}`, forged)).status).toBe(401);
    expect((await publish('dept-quiet', 'e2')).status).toBe(202);
  });
});
