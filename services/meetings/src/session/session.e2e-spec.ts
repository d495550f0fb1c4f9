import { resolutionConfirmed } from '@jucai/contracts';
import type { Caller } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City } from '../../test/city.js';

describe('session and resolutions', () => {
  let city: City;
  let all: Awaited<ReturnType<City['convened']>>;
  beforeAll(async () => {
    city = await City.start();
    all = await city.convened();
    await city.service.setClock('2023-04-18T15:00:00+08:00');
  });
  afterAll(() => city.stop());
  const office = () => ({ right: city.callers.office, wrong: city.callers.sciLead, elsewhere: city.callers.xunOffice });

  const life = async (caller: Caller): Promise<Answer[]> =>
    (await city.ok(caller.get(`/meetings/${all.meeting.id}/history`))).items;

  it('checks people in by seat, and counts the members who came themselves', async () => {
    const { office: right } = city.callers;
    await city.act(right, `/meetings/${all.meeting.id}/start`, all.meeting.version);
    const path = `/meetings/${all.meeting.id}/check-ins`;
    const body = { membershipId: city.seats['head'], unitCode: 'hebi', name: '演示成员head' };
    const one = await city.guarded({ ...office(), path, body, bad: { ...body, name: '' }, status: 201 });
    expect(one).toMatchObject({
      quorum: { members: 3, present: 1, met: false },
      expected: [
        { position: 'head', checkIn: { presence: 'present' } },
        { checkIn: null },
        {},
        { capacity: 'sit-in', unitCode: 'xunxian' },
      ],
    });
    expect((await right.post(path).send(body)).body).toMatchObject({ status: 409, code: 'check-in.twice' });
    expect((await right.post(path).send({ ...body, membershipId: all.meeting.id, name: '别人' })).body).toMatchObject({
      status: 400,
      code: 'membership.not-on-that-day',
    });
    const two = await city.checkIn(all.meeting.id, 'sci', {
      unitCode: 'hebi_kj',
      name: '演示替会人',
      presence: 'delegate',
    });
    expect(two.quorum).toEqual({ members: 3, present: 1, met: false });
    const conclude = city.callers.head
      .post(`/agenda-items/${all.review.id}/conclude`)
      .set('if-match', '"2"')
      .send({ outcome: 'approved', text: '同意' });
    expect((await conclude).body).toMatchObject({ status: 409, code: 'meeting.no-quorum' });
    await city.checkIn(all.meeting.id, 'deputy');
    const sitIn = await city.ok(right.post(path).send({ unitCode: 'xunxian', name: '演示列席人', post: '主任' }), 201);
    expect(sitIn).toMatchObject({ quorum: { members: 3, present: 2, met: true }, others: [] });
    const wrongName = await city.ok(right.post(path).send({ unitCode: 'qixian', name: '写错的人' }), 201);
    expect(await city.guarded({ ...office(), path: `/check-ins/${wrongName.others[0].id}/undo` })).toMatchObject({
      others: [],
    });
  });

  it('takes up an item, notes speeches, records who withdrew', async () => {
    const { office: right, xunLead, sciLead, head } = city.callers;
    const { version } = await city.ok(right.get(`/meetings/${all.meeting.id}`));
    const path = `/meetings/${all.meeting.id}/current-item`;
    const current = await city.guarded({
      path,
      right: head,
      wrong: sciLead,
      elsewhere: city.callers.xunOffice,
      version,
      body: { itemId: all.secret.id },
      bad: {},
    });
    expect(current).toMatchObject({ currentItemId: all.secret.id });
    expect(await city.ok(xunLead.get(`/meetings/${all.meeting.id}/session`))).toMatchObject({ currentItemId: null });
    expect(JSON.stringify(await life(head))).toContain(all.secret.id);
    expect(JSON.stringify(await life(xunLead))).not.toMatch(new RegExp(`${all.secret.id}|take-up-item`));
    let { version: seen } = await city.ok(right.get(`/meetings/${all.meeting.id}`));
    for (const itemId of [all.hear.id, null, all.hear.id, all.secret.id])
      seen = (await city.act(head, path, seen, { itemId })).version;
    const taken = (entries: Answer[]) =>
      entries
        .filter(({ action }) => action === 'meeting.take-up-item')
        .flatMap(({ changes }) => changes.map(({ before, after }: Answer) => [before, after]));
    expect(taken(await life(head))).toEqual([
      [null, all.secret.id],
      [all.secret.id, all.hear.id],
      [all.hear.id, null],
      [null, all.hear.id],
      [all.hear.id, all.secret.id],
    ]);
    expect(taken(await life(xunLead))).toEqual([
      [null, all.hear.id],
      [all.hear.id, null],
      [null, all.hear.id],
    ]);
    await city.act(head, path, seen, { itemId: null });
    seen = (await city.ok(right.get(`/meetings/${all.meeting.id}`))).version;
    await city.act(head, path, seen, { itemId: all.secret.id });
    const speech = { agendaItemId: all.review.id, speaker: '演示成员', text: '建议补充时限。' };
    const noted = await city.guarded({
      ...office(),
      path: `/meetings/${all.meeting.id}/speeches`,
      body: speech,
      bad: { speaker: 'x' },
      status: 201,
    });
    expect(noted.speeches).toMatchObject([speech]);
    expect((await city.ok(xunLead.get(`/meetings/${all.meeting.id}/session`))).speeches).toEqual([]);
    const recusal = { membershipId: city.seats['sci'], reason: '与人选有工作关系' };
    const item = await city.guarded({
      ...office(),
      path: `/agenda-items/${all.secret.id}/recusals`,
      body: recusal,
      bad: {},
      status: 201,
    });
    expect(item.recusals).toMatchObject([{ displayName: '演示成员sci', reason: recusal.reason }]);
    expect((await right.post(`/agenda-items/${all.secret.id}/recusals`).send(recusal)).body).toMatchObject({
      code: 'recusal.twice',
    });
  });

  it('concludes an item by the presider, or by the office in the presider’s name, and says which', async () => {
    const { head, office: right, deputy, sciLead, xunOffice } = city.callers;
    const path = `/agenda-items/${all.review.id}/conclude`;
    const { version } = await city.ok(head.get(`/agenda-items/${all.review.id}`));
    const body = { outcome: 'approved-with-changes', text: '原则同意。', conditions: ['补充牵头单位'] };
    expect((await deputy.post(path).set('if-match', `"${version}"`).send(body)).status).toBe(404);
    expect(
      (
        await head
          .post(path)
          .set('if-match', `"${version}"`)
          .send({ ...body, conditions: [] })
      ).body,
    ).toMatchObject({ code: 'resolution.changes-missing' });
    expect(
      (await head.post(path).set('if-match', `"${version}"`).send({ outcome: 'noted', text: '已听取' })).body,
    ).toMatchObject({ code: 'resolution.noted-is-for-hearing' });
    const first = await city.guarded({
      path,
      right,
      wrong: sciLead,
      elsewhere: xunOffice,
      version,
      body,
      bad: { ...body, outcome: 'perhaps' },
    });
    expect(first.resolution).toMatchObject({
      state: 'concluded',
      number: null,
      recordedForPresider: true,
      recordedByName: '演示 office.staff',
      presiderName: '演示成员head',
    });
    const anew = await city.act(head, path, first.version, { ...body, text: '原则同意，尽快印发。' });
    expect(anew.resolution).toMatchObject({
      id: first.resolution.id,
      text: '原则同意，尽快印发。',
      recordedForPresider: false,
    });
    // The office's screen still shows the first conclusion: its own does not go over the presider's.
    expect((await right.post(path).set('if-match', `"${first.version}"`).send(body)).status).toBe(412);
  });

  it('confirms with a number and one event; the item is locked, and the meeting ends when all are decided', async () => {
    const { head, office: right, sciLead, xunOffice } = city.callers;
    const item = await city.ok(head.get(`/agenda-items/${all.review.id}`));
    const confirm = {
      path: `/resolutions/${item.resolution.id}/confirm`,
      right: head,
      wrong: sciLead,
      elsewhere: xunOffice,
      version: item.resolution.version,
    };
    expect(await city.guarded(confirm)).toMatchObject({
      state: 'confirmed',
      number: 1,
      application: 'none',
      waitingWorkingDays: null,
    });
    const decided = await city.ok(head.get(`/agenda-items/${all.review.id}`));
    expect(decided).toMatchObject({ state: 'decided', actions: [] });
    const again = await head
      .post(`/agenda-items/${item.id}/conclude`)
      .set('if-match', `"${decided.version}"`)
      .send({ outcome: 'rejected', text: '不予同意' });
    expect(again.body).toMatchObject({ status: 409, code: 'agenda-item.decided' });
    const { version } = await city.ok(head.get(`/meetings/${all.meeting.id}`));
    const path = `/meetings/${all.meeting.id}/conclude`;
    expect((await head.post(path).set('if-match', `"${version}"`)).body).toMatchObject({
      status: 409,
      code: 'meeting.undecided-items',
      detailEn: '2 item(s) are undecided',
    });
    const heard = await city.resolve(all.hear.id, { outcome: 'noted', text: '会议听取了汇报。' });
    expect(heard).toMatchObject({ number: 2, application: 'waiting', waitingWorkingDays: 0 });
    expect(await city.resolve(all.secret.id)).toMatchObject({ number: 1, restricted: true });
    const concluded = await city.guarded({
      path,
      right: head,
      wrong: sciLead,
      elsewhere: xunOffice,
      version: (await city.ok(head.get(`/meetings/${all.meeting.id}`))).version,
    });
    expect(concluded).toMatchObject({ state: 'concluded', currentItemId: null });
    const seen = await life(city.callers.xunLead);
    expect(seen.at(-1)).toMatchObject({ action: 'meeting.conclude' });
    expect(seen.at(-1)?.changes.map(({ field }: Answer) => field)).toEqual(['state', 'concludedAt']);
    expect(seen.map((entry) => entry.version)).toEqual(seen.map((_, index) => index + 1));
    expect((await life(head)).at(-1)?.changes).toContainEqual({
      field: 'currentItemId',
      before: all.secret.id,
      after: null,
    });
    const events = await city.service.events(resolutionConfirmed.type);
    expect(events.map(({ data }) => data['number'])).toEqual([1, 2, 1]);
    expect(events[1]?.data).toMatchObject({
      itemKind: 'hear',
      outcome: 'noted',
      subjects: [{ subjectId: all.subjectId, kind: 'reports.report' }],
      meetingDate: '2023-04-18',
    });
    expect(
      (await right.post(`/meetings/${all.meeting.id}/check-ins`).send({ unitCode: 'hebi', name: '迟到的人' })).body,
    ).toMatchObject({ code: 'meeting.not-in-session' });
  });

  it('is a register of decisions: by year, outcome, kind, in force; an unanswered one shows its age', async () => {
    await city.service.setClock('2023-04-25T09:00:00+08:00');
    const register = async (filter: object): Promise<Answer> =>
      city.ok(city.callers.office.get('/resolutions').query({ filter: JSON.stringify(filter), sort: 'number' }));
    expect((await register({ year: 2023 })).items.map(({ number }: Answer) => number)).toEqual([1, 1, 2]);
    expect(await register({ year: 2022 })).toMatchObject({ total: 0 });
    expect(await register({ outcome: ['noted'] })).toMatchObject({
      total: 1,
      items: [{ application: 'waiting', waitingWorkingDays: 6 }],
    });
    expect(await register({ itemKind: 'study', inForce: true })).toMatchObject({ total: 1 });
    expect(await register({ inForce: false })).toMatchObject({ total: 0 });
    expect((await city.callers.qiLead.get(`/resolutions/${(await register({})).items[0].id}`)).status).toBe(404);
    expect((await city.callers.auditor.get('/resolutions')).status).toBe(403);
  });
});

describe('who withdrew from an item', () => {
  let city: City;
  let meetingId: string;
  let itemId: string;
  beforeAll(async () => {
    city = await City.start();
    const { meeting, review } = await city.inSession();
    [meetingId, itemId] = [meeting.id, review.id];
  });
  afterAll(() => city.stop());
  const refusals = (answers: { body: Answer }[]) => answers.flatMap(({ body: { code } }) => code ?? []);
  const body = { outcome: 'approved', text: '同意。' };
  const now = (): Promise<Answer> => city.ok(city.callers.office.get(`/agenda-items/${itemId}`));
  const send = async (caller: Caller, path: string, version: number): Promise<Answer> =>
    (await caller.post(path).set('if-match', `"${version}"`).send(body)).body;

  it('is recorded once, by however many at once; so is who comes', async () => {
    const { office } = city.callers;
    const recusal = { membershipId: city.seats['head'], reason: '与该事项有利害关系' };
    const recused = await Promise.all(
      Array.from({ length: 4 }, () => office.post(`/agenda-items/${itemId}/recusals`).send(recusal)),
    );
    expect(refusals(recused)).toEqual(Array.from({ length: 3 }, () => 'recusal.twice'));
    const line = { unitCode: 'xunxian', name: '演示列席人' };
    const came = await Promise.all(
      Array.from({ length: 4 }, () => office.post(`/meetings/${meetingId}/check-ins`).send(line)),
    );
    expect(refusals(came)).toEqual(Array.from({ length: 3 }, () => 'check-in.twice'));
  });

  it('neither settles it, be it as the presider, nor counts for its quorum, to the end', async () => {
    const { head, office } = city.callers;
    const conclude = `/agenda-items/${itemId}/conclude`;
    const item = await city.ok(head.get(`/agenda-items/${itemId}`));
    expect(item.actions).toEqual(['make-current']);
    expect(await send(head, conclude, item.version)).toMatchObject({ status: 403, code: 'resolution.recused' });
    // Two of three have come; of the two who may settle it, one.
    expect(await send(office, conclude, item.version)).toMatchObject({
      status: 409,
      code: 'meeting.no-quorum',
      detailEn: expect.stringMatching(/^1 of 2 members/),
    });
    const { expected } = await city.checkIn(meetingId, 'sci');
    const { resolution } = await city.act(office, conclude, item.version, body);
    expect(resolution.actions).toEqual(['confirm']);
    const confirm = `/resolutions/${resolution.id}/confirm`;
    expect((await city.ok(head.get(`/resolutions/${resolution.id}`))).actions).toEqual([]);
    expect(await send(head, confirm, resolution.version)).toMatchObject({ status: 403, code: 'resolution.recused' });
    const came = expected.find(({ membershipId }: Answer) => membershipId === city.seats['sci']).checkIn;
    await city.ok(office.post(`/check-ins/${came.id}/undo`));
    expect(await send(office, confirm, resolution.version)).toMatchObject({ status: 409, code: 'meeting.no-quorum' });
    await city.checkIn(meetingId, 'sci');
    expect(await city.act(office, confirm, resolution.version)).toMatchObject({ state: 'confirmed', number: 1 });
    expect(await now()).toMatchObject({ state: 'decided' });
  });
});
