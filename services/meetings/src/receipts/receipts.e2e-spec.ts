import { meetingsOpenWork } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City } from '../../test/city.js';

describe('receipts', () => {
  let city: City;
  let meeting: Answer;
  let receipt: Answer;
  const attend = { answer: 'attend', attendees: [{ name: '演示甲', post: '人才办主任（演示）' }] };
  const leave = { answer: 'leave', reason: '参加省里会议', delegate: { name: '演示乙', post: '副主任（演示）' } };

  beforeAll(async () => {
    city = await City.start();
    ({ meeting } = await city.convened());
    [receipt] = (
      await city.ok(city.callers.xunLead.get('/receipts').query({ filter: JSON.stringify({ meetingId: meeting.id }) }))
    ).items;
  });
  afterAll(() => city.stop());
  const openWork = async () =>
    (await city.service.events(meetingsOpenWork.type)).filter(({ key }) => key === 'xunxian').map(({ data }) => data);

  it('are the units’ own, one each; who is above sees them all', async () => {
    const filter = JSON.stringify({ meetingId: meeting.id });
    const seen = async (caller: City['callers']['office']) =>
      (await city.ok(caller.get('/receipts').query({ filter }))).items.map(({ unitCode }: Answer) => unitCode);
    expect((await seen(city.callers.office)).sort()).toEqual(['hebi_kj', 'xunxian']);
    expect(await seen(city.callers.xunStaff)).toEqual(['xunxian']);
    expect(await seen(city.callers.qiLead)).toEqual([]);
    expect((await city.callers.qiLead.get(`/receipts/${receipt.id}`)).status).toBe(404);
    expect((await city.ok(city.callers.xunStaff.get('/todos'))).items).toMatchObject([
      { kind: 'notice-to-answer', dueAt: '2023-04-12', light: 'green', workingDaysLeft: 10, unitCode: 'xunxian' },
    ]);
  });

  it('are answered by the unit’s people, nobody else', async () => {
    const { xunStaff, xunOffice, qiLead, office } = city.callers;
    const path = `/receipts/${receipt.id}/answer`;
    expect((await xunOffice.post(path).set('if-match', '"1"').send(attend)).status).toBe(403);
    // Above the unit, with the very permission, and yet not the unit.
    const above = await city.service.caller('city.lead', 'hebi', ['unit-lead']);
    expect((await above.post(path).set('if-match', '"1"').send(attend)).status).toBe(404);
    const answered = await city.guarded({
      path,
      right: xunStaff,
      wrong: office,
      elsewhere: qiLead,
      version: 1,
      body: attend,
      bad: { answer: 'attend', attendees: [] },
    });
    expect(answered).toMatchObject({
      state: 'attending',
      attendees: attend.attendees,
      answeredByName: '演示 xun.staff',
      actions: ['answer'],
    });
    expect((await openWork()).at(-1)).toMatchObject({ version: 2, items: [] });
    expect((await city.ok(xunStaff.get('/todos'))).items).toEqual([]);
  });

  it('ask for leave, which the presider alone approves', async () => {
    const { xunLead, head, deputy, office, sciLead } = city.callers;
    const asked = await city.act(xunLead, `/receipts/${receipt.id}/answer`, 2, leave);
    expect(asked).toMatchObject({
      state: 'leave-asked',
      reason: leave.reason,
      delegate: leave.delegate,
      attendees: [],
    });
    expect((await city.ok(head.get('/todos'))).items).toMatchObject([
      { kind: 'leave-to-approve', unitCode: 'xunxian' },
    ]);
    expect((await city.ok(deputy.get('/todos'))).items).toEqual([]);
    const path = `/receipts/${receipt.id}/decide-leave`;
    expect((await office.post(path).set('if-match', '"3"').send({ approved: true })).status).toBe(403);
    expect((await deputy.post(path).set('if-match', '"3"').send({ approved: true })).body).toMatchObject({
      status: 403,
      code: 'receipt.presider-only',
    });
    expect((await head.post(path).set('if-match', '"3"').send({ approved: false })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'reason' }],
    });
    const xunLeader = await city.service.caller('xun.leader', 'xunxian', ['leader']);
    const qiLeader = await city.service.caller('qi.leader', 'qixian', ['leader']);
    expect((await xunLeader.post(path).set('if-match', '"3"').send({ approved: true })).status).toBe(403);
    const inState = (state: string) => city.service.sql.query('update meeting set state = $1', [state]);
    await inState('concluded');
    expect((await city.ok(head.get(`/receipts/${receipt.id}`))).actions).toEqual([]);
    expect((await head.post(path).set('if-match', '"3"').send({ approved: true })).body).toMatchObject({
      status: 409,
      code: 'receipt.meeting-not-open',
    });
    await inState('convened');
    const decided = await city.guarded({
      path,
      right: head,
      wrong: sciLead,
      elsewhere: qiLeader,
      version: 3,
      body: { approved: true },
    });
    expect(decided).toMatchObject({ state: 'leave-approved', decidedByName: '演示 city.head', actions: [] });
    expect(
      (await xunLead.post(`/receipts/${receipt.id}/answer`).set('if-match', '"4"').send(attend)).body,
    ).toMatchObject({ code: 'receipt.leave-approved' });
    expect((await head.post(path).set('if-match', '"4"').send({ approved: true })).body).toMatchObject({
      status: 409,
      code: 'receipt.no-leave-asked',
    });
  });

  it('owe nothing once the meeting is cancelled', async () => {
    const second = await city.convened();
    const [mine] = (
      await city.ok(
        city.callers.xunLead.get('/receipts').query({ filter: JSON.stringify({ meetingId: second.meeting.id }) }),
      )
    ).items;
    expect((await openWork()).at(-1)?.['items']).toMatchObject([{ kind: 'receipt', id: mine.id }]);
    await city.act(city.callers.office, `/meetings/${second.meeting.id}/cancel`, second.meeting.version, {
      reason: '另行安排',
    });
    expect((await openWork()).at(-1)?.['items']).toEqual([]);
    expect(
      (await city.callers.xunLead.post(`/receipts/${mine.id}/answer`).set('if-match', '"1"').send(attend)).body,
    ).toMatchObject({ code: 'receipt.meeting-not-open' });
  });
});
