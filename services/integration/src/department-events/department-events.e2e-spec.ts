import { departmentEventTypes, statisticsValueAccepted } from '@jucai/contracts';
import { Database } from '@jucai/service-kit';
import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type supertest from 'supertest';
import { DepartmentSystemsProjection } from '../department-systems/department-systems.projection.js';
import { service as integration } from '../service.js';

const TYPE = 'jucai.department.statistics.value.v1';
let number = 0;
const event = (data: object = {}, more: object = {}) => ({
  specversion: '1.0',
  id: `e${(number += 1)}`,
  source: '/statistics/hebi',
  type: TYPE,
  time: '2023-01-10T09:00:00+08:00',
  data: { unitCode: 'xunxian', period: '2022', indicatorCode: 'newPhd', value: '12', ...data },
  ...more,
});

describe('department events', () => {
  let service: TestService;
  let city: string;
  let county: string;
  let staff: Caller;
  let otherCounty: Caller;

  const register = (client: string, unitCode: string, state: object = {}) =>
    service.app.get(Database).asService((tx) =>
      service.app.get(DepartmentSystemsProjection, { strict: false }).take(
        {
          client,
          name: { zh: `演示系统${client}`, en: client },
          unitCode,
          eventTypes: ['statistics.value'],
          enabled: true,
          version: 1,
          ...state,
        },
        { tx } as never,
      ),
    );
  const as = (token: string, verb: 'get' | 'post', path: string): supertest.Test =>
    service.anonymous(verb, path).set('authorization', `Bearer ${token}`);
  const tokenOf = (client: string) => service.tokens.token(`service-account-${client}`, [], { azp: client });
  const publish = async (body: object | string, token = city) => {
    const answer = await as(token, 'post', '/events').set('content-type', 'application/json').send(body);
    expect(answer.status).toBe(202);
    return answer.body.results as {
      status: string;
      eventId: string | null;
      code: string | null;
      errors: { path: string; message: string }[];
    }[];
  };
  const accepted = () => service.events(statisticsValueAccepted.type);

  beforeAll(async () => {
    service = await startTestService(integration, { businessTime: '2023-02-01T09:00:00+08:00' });
    await service.tree();
    await register('dept-statistics', 'hebi');
    await register('dept-xunxian', 'xunxian');
    await register('dept-mute', 'hebi', { eventTypes: [] });
    await register('dept-off', 'hebi', { enabled: false });
    [city, county] = await Promise.all([tokenOf('dept-statistics'), tokenOf('dept-xunxian')]);
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
    otherCounty = await service.caller('qixian.staff', 'qixian', ['unit-staff']);
  });
  afterAll(() => service.stop());

  it('takes an event, announces it with its lineage, and shows it to whom it concerns', async () => {
    const [result] = await publish(event());
    expect(result).toMatchObject({ status: 'accepted', code: null, errors: [] });
    expect(await accepted()).toMatchObject([
      {
        key: 'xunxian/2022/newPhd',
        unit: 'xunxian',
        data: { value: '12', system: 'dept-statistics', departmentEventId: result?.eventId },
      },
    ]);
    const path = `/events/${result?.eventId}`;
    expect((await as(city, 'get', path)).body).toMatchObject({
      client: 'dept-statistics',
      systemName: { zh: '演示系统dept-statistics' },
      unitName: { zh: '浚县' },
      type: TYPE,
      schemaVersion: 1,
      status: 'accepted',
      data: { value: '12' },
      lineage: { announcedAs: statisticsValueAccepted.type, filedAs: { code: 'xunxian' } },
    });
    expect((await staff.get(path)).status).toBe(200);
    expect((await otherCounty.get(path)).status).toBe(404);
    expect((await as(county, 'get', path)).status).toBe(404);
    expect((await as(county, 'get', '/events')).body.total).toBe(0);
    expect((await staff.get('/events')).body.total).toBe(1);
  });

  it('knows a repeat, and refuses another body under the same id', async () => {
    const one = event();
    const before = (await accepted()).length;
    const results = await publish([one, one, { ...one, data: { ...one.data, value: '13' } }]);
    expect(results).toMatchObject([
      { status: 'accepted' },
      { status: 'repeated', eventId: results[0]?.eventId },
      { status: 'refused', code: 'id.reused' },
    ]);
    expect(await publish(one)).toMatchObject([{ status: 'repeated', eventId: results[0]?.eventId }]);
    const parallel = event();
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(parallel)));
    expect(
      answers
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['accepted', ...Array.from({ length: 7 }, () => 'repeated')]);
    expect((await accepted()).length).toBe(before + 2);
  });

  it('refuses each wrong one of a batch with a reason to act on, and takes the rest', async () => {
    const before = (await accepted()).length;
    const results = await publish([
      event(),
      event({}, { type: 'jucai.department.weather.v1' }),
      event({}, { type: 'jucai.department.statistics.value.v2' }),
      event({ value: 'twelve' }),
      event({ unitCode: 'nowhere' }),
      event({ period: '2022-Q1', remark: '机密★20年' }),
      { nothing: true },
      event({}, { specversion: '0.3' }),
      event(),
    ]);
    expect(results.map(({ status, code }) => code ?? status)).toEqual([
      'accepted',
      'type.unknown',
      'type.version',
      'data.invalid',
      'unit.out-of-scope',
      'secrecy-mark',
      'envelope.invalid',
      'envelope.invalid',
      'accepted',
    ]);
    expect(results[1]?.errors[0]?.message).toContain(TYPE);
    expect(results[3]?.errors[0]).toMatchObject({
      path: 'data.value',
      message: expect.stringContaining('应为数字文本'),
    });
    expect((await accepted()).length).toBe(before + 2);
    const { rows } = await service.sql.query(`select count(*) as n from outbox where payload::text like '%机密%'`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it.each([
    ['a NUL in its id', { id: 'a\0b' }, 'id'],
    ['half of a character', { extension: '\ud83d' }, 'extension'],
    ['a NUL in its unit', { data: { unitCode: 'xun\0xian' } }, 'data.unitCode'],
  ])('refuses %s alone of its batch, and names it', async (_, more, path) => {
    const results = await publish([event(), event({}, more), event()]);
    expect(results).toMatchObject([
      { status: 'accepted' },
      { status: 'refused', code: 'text.unusable', errors: [{ path }] },
      { status: 'accepted' },
    ]);
    const huge = JSON.stringify([event(), event({}, { extension: 0 })]).replace('"extension":0', '"extension":1e999');
    expect((await publish(huge)).map(({ status }) => status)).toEqual(['accepted', 'refused']);
  });

  it('refuses what has not happened yet, save what a clock may be ahead, and names the time', async () => {
    const at = (time: string) => event({}, { time });
    const results = await publish([
      at('2023-02-01T09:05:00+08:00'),
      at('2023-02-01T09:05:01+08:00'),
      at('2099-01-01T00:00:00Z'),
      at('2023-02-01T01:00:00Z'),
    ]);
    expect(results.map(({ status, code }) => code ?? status)).toEqual([
      'accepted',
      'time.in-the-future',
      'time.in-the-future',
      'accepted',
    ]);
    expect(results[2]?.errors).toMatchObject([
      { path: 'time', message: expect.stringContaining('晚于'), messageEn: expect.stringContaining('later than now') },
    ]);
  });

  it('refuses what is nested deeper than a stack, and finds a mark at its bottom', async () => {
    // As text: the client's own writer would not come to the bottom of it.
    const nested = (bottom: string) => `{"deep":${'['.repeat(50_000)}"${bottom}"${']'.repeat(50_000)}}`;
    expect(await publish(nested('x'))).toMatchObject([{ code: 'envelope.invalid' }]);
    const [marked] = await publish(nested('机密★20年'));
    expect(marked).toMatchObject({
      code: 'secrecy-mark',
      errors: [{ path: expect.stringMatching(/^deep\.0.{1,200}$/) }],
    });
  });

  it('lets a system speak of its own units and registered types only', async () => {
    expect(await publish(event({ unitCode: 'qixian' }), county)).toMatchObject([
      { status: 'refused', code: 'unit.out-of-scope' },
    ]);
    expect(await publish(event({ unitCode: 'xunxian_rs' }), county)).toMatchObject([{ status: 'accepted' }]);
    expect(await publish(event(), await tokenOf('dept-mute'))).toMatchObject([
      { status: 'refused', code: 'type.not-allowed' },
    ]);
    for (const client of ['dept-off', 'dept-unknown'])
      expect((await as(await tokenOf(client), 'post', '/events').send(event())).status).toBe(403);
    expect((await staff.post('/events').send(event())).status).toBe(403);
    expect((await as(city, 'get', '/dead-letters')).status).toBe(403);
  });

  it('takes CloudEvents’ own media types, a thousand at once and not one more', async () => {
    const send = (type: string, body: object) =>
      as(city, 'post', '/events').set('content-type', type).send(JSON.stringify(body));
    expect((await send('application/cloudevents+json', event())).status).toBe(202);
    const started = Date.now();
    const { status, body } = await send(
      'application/cloudevents-batch+json',
      Array.from({ length: 1_000 }, () => event()),
    );
    process.stdout.write(`1,000 department events in ${Date.now() - started} ms\n`);
    expect(status).toBe(202);
    expect(new Set(body.results.map(({ status: each }: { status: string }) => each))).toEqual(new Set(['accepted']));
    expect(
      (
        await send(
          'application/cloudevents-batch+json',
          Array.from({ length: 1_001 }, () => event()),
        )
      ).status,
    ).toBe(400);
    expect((await as(city, 'post', '/events').set('content-type', 'application/json').send('{"a":')).status).toBe(400);
  }, 30_000);

  it('publishes the contract of each type, with an example that is accepted', async () => {
    const { body } = await as(city, 'get', '/event-types');
    expect(body.items).toHaveLength(departmentEventTypes.length);
    expect(body.items[0]).toMatchObject({
      name: 'statistics.value',
      type: TYPE,
      schema: {
        type: 'object',
        required: ['unitCode', 'period', 'indicatorCode', 'value'],
        additionalProperties: false,
      },
    });
    for (const { example } of body.items) expect(await publish(example)).toMatchObject([{ status: 'accepted' }]);
  });
});
