import { randomUUID } from 'node:crypto';
import { deadLetterDecided } from '@jucai/contracts';
import { Database } from '@jucai/service-kit';
import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { service as integration } from '../service.js';
import { FollowDeadLettersHandler } from './follow-dead-letters.handler.js';

describe('dead letters', () => {
  let service: TestService;
  let office: Caller;
  let countyOffice: Caller;
  let otherCounty: Caller;
  let staff: Caller;
  const handled = (work: (handler: FollowDeadLettersHandler, context: never) => Promise<void>) =>
    service.app
      .get(Database)
      .asService((tx) => work(service.app.get(FollowDeadLettersHandler, { strict: false }), { tx } as never));
  const letter = async (unitCode: string | null): Promise<string> => {
    const deadLetterId = randomUUID();
    await handled((handler, context) =>
      handler.record(
        {
          deadLetterId,
          service: 'reports',
          group: 'reports.reactions',
          topic: 'meetings.resolution',
          partition: 2,
          offset: '41',
          key: 'k1',
          eventId: randomUUID(),
          type: 'jucai.meetings.resolution-confirmed.v1',
          unitCode,
          attempts: 5,
          error: 'No such report',
          excerpt: '{"phone":"13***"}',
          occurredAt: '2023-04-18T10:00:00.000Z',
        },
        context,
      ),
    );
    return deadLetterId;
  };
  const settle = (
    deadLetterId: string,
    outcome: 'replayed' | 'discarded' | 'failed-again',
    error: string | null = null,
  ) =>
    handled((handler, context) =>
      handler.settle(
        { deadLetterId, service: 'reports', outcome, error, settledAt: '2023-04-18T11:00:00.000Z' },
        context,
      ),
    );
  const reason = { reason: '数据已更正（演示数据）' };

  beforeAll(async () => {
    service = await startTestService(integration, { businessTime: '2023-04-18T18:00:00+08:00' });
    await service.tree();
    office = await service.caller('city.office', 'hebi', ['office']);
    countyOffice = await service.caller('xunxian.office', 'xunxian', ['office']);
    otherCounty = await service.caller('qixian.office', 'qixian', ['office']);
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
  });
  afterAll(() => service.stop());

  it('is seen by the unit concerned and above; one of no known unit by the city', async () => {
    const [here, nowhere] = [await letter('xunxian'), await letter('no_such_unit')];
    const seen = async (who: Caller) =>
      (await who.get('/dead-letters')).body.items.map(({ id }: { id: string }) => id).sort();
    expect(await seen(office)).toEqual([here, nowhere].sort());
    expect(await seen(countyOffice)).toEqual([here]);
    expect(await seen(otherCounty)).toEqual([]);
    expect((await otherCounty.get(`/dead-letters/${here}`)).status).toBe(404);
    expect((await otherCounty.post(`/dead-letters/${here}/replay`).set('if-match', '"1"').send(reason)).status).toBe(
      404,
    );
    expect((await staff.get('/dead-letters')).status).toBe(403);
    expect((await office.get(`/dead-letters/${nowhere}`)).body).toMatchObject({
      unitCode: 'hebi',
      unitName: { zh: '鹤壁市' },
      service: 'reports',
      error: 'No such report',
      payload: '{"phone":"13***"}',
      state: 'open',
      actions: ['replay', 'discard'],
      version: 1,
    });
    expect(
      (await office.get('/dead-letters').query({ filter: JSON.stringify({ state: 'replayed' }) })).body.total,
    ).toBe(0);
  });

  it('is replayed on a person’s word; a replay that fails again opens it with the new cause', async () => {
    const id = await letter('xunxian');
    const asked = await countyOffice
      .post(`/dead-letters/${id}/replay`)
      .set('if-match', '"1"')
      .set('idempotency-key', 'r1')
      .send(reason);
    expect(asked).toMatchObject({
      status: 200,
      body: {
        state: 'replay-asked',
        decidedBy: '演示 xunxian.office',
        reason: reason.reason,
        version: 2,
        actions: ['discard'],
      },
    });
    expect(
      (
        await countyOffice
          .post(`/dead-letters/${id}/replay`)
          .set('if-match', '"1"')
          .set('idempotency-key', 'r1')
          .send(reason)
      ).body,
    ).toEqual(asked.body);
    const decided = (await service.events(deadLetterDecided.type)).filter(({ key }) => key === id);
    expect(decided).toMatchObject([{ data: { service: 'reports', decision: 'replay', decidedBy: 'xunxian.office' } }]);
    await settle(id, 'failed-again', 'Still no such report');
    const again = (await office.get(`/dead-letters/${id}`)).body;
    expect(again).toMatchObject({
      state: 'open',
      error: 'Still no such report',
      attempts: 6,
      version: 3,
      reason: null,
      decidedBy: null,
    });
    expect((await office.post(`/dead-letters/${id}/replay`).set('if-match', '"3"').send(reason)).status).toBe(200);
    await settle(id, 'replayed');
    expect((await office.get(`/dead-letters/${id}`)).body).toMatchObject({
      state: 'replayed',
      settledAt: '2023-04-18T11:00:00.000Z',
      actions: [],
    });
    const { body: life } = await office.get(`/dead-letters/${id}/history`);
    expect(life.items.map(({ action }: { action: string }) => action)).toEqual([
      'dead-letter.record',
      'dead-letter.replay',
      'dead-letter.failed-again',
      'dead-letter.replay',
      'dead-letter.replayed',
    ]);
  });

  it('is discarded with a reason, once, against the version seen', async () => {
    const id = await letter('xunxian');
    const discard = (version: string | null, body: object = reason) => {
      const request = office.post(`/dead-letters/${id}/discard`).send(body);
      return version === null ? request : request.set('if-match', version);
    };
    expect((await discard(null)).status).toBe(428);
    expect((await discard('"7"')).body).toMatchObject({ status: 412, code: 'record.stale' });
    expect((await discard('"1"', {})).body).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    expect((await office.post(`/dead-letters/${id}/replay`).set('if-match', '"1"').send(reason)).status).toBe(200);
    expect((await discard('"2"')).body).toMatchObject({ state: 'discard-asked' });
    expect((await discard('"3"')).body).toMatchObject({ status: 409, code: 'dead-letter.decided' });
    await settle(id, 'discarded');
    expect((await office.get(`/dead-letters/${id}`)).body).toMatchObject({ state: 'discarded' });
  });
});
