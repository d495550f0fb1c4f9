import { meetingsOpenWork, meetingStateChanged } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, conveneBody } from '../../test/city.js';

describe('meetings', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.start();
  });
  afterAll(() => city.stop());
  const office = () => ({ right: city.callers.office, wrong: city.callers.sciLead, elsewhere: city.callers.xunOffice });
  const list = (caller: City['callers']['office'], filter: object) =>
    city.ok(caller.get('/meetings').query({ filter: JSON.stringify(filter) }));

  it('is planned by the office, and changed', async () => {
    const body = city.planBody();
    const meeting = await city.guarded({
      ...office(),
      path: '/meetings',
      body,
      bad: { ...body, startsAt: 'tomorrow' },
      status: 201,
    });
    expect(meeting).toMatchObject({
      state: 'planning',
      number: null,
      date: '2023-04-18',
      presiderName: '演示成员head',
      actions: ['change', 'edit-agenda', 'cancel'],
    });
    const { title, startsAt, presiderMembershipId, secretary } = body;
    const change = { title, startsAt, presiderMembershipId, secretary, place: '第二会议室（演示）' };
    const path = `/meetings/${meeting.id}`;
    const { office: right, sciLead, xunOffice } = city.callers;
    expect((await sciLead.patch(path).set('if-match', '"1"').send(change)).status).toBe(403);
    expect((await xunOffice.patch(path).set('if-match', '"1"').send(change)).status).toBe(404);
    expect((await right.patch(path).send(change)).status).toBe(428);
    expect((await right.patch(path).set('if-match', '"7"').send(change)).status).toBe(412);
    expect(
      (
        await right
          .patch(path)
          .set('if-match', '"1"')
          .send({ ...change, place: '' })
      ).body,
    ).toMatchObject({ status: 400, errors: [{ path: 'place' }] });
    expect(await city.ok(right.patch(path).set('if-match', '"1"').send(change))).toMatchObject({
      place: '第二会议室（演示）',
      version: 2,
    });
    expect((await right.post('/meetings').send({ ...body, presiderMembershipId: meeting.id })).body).toMatchObject({
      code: 'meeting.presider-unknown',
    });
    expect((await right.post('/meetings').send({ ...body, startsAt: '2021-12-01T09:00:00+08:00' })).status).toBe(400);
    expect((await city.callers.qiLead.get(path)).status).toBe(404);
  });

  it('is open work of the unit that convenes it, until its minutes are issued or it is cancelled', async () => {
    const { office } = city.callers;
    const meeting = await city.plan();
    const owed = async () => {
      const work = (await city.service.events(meetingsOpenWork.type)).filter(({ key }) => key === meeting.unitCode);
      return (work.at(-1)?.data['items'] as Answer[]).filter(({ id }) => id === meeting.id);
    };
    expect(await owed()).toMatchObject([
      { kind: 'meeting', kindName: { zh: '本单位筹备的会议' }, title: meeting.title.zh, dueOn: '2023-04-18' },
    ]);
    await city.act(office, `/meetings/${meeting.id}/cancel`, meeting.version, { reason: '改为书面征求意见（演示）' });
    expect(await owed()).toEqual([]);
  });

  it('has its agenda approved by director, deputy head and head, in this order and never by its planner', async () => {
    const { office: planner, director, deputy, head, sciLead, xunOffice } = city.callers;
    const { id } = await city.plan();
    const path = `/meetings/${id}/approve-agenda`;
    expect((await director.post(path).set('if-match', '"1"').send({})).body).toMatchObject({
      status: 409,
      code: 'meeting.agenda-empty',
    });
    await city.addItem(id);
    const read = await city.ok(director.get(`/meetings/${id}`));
    await city.addItem(id, { title: '审议其后增加的事项（演示）' });
    // Agreed to is what was read: another item since then asks to be read first.
    expect((await director.post(path).set('if-match', `"${read.version}"`).send({})).status).toBe(412);
    const { version } = await city.ok(planner.get(`/meetings/${id}`));
    for (const caller of [planner, deputy, head]) {
      expect((await caller.post(path).set('if-match', `"${version}"`).send({})).body).toMatchObject({
        status: 403,
        code: 'meeting.not-your-approval',
      });
    }
    expect((await city.ok(director.get('/todos'))).items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'agenda-to-approve' })]),
    );
    const one = await city.guarded({
      path,
      right: director,
      wrong: sciLead,
      elsewhere: xunOffice,
      version,
      body: { opinion: '同意' },
      bad: { opinion: 5 },
    });
    expect(one).toMatchObject({
      nextApproval: 'deputy-head',
      nextApprovers: [expect.stringContaining('deputy')],
      agendaApprovals: [{ stage: 'office-director', personName: '演示 office.director', opinion: '同意' }],
    });
    const two = await city.act(deputy, path, one.version);
    const three = await city.act(head, path, two.version);
    expect(three).toMatchObject({ nextApproval: null });
    expect((await head.post(path).set('if-match', `"${three.version}"`).send({})).body).toMatchObject({
      code: 'meeting.agenda-already-approved',
    });
    await city.addItem(id);
    expect(await city.ok(planner.get(`/meetings/${id}`))).toMatchObject({
      nextApproval: 'office-director',
      agendaApprovals: [],
    });
  });

  it('is convened with a number, a notice and a receipt for each unit, which sees the meeting from then on', async () => {
    const { office: right, xunLead, qiLead } = city.callers;
    const { id } = await city.plan();
    await city.addItem(id);
    const path = `/meetings/${id}/convene`;
    const { version: unapproved } = await city.ok(right.get(`/meetings/${id}`));
    expect((await right.post(path).set('if-match', `"${unapproved}"`).send(conveneBody)).body).toMatchObject({
      status: 409,
      code: 'meeting.agenda-not-approved',
    });
    const { version } = await city.approveAgenda(id);
    expect((await xunLead.get(`/meetings/${id}`)).status).toBe(404);
    const nowhere = { ...conveneBody, invited: [{ unitCode: 'nowhere', mode: 'attend' }] };
    expect((await right.post(path).set('if-match', `"${version}"`).send(nowhere)).body).toMatchObject({
      status: 400,
      code: 'unit.unknown',
      errors: [{ path: 'invited.0.unitCode' }],
    });
    const late = { ...conveneBody, answerBy: '2023-04-19' };
    expect((await right.post(path).set('if-match', `"${version}"`).send(late)).body).toMatchObject({
      code: 'notice.answer-by',
      errors: [{ path: 'answerBy' }],
    });
    const meeting = await city.guarded({
      ...office(),
      path,
      version,
      body: conveneBody,
      bad: { ...conveneBody, invited: [] },
    });
    expect(meeting).toMatchObject({
      state: 'convened',
      year: 2023,
      number: 1,
      invitedCount: 2,
      answeredCount: 0,
      notices: [{ number: 1, short: false, workingDaysAhead: 14, changes: [] }],
    });
    expect(await city.ok(xunLead.get(`/meetings/${id}`))).toMatchObject({
      state: 'convened',
      invitedCount: 1,
      actions: [],
    });
    expect((await qiLead.get(`/meetings/${id}`)).status).toBe(404);
    expect(await list(qiLead, {})).toMatchObject({ total: 0 });
    const states = await city.service.events(meetingStateChanged.type);
    expect(states.filter(({ key }) => key === id).map(({ data }) => data['state'])).toEqual(['planning', 'convened']);
    const work = (await city.service.events(meetingsOpenWork.type)).filter(({ key }) => key === 'xunxian');
    expect(work).toMatchObject([
      { data: { service: 'meetings', version: 1, items: [{ kind: 'receipt', dueOn: '2023-04-12' }] } },
    ]);
  });

  it('asks for a reason below three working days, and marks what is below five', async () => {
    const convene = async (startsAt: string, reason: string | null) => {
      const { id } = await city.plan({ startsAt });
      await city.addItem(id);
      const { version } = await city.approveAgenda(id);
      const body = { ...conveneBody, answerBy: '2023-03-29', reason };
      return (await city.callers.office.post(`/meetings/${id}/convene`).set('if-match', `"${version}"`).send(body))
        .body;
    };
    // 28 March is a Tuesday: two, three, five working days ahead.
    expect(await convene('2023-03-30T09:00:00+08:00', null)).toMatchObject({
      status: 409,
      code: 'notice.short-needs-reason',
      errors: [{ path: 'reason' }],
    });
    expect(await convene('2023-03-30T09:00:00+08:00', '省里紧急部署')).toMatchObject({
      notices: [{ short: true, workingDaysAhead: 2, reason: '省里紧急部署' }],
    });
    expect(await convene('2023-03-31T09:00:00+08:00', null)).toMatchObject({
      notices: [{ short: true, workingDaysAhead: 3 }],
    });
    expect(await convene('2023-04-04T09:00:00+08:00', null)).toMatchObject({
      notices: [{ short: false, workingDaysAhead: 5 }],
    });
  });

  it('notifies again what changed, and asks everybody again', async () => {
    const { office: right, xunLead } = city.callers;
    const { meeting } = await city.convened();
    const [receipt] = (
      await city.ok(xunLead.get('/receipts').query({ filter: JSON.stringify({ meetingId: meeting.id }) }))
    ).items;
    await city.act(xunLead, `/receipts/${receipt.id}/answer`, receipt.version, {
      answer: 'attend',
      attendees: [{ name: '演示甲', post: '主任' }],
    });
    const path = `/meetings/${meeting.id}/change-notice`;
    const same = { text: '会议时间调整（演示）', answerBy: '2023-04-13', place: meeting.place };
    expect((await right.post(path).set('if-match', `"${meeting.version}"`).send(same)).body).toMatchObject({
      code: 'notice.nothing-changed',
    });
    const body = {
      text: '会议时间调整（演示）',
      answerBy: '2023-04-13',
      startsAt: '2023-04-19T09:00:00+08:00',
      place: '第三会议室（演示）',
    };
    const changed = await city.guarded({
      ...office(),
      path,
      version: meeting.version,
      body,
      bad: { text: 'x', answerBy: '2023-04-13' },
    });
    expect(changed).toMatchObject({
      date: '2023-04-19',
      answeredCount: 0,
      notices: [
        {
          number: 2,
          changes: [
            { zh: '时间由2023-04-18 15:00改为2023-04-19 09:00' },
            { zh: '地点由“市委第一会议室（演示）”改为“第三会议室（演示）”' },
          ],
        },
        { number: 1 },
      ],
    });
    expect(await city.ok(xunLead.get(`/receipts/${receipt.id}`))).toMatchObject({
      state: 'unanswered',
      noticeNumber: 2,
      changes: [{}, {}],
      attendees: [],
    });
  });

  it('shows what its approvers said to the office and the members; who is only invited reads that they agreed', async () => {
    const { office: right, director, deputy, head, xunLead, sciLead } = city.callers;
    const { id } = await city.plan();
    await city.addItem(id);
    let { version } = await city.ok(right.get(`/meetings/${id}`));
    for (const caller of [director, deputy, head])
      version = (await city.act(caller, `/meetings/${id}/approve-agenda`, version, { opinion: '名单须再斟酌' }))
        .version;
    await city.act(right, `/meetings/${id}/convene`, version, conveneBody);
    const read = async (caller: typeof right) => {
      const { agendaApprovals } = await city.ok(caller.get(`/meetings/${id}`));
      const history = JSON.stringify(await city.ok(caller.get(`/meetings/${id}/history`)));
      return [agendaApprovals.map(({ opinion }: Answer) => opinion), history.includes('名单须再斟酌')];
    };
    const opinions = Array.from({ length: 3 }, () => '名单须再斟酌');
    for (const caller of [right, director, head, sciLead]) expect(await read(caller)).toEqual([opinions, true]);
    expect(await read(xunLead)).toEqual([[null, null, null], false]);
    expect((await city.ok(xunLead.get(`/meetings/${id}`))).agendaApprovals[0]).toMatchObject({
      stage: 'office-director',
    });
  });

  it('is put to another day only within the presider’s term, and read by the members of that day', async () => {
    const { office: right } = city.callers;
    await city.seat('acting', 'member', 'acting.head', null);
    const acting = await city.service.caller('acting.head', 'hebi', ['leader']);
    const planned = await city.plan({ presiderMembershipId: city.seats['acting'] });
    await city.addItem(planned.id);
    const approved = await city.approveAgenda(planned.id);
    const held = await city.act(right, `/meetings/${planned.id}/convene`, approved.version, conveneBody);
    const { meeting, secret } = await city.convened();
    await city.act(right, `/memberships/${city.seats['acting']}/end`, 1, { validTo: '2023-04-18' });
    const change = { text: '改期（演示）', answerBy: '2023-04-13', startsAt: '2023-04-19T09:00:00+08:00' };
    const refused = await right
      .post(`/meetings/${held.id}/change-notice`)
      .set('if-match', `"${held.version}"`)
      .send(change);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'meeting.presider-not-in-term',
      errors: [{ path: 'startsAt' }],
    });
    expect((await acting.get(`/agenda-items/${secret.id}`)).status).toBe(200);
    await city.act(right, `/meetings/${meeting.id}/change-notice`, meeting.version, change);
    expect((await acting.get(`/agenda-items/${secret.id}`)).status).toBe(404);
  });

  it('is put off and convened again with its number: who is not invited any more owes nothing, and reads nothing of it', async () => {
    const { office: right, sciLead, qiLead } = city.callers;
    const { meeting, subjectId } = await city.convened();
    const beside = await city.plan();
    await city.addItem(beside.id, { kind: 'hear', subjectIds: [subjectId], offlineNote: null });
    const { version } = await city.approveAgenda(beside.id);
    const other = await city.act(right, `/meetings/${beside.id}/convene`, version, conveneBody);
    const shared = async (table: string, id: string) => {
      const { rows } = await city.service.sql.query(
        'select unit_code as code from share where table_name = $1 and record_id = $2 order by 1',
        [table, id],
      );
      return rows.map(({ code }: Answer) => code);
    };
    const again = async (before: Answer) => {
      const path = `/meetings/${before.id}`;
      const put = {
        ...office(),
        path: `${path}/postpone`,
        version: before.version,
        body: { reason: '另有安排' },
        bad: {},
      };
      const postponed = await city.guarded(put);
      expect(postponed).toMatchObject({
        state: 'postponed',
        stateReason: '另有安排',
        actions: ['change', 'convene', 'cancel'],
      });
      expect((await right.post(`${path}/start`).set('if-match', `"${postponed.version}"`)).body).toMatchObject({
        status: 409,
        code: 'meeting.not-convened',
      });
      const { title, place, presiderMembershipId, secretary } = city.planBody();
      const later = { title, place, presiderMembershipId, secretary, startsAt: '2023-04-27T15:00:00+08:00' };
      const changed = await city.ok(right.patch(path).set('if-match', `"${postponed.version}"`).send(later));
      const invited = ['xunxian', 'qixian'].map((unitCode) => ({ unitCode, mode: 'attend' }));
      return city.act(right, `${path}/convene`, changed.version, { ...conveneBody, answerBy: '2023-04-20', invited });
    };
    const receipts = (caller: typeof right) =>
      city.ok(caller.get('/receipts').query({ filter: JSON.stringify({ meetingId: meeting.id }) }));
    const [dropped] = (await receipts(sciLead)).items;
    expect(await again(meeting)).toMatchObject({
      state: 'convened',
      number: meeting.number,
      invitedCount: 2,
      notices: [{ number: 2 }, {}],
    });
    expect((await receipts(sciLead)).items).toEqual([]);
    expect((await receipts(qiLead)).items).toMatchObject([{ state: 'unanswered', noticeNumber: 2 }]);
    expect((await sciLead.get(`/meetings/${meeting.id}`)).status).toBe(404);
    const work = (await city.service.events(meetingsOpenWork.type)).filter(({ key }) => key === 'hebi_kj').at(-1);
    expect(JSON.stringify(work?.data)).not.toContain(dropped.id);
    expect(await shared('meeting', meeting.id)).toEqual(['qixian', 'xunxian']);
    // The other meeting still shows the report to it; no longer when that lets go of it, too.
    expect(await shared('offered_subject', subjectId)).toEqual(['hebi_kj', 'qixian', 'xunxian']);
    await again(other);
    expect(await shared('offered_subject', subjectId)).toEqual(['qixian', 'xunxian']);
  });

  it('goes into a calendar once there is a notice, for those who may see it', async () => {
    const { office, xunLead, qiLead, auditor } = city.callers;
    const { id } = await city.plan();
    const at = (meetingId: string) => `/meetings/${meetingId}/calendar.ics`;
    expect((await office.get(at(id))).body).toMatchObject({ status: 409, code: 'meeting.no-notice' });
    const { meeting } = await city.convened();
    const entry = await xunLead.get(at(meeting.id));
    expect(entry.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(entry.text).toContain('DTSTART:20230418T070000Z');
    expect((await qiLead.get(at(meeting.id))).status).toBe(404);
    expect((await auditor.get(at(meeting.id))).status).toBe(403);
  });

  it('sends materials two working days ahead, or says why not', async () => {
    const { meeting } = await city.convened();
    await city.service.setClock('2023-04-17T09:00:00+08:00');
    const path = `/meetings/${meeting.id}/send-materials`;
    expect((await city.callers.office.post(path).set('if-match', `"${meeting.version}"`).send({})).body).toMatchObject({
      code: 'meeting.materials-late',
      errors: [{ path: 'reason' }],
    });
    const sent = await city.guarded({
      ...office(),
      path,
      version: meeting.version,
      body: { reason: '材料当日定稿' },
      bad: { reason: 1 },
    });
    expect(sent).toMatchObject({ materialsSentOn: '2023-04-17' });
    expect(
      (await city.callers.office.post(path).set('if-match', `"${sent.version}"`).send({ reason: '再发' })).body,
    ).toMatchObject({ code: 'meeting.materials-sent' });
    const start = `/meetings/${meeting.id}/start`;
    expect((await city.callers.office.post(start).set('if-match', `"${sent.version}"`)).body).toMatchObject({
      status: 409,
      code: 'meeting.too-early',
    });
    await city.service.setClock('2023-04-18T14:30:00+08:00');
    const owed = async () =>
      (await city.service.events(meetingsOpenWork.type)).filter(({ key }) => key === 'xunxian').at(-1)?.data['items'];
    const ofMeeting = { filter: JSON.stringify({ meetingId: meeting.id, unitCode: 'xunxian' }) };
    const [receipt] = (await city.ok(city.callers.xunLead.get('/receipts').query(ofMeeting))).items;
    expect(await owed()).toContainEqual(expect.objectContaining({ id: receipt.id }));
    expect(await city.guarded({ ...office(), path: start, version: sent.version })).toMatchObject({
      state: 'in-session',
    });
    // What was not answered can't be any more: it would keep the unit from being abolished for ever.
    expect(await owed()).not.toContainEqual(expect.objectContaining({ id: receipt.id }));
  });

  it('is cancelled with a reason; before its notice there is nothing to put off', async () => {
    const { office: right } = city.callers;
    const { id, version } = await city.plan({ startsAt: '2023-05-10T09:00:00+08:00' });
    const body = { reason: '另有安排' };
    const postponed = await right.post(`/meetings/${id}/postpone`).set('if-match', `"${version}"`).send(body);
    expect(postponed.body).toMatchObject({ status: 409, code: 'meeting.not-convened' });
    const path = `/meetings/${id}/cancel`;
    const cancelled = await city.guarded({ ...office(), path, version, body, bad: {} });
    expect(cancelled).toMatchObject({ state: 'cancelled', stateReason: '另有安排', actions: [] });
    expect((await right.post(`/meetings/${id}/start`).set('if-match', `"${cancelled.version}"`)).body).toMatchObject({
      status: 409,
      code: 'meeting.not-convened',
    });
  });

  it('tells its life, and is filtered, sorted and paged', async () => {
    const { office: right } = city.callers;
    const [first] = (await list(right, { number: 1, year: 2023 })).items;
    const { items } = await city.ok(right.get(`/meetings/${first.id}/history`));
    const approvals = ['meeting.approve-agenda', 'meeting.approve-agenda', 'meeting.approve-agenda'];
    expect(items.map(({ action }: Answer) => action)).toEqual([
      'meeting.plan',
      'meeting.change-agenda',
      ...approvals,
      'meeting.convene',
    ]);
    expect((await city.callers.qiLead.get(`/meetings/${first.id}/history`)).status).toBe(404);
    expect((await list(right, { state: ['cancelled'] })).total).toBe(2);
    expect((await list(right, { from: '2023-05-01', to: '2023-05-31' })).total).toBe(1);
    const page = await city.ok(right.get('/meetings').query({ sort: 'startsAt', perPage: 2, page: 2 }));
    expect(page).toMatchObject({ page: 2, perPage: 2, items: [{}, {}] });
    expect((await right.get('/meetings').query({ filter: '{"nothing":1}' })).status).toBe(400);
  });
});
