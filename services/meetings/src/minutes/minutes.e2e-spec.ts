import { createHash } from 'node:crypto';
import { meetingStateChanged } from '@jucai/contracts';
import type { Caller } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City } from '../../test/city.js';

describe('minutes', () => {
  let city: City;
  let meetingId: string;
  let at: string;
  beforeAll(async () => {
    city = await City.start();
    const { meeting, approved } = await city.concluded();
    meetingId = meeting.id;
    at = `/meetings/${meetingId}/minutes`;
    await city.assign(meetingId, { resolutionId: approved.id });
    await city.assign(meetingId, {
      requirement: '加强督查落实，逐项销号。',
      title: { zh: '建立督办清单（演示）', en: 'Keep the list' },
      leadUnitCode: 'xunxian',
      coUnitCodes: [],
    });
  });
  afterAll(() => city.stop());
  const office = () => ({ right: city.callers.office, wrong: city.callers.sciLead, elsewhere: city.callers.xunOffice });
  const now = (): Promise<Answer> => city.ok(city.callers.office.get(at));
  const docx = async (caller: Caller) => {
    const { status, body, headers } = await caller
      .get(`${at}.docx`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    return {
      status,
      headers,
      sha256: createHash('sha256')
        .update(body as Buffer)
        .digest('hex'),
      start: (body as Buffer).subarray(0, 2).toString(),
    };
  };

  it('are composed from the record', async () => {
    expect((await city.callers.office.get(at)).status).toBe(404);
    const minutes = await city.guarded({ ...office(), path: `${at}/compose`, body: {}, bad: { confirm: 'yes' } });
    expect(minutes).toMatchObject({
      state: 'draft',
      handEdited: false,
      revision: 1,
      documentNumber: null,
      actions: ['compose', 'edit', 'submit'],
    });
    expect(minutes.content.intro[0]).toBe(
      '2023年4月18日，市委人才工作领导小组在市委第一会议室（演示）召开领导小组2023年第一次会议（演示）。演示成员head主持会议。',
    );
    const agreed = minutes.content.sections.find(({ kind }: Answer) => kind === 'agreed');
    expect(agreed.matters[1]).toMatchObject({
      text: '原则同意。修改完善意见：补充牵头单位。',
      leadUnits: ['市科技局'],
      cooperatingUnits: ['浚县'],
      dueOn: '2023-05-31',
    });
    expect(minutes.content.sections.at(-1)).toMatchObject({
      kind: 'required',
      matters: [{ text: '加强督查落实，逐项销号。', leadUnits: ['浚县'] }],
    });
    expect(minutes.content.attendance.attended).toEqual([{ name: '演示成员head' }, { name: '演示成员deputy' }]);
  });

  it('never lose a hand edit: composing again asks, and keeps both texts', async () => {
    const { office: right, sciLead, xunOffice } = city.callers;
    const { content, version } = await now();
    const edited = { content: { ...content, intro: [...content.intro, '会议强调（人工补充）。'] } };
    expect((await sciLead.patch(at).set('if-match', `"${version}"`).send(edited)).status).toBe(403);
    expect((await xunOffice.patch(at).set('if-match', `"${version}"`).send(edited)).status).toBe(404);
    expect((await right.patch(at).send(edited)).status).toBe(428);
    expect((await right.patch(at).set('if-match', '"50"').send(edited)).status).toBe(412);
    expect(
      (
        await right
          .patch(at)
          .set('if-match', `"${version}"`)
          .send({ content: { ...content, intro: ['两\n行'] } })
      ).body,
    ).toMatchObject({ status: 400, errors: [{ path: 'content.intro.0' }] });
    expect(await city.ok(right.patch(at).set('if-match', `"${version}"`).send(edited))).toMatchObject({
      handEdited: true,
      revision: 2,
    });
    expect((await right.post(`${at}/compose`).send({})).body).toMatchObject({
      status: 409,
      code: 'minutes.hand-edited',
    });
    expect(await now()).toMatchObject({ revision: 2 });
    expect(await city.ok(right.post(`${at}/compose`).send({ confirm: true }))).toMatchObject({
      handEdited: false,
      revision: 3,
    });
    const { items } = await city.ok(right.get(`${at}/revisions`));
    expect(items.map(({ number, origin }: Answer) => [number, origin])).toEqual([
      [3, 'composed'],
      [2, 'edited'],
      [1, 'composed'],
    ]);
    expect(items[1].content).toEqual(edited.content);
  });

  it('stay with office and heads while they are a draft, and can be read as a document', async () => {
    const { office: right, sciLead, xunLead } = city.callers;
    expect((await sciLead.get(at)).status).toBe(404);
    expect((await xunLead.get(`${at}/revisions`)).status).toBe(404);
    expect((await docx(xunLead)).status).toBe(404);
    expect(await city.ok(right.get('/minutes'))).toMatchObject({ total: 0, items: [] });
    const [one, two] = [await docx(right), await docx(right)];
    expect(one).toMatchObject({
      status: 200,
      start: 'PK',
      headers: { 'content-type': expect.stringContaining('wordprocessingml') },
    });
    expect(two.sha256).toBe(one.sha256);
  });

  it('are not handed in while they name a restricted item', async () => {
    const { office: right } = city.callers;
    const { content, version } = await now();
    const edit = (intro: string[], ifMatch: number) =>
      city.ok(
        right
          .patch(at)
          .set('if-match', `"${ifMatch}"`)
          .send({ content: { ...content, intro } }),
      );
    const named = await edit([...content.intro, '会议还研究了研究建议支持人选（演示）。'], version);
    expect((await right.post(`${at}/submit`).set('if-match', `"${named.version}"`)).body).toMatchObject({
      status: 409,
      code: 'minutes.name-restricted-item',
    });
    expect(await edit(content.intro, named.version)).toMatchObject({ state: 'draft' });
  });

  it('go from the office to director, deputy head and presider, each in turn; whoever may return them does', async () => {
    const { office: right, director, deputy, head, sciLead, xunOffice } = city.callers;
    const submitted = await city.guarded({ ...office(), path: `${at}/submit`, version: (await now()).version });
    expect(submitted).toMatchObject({ state: 'submitted', nextStage: 'office-director', actions: [] });
    for (const caller of [right, deputy, head]) {
      expect(
        (await caller.post(`${at}/approve`).set('if-match', `"${submitted.version}"`).send({})).body,
      ).toMatchObject({ status: 403, code: 'minutes.not-your-approval' });
    }
    expect((await head.post(`${at}/sign`).set('if-match', `"${submitted.version}"`).send({})).body).toMatchObject({
      status: 403,
      code: 'minutes.not-your-approval',
    });
    const returned = await city.guarded({
      path: `${at}/return`,
      right: director,
      wrong: sciLead,
      elsewhere: xunOffice,
      version: submitted.version,
      body: { reason: '补充列席单位' },
      bad: {},
    });
    expect(returned).toMatchObject({ state: 'draft', returnReason: '补充列席单位', approvals: [] });
    const again = await city.act(right, `${at}/submit`, returned.version);
    const checked = await city.guarded({
      path: `${at}/approve`,
      right: director,
      wrong: sciLead,
      elsewhere: xunOffice,
      version: again.version,
      body: { opinion: '同意' },
      bad: { opinion: 1 },
    });
    expect(checked).toMatchObject({ state: 'checked', nextStage: 'deputy-head' });
    expect((await city.ok(deputy.get('/todos'))).items).toMatchObject([{ kind: 'minutes-to-approve' }]);
    const reviewed = await city.act(deputy, `${at}/approve`, checked.version);
    expect((await city.ok(head.get('/todos'))).items).toMatchObject([{ kind: 'minutes-to-sign' }]);
    expect((await head.post(`${at}/approve`).set('if-match', `"${reviewed.version}"`).send({})).body).toMatchObject({
      status: 403,
    });
    expect((await deputy.post(`${at}/sign`).set('if-match', `"${reviewed.version}"`).send({})).body).toMatchObject({
      status: 403,
    });
    expect(
      (
        await right
          .post(`${at}/issue`)
          .set('if-match', `"${reviewed.version}"`)
          .send({ distribution: ['xunxian'] })
      ).body,
    ).toMatchObject({ status: 409, code: 'minutes.not-signed' });
    const elsewhere = await city.service.caller('xun.leader', 'xunxian', ['leader']);
    expect(
      await city.guarded({ path: `${at}/sign`, right: head, wrong: right, elsewhere, version: reviewed.version }),
    ).toMatchObject({ state: 'signed', approvals: [{}, {}, { stage: 'presider', personName: '演示 city.head' }] });
  });

  it('are issued with the next number, once as bytes, to units that acknowledge them', async () => {
    const { office: right, xunLead, xunStaff, sciLead, qiLead } = city.callers;
    await city.service.unit('hebi_gone', 'hebi', { status: 'abolished' });
    const nowhere = right
      .post(`${at}/issue`)
      .set('if-match', `"${(await now()).version}"`)
      .send({ distribution: ['xunxian', 'nowhere', 'hebi_gone'] });
    expect((await nowhere).body).toMatchObject({
      status: 400,
      code: 'unit.unknown',
      errors: [{ path: 'distribution.1' }, { path: 'distribution.2' }],
    });
    const body = { distribution: ['xunxian', 'qixian'] };
    const issued = await city.guarded({
      ...office(),
      path: `${at}/issue`,
      version: (await now()).version,
      body,
      bad: { distribution: [] },
    });
    expect(issued).toMatchObject({
      state: 'issued',
      documentNumber: '鹤人才〔2023〕1号',
      issuedOn: '2023-04-18',
      receipts: [{ unitCode: 'qixian' }, { unitCode: 'xunxian' }],
      actions: [],
    });
    expect(await city.ok(right.get(`/meetings/${meetingId}`))).toMatchObject({ state: 'minutes-issued' });
    expect((await city.service.events(meetingStateChanged.type)).at(-1)?.data).toMatchObject({
      state: 'minutes-issued',
    });
    expect((await docx(right)).sha256).toBe(issued.sha256);
    await city.service.setClock('2023-06-01T09:00:00+08:00');
    // Even when the group, whose name stands on it, is called otherwise now.
    const group = {
      name: { zh: '新名称', en: 'New' },
      officeName: { zh: '新办', en: 'New' },
      documentSeries: '鹤人才',
      minutesMark: '新标志',
    };
    await city.ok(right.patch(`/leading-groups/${city.groupId}`).set('if-match', '"1"').send(group));
    expect((await docx(xunStaff)).sha256).toBe(issued.sha256);
    // Not invited to the meeting, but on the distribution list; invited, but not on it.
    expect(await city.ok(qiLead.get(at))).toMatchObject({
      meetingTitle: null,
      documentNumber: '鹤人才〔2023〕1号',
      receipts: [{ unitCode: 'qixian' }],
    });
    expect((await sciLead.get(at)).status).toBe(404);
    expect((await city.ok(qiLead.get('/todos'))).items).toMatchObject([
      { kind: 'minutes-to-acknowledge', link: `/meetings/minutes/${issued.id}/show` },
    ]);
    // What an approver said is for the office and the members.
    await city.service.sql.query(
      `update minutes set approvals = jsonb_set(approvals, '{0,opinion}', '"措辞再斟酌"') where id = $1`,
      [issued.id],
    );
    expect((await city.ok(right.get(at))).approvals[0]).toMatchObject({ opinion: '措辞再斟酌' });
    for (const caller of [xunLead, qiLead])
      expect((await city.ok(caller.get(at))).approvals[0]).toMatchObject({ stage: 'office-director', opinion: null });
    const [receipt] = (await city.ok(xunLead.get(at))).receipts;
    expect(receipt).toMatchObject({ unitCode: 'xunxian', actions: ['acknowledge'] });
    const path = `/minutes-receipts/${receipt.id}/acknowledge`;
    expect(
      (await city.guarded({ path, right: xunLead, wrong: right, elsewhere: qiLead, version: 1 })).receipts,
    ).toMatchObject([{ acknowledgedByName: '演示 xun.lead', actions: [] }]);
    expect((await xunLead.post(path).set('if-match', '"2"')).body).toMatchObject({ code: 'minutes.acknowledged' });
  });

  it('stand in a register: the office sees who has them, a unit its own receipt, others nothing', async () => {
    const { office: right, xunLead, qiLead, sciLead, auditor } = city.callers;
    const register = async (caller: Caller, filter: object = {}): Promise<Answer> =>
      (await city.ok(caller.get('/minutes').query({ filter: JSON.stringify(filter) }))).items;
    const [issued] = await register(right);
    expect(issued).toMatchObject({
      documentNumber: '鹤人才〔2023〕1号',
      issuedOn: '2023-04-18',
      meetingTitle: { zh: '领导小组2023年第一次会议（演示）' },
      groupName: { zh: '新名称' },
      sentCount: 2,
      acknowledgedCount: 1,
      receipt: null,
    });
    expect(await register(xunLead)).toMatchObject([
      { sentCount: 1, receipt: { unitCode: 'xunxian', acknowledgedByName: '演示 xun.lead', actions: [] } },
    ]);
    const filter = {
      year: 2023,
      groupId: city.groupId,
      from: '2023-04-18',
      to: '2023-04-18',
      outstanding: true,
      q: '〔2023〕1',
    };
    expect(await register(qiLead, filter)).toMatchObject([
      { meetingTitle: null, groupName: { zh: '新名称' }, receipt: { acknowledgedAt: null, actions: ['acknowledge'] } },
    ]);
    for (const other of [
      { year: 2022 },
      { from: '2023-04-19' },
      { to: '2023-04-17' },
      { q: '2号' },
      { groupId: meetingId },
    ])
      expect(await register(qiLead, { ...filter, ...other })).toEqual([]);
    expect(await register(xunLead, { outstanding: true })).toEqual([]);
    expect(await register(sciLead)).toEqual([]);
    expect((await sciLead.get(`/minutes/${issued.id}`)).status).toBe(404);
    expect(await city.ok(qiLead.get(`/minutes/${issued.id}`))).toMatchObject({
      documentNumber: '鹤人才〔2023〕1号',
      receipts: [{ unitCode: 'qixian', actions: ['acknowledge'] }],
    });
    expect((await auditor.get('/minutes')).status).toBe(403);
    expect((await auditor.get(`/minutes/${issued.id}`)).status).toBe(403);
    expect((await right.get('/minutes').query({ sort: 'title' })).status).toBe(400);
    expect((await right.get('/minutes').query({ filter: '{"year":"MMXXIII"}' })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'filter.year' }],
    });
    expect(await city.ok(right.get('/minutes').query({ sort: '-number' }))).toMatchObject({ total: 1 });
  });

  it('close the meeting, which is then archived', async () => {
    const { version } = await city.ok(city.callers.office.get(`/meetings/${meetingId}`));
    expect((await city.callers.office.post(`${at}/compose`).send({})).body).toMatchObject({
      status: 409,
      code: 'meeting.not-concluded',
    });
    expect(await city.guarded({ ...office(), path: `/meetings/${meetingId}/archive`, version })).toMatchObject({
      state: 'archived',
      actions: [],
    });
  });
});

describe('minutes of a meeting that lies back', () => {
  it('name on leave whose seat it was on the day', async () => {
    const city = await City.start();
    try {
      const { office, head, sciLead } = city.callers;
      const all = await city.convened();
      const [{ id, version }] = (await city.ok(sciLead.get('/receipts'))).items;
      const leave = { answer: 'leave', reason: '参加省里会议', delegate: null };
      const asked = await city.act(sciLead, `/receipts/${id}/answer`, version, leave);
      await city.act(head, `/receipts/${id}/decide-leave`, asked.version, { approved: true });
      const { meeting } = await city.concluded(all);
      await city.act(office, `/memberships/${city.seats['sci']}/end`, 1, { validTo: '2023-04-18' });
      await city.service.setClock('2023-04-20T09:00:00+08:00');
      const { content } = await city.ok(office.post(`/meetings/${meeting.id}/minutes/compose`).send({}));
      expect(content.attendance.onLeave).toEqual([{ unit: '市科技局', name: '演示成员sci' }]);
    } finally {
      await city.stop();
    }
  });
});
