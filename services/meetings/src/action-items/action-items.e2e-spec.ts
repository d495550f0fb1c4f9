import { actionItemStateChanged, meetingsOpenWork } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, itemBody } from '../../test/city.js';

describe('action items', () => {
  let city: City;
  let meetingId: string;
  let resolutionId: string;
  beforeAll(async () => {
    city = await City.start();
    const { meeting, approved } = await city.concluded();
    meetingId = meeting.id;
    resolutionId = approved.id;
  });
  afterAll(() => city.stop());
  const office = () => ({ right: city.callers.office, wrong: city.callers.sciLead, elsewhere: city.callers.xunOffice });
  const unit = () => ({ right: city.callers.sciLead, wrong: city.callers.office, elsewhere: city.callers.xunLead });
  const at = (id: string, act: string) => `/action-items/${id}/${act}`;
  const assign = (body: object = {}): Promise<Answer> => city.assign(meetingId, { resolutionId, ...body });
  const accepted = async (body: object = {}): Promise<Answer> => {
    const { id } = await assign(body);
    return city.act(city.callers.sciLead, at(id, 'accept'), 1);
  };
  const submitted = async (): Promise<Answer> => {
    const { id, version } = await accepted();
    return city.act(city.callers.sciLead, at(id, 'submit'), version, {
      text: '已印发。',
      fileIds: [await city.upload(city.callers.sciLead)],
    });
  };

  it('are given out by the office to a lead unit, read by those who cooperate, and absent elsewhere', async () => {
    const { office: right, sciStaff, xunLead, qiLead } = city.callers;
    const body = { ...itemBody, meetingId, resolutionId };
    const item = await city.guarded({
      ...office(),
      path: '/action-items',
      body,
      bad: { ...body, requirement: '两个来源' },
      status: 201,
    });
    expect(item).toMatchObject({
      state: 'assigned',
      dueOn: '2023-05-31',
      originalDueOn: '2023-05-31',
      assignedOn: '2023-04-18',
      light: 'green',
      coUnits: [{ unitCode: 'xunxian' }],
      resolutionText: '原则同意。',
    });
    expect(await city.ok(sciStaff.get(`/action-items/${item.id}`))).toMatchObject({ actions: ['accept', 'not-ours'] });
    expect(await city.ok(xunLead.get(`/action-items/${item.id}`))).toMatchObject({ actions: [] });
    expect((await qiLead.get(`/action-items/${item.id}`)).status).toBe(404);
    expect((await qiLead.get(`/action-items/${item.id}/history`)).status).toBe(404);
    expect(await city.ok(qiLead.get('/action-items'))).toMatchObject({ total: 0 });
    expect((await city.service.events(actionItemStateChanged.type))[0]?.data).toMatchObject({
      actionItemId: item.id,
      leadUnitCode: 'hebi_kj',
      coUnitCodes: ['xunxian'],
      state: 'assigned',
    });
    const work = (await city.service.events(meetingsOpenWork.type)).filter(({ key }) => key === 'hebi_kj').at(-1);
    expect(work?.data).toMatchObject({ items: [{ kind: 'action-item', id: item.id, dueOn: '2023-05-31' }] });
    const refused = async (change: object) => (await right.post('/action-items').send({ ...body, ...change })).body;
    expect(await refused({ dueOn: '2023-04-17' })).toMatchObject({ code: 'due.past', errors: [{ path: 'dueOn' }] });
    expect(await refused({ dueOn: '2023-05-01' })).toMatchObject({ code: 'due.day-off' });
    expect(await refused({ dueOn: '2041-05-01' })).toMatchObject({ status: 400, errors: [{ path: 'dueOn' }] });
    expect(await refused({ coUnitCodes: ['hebi_kj'] })).toMatchObject({ code: 'action-item.lead-cooperates' });
    expect(await refused({ coUnitCodes: ['nowhere'] })).toMatchObject({
      status: 400,
      errors: [{ path: 'coUnitCodes.0' }],
    });
    expect(await refused({ resolutionId: meetingId })).toMatchObject({ code: 'action-item.resolution-not-confirmed' });
  });

  it('are signed for and reported on, with evidence that every reader may open', async () => {
    const { sciLead, xunLead, qiLead } = city.callers;
    const { id } = await assign();
    expect(
      (await sciLead.post(at(id, 'report-progress')).set('if-match', '"1"').send({ text: '推进', percent: 10 })).body,
    ).toMatchObject({ status: 409, code: 'action-item.not-in-hand' });
    const one = await city.guarded({ ...unit(), path: at(id, 'accept'), version: 1 });
    expect(one).toMatchObject({
      state: 'accepted',
      acceptedOn: '2023-04-18',
      actions: ['report-progress', 'ask-extension', 'submit'],
    });
    const fileId = await city.upload(sciLead);
    const body = { text: '完成修改，四家会签。', percent: 70, fileIds: [fileId] };
    const two = await city.guarded({
      ...unit(),
      path: at(id, 'report-progress'),
      version: one.version,
      body,
      bad: { ...body, percent: 101 },
    });
    expect(two).toMatchObject({
      state: 'in-progress',
      progressPercent: 70,
      progress: [{ percent: 70, reportedByName: '演示 sci.lead', files: [{ id: fileId }] }],
    });
    expect((await xunLead.get(`/files/${fileId}`)).status).toBe(200);
    expect((await qiLead.get(`/files/${fileId}`)).status).toBe(404);
  });

  it('can be “not ours”: the office reassigns, and the other unit sees it, or overrules', async () => {
    const { office: right, sciLead, qiLead } = city.callers;
    const { id } = await assign();
    const said = await city.guarded({
      ...unit(),
      path: at(id, 'not-ours'),
      version: 1,
      body: { reason: '属于淇县' },
      bad: {},
    });
    expect(said).toMatchObject({
      state: 'assigned',
      notOurs: { reason: '属于淇县', on: '2023-04-18' },
      actions: ['accept'],
    });
    expect((await city.ok(right.get('/todos'))).items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'action-item-not-ours' })]),
    );
    const overruled = await city.guarded({
      ...office(),
      path: at(id, 'overrule'),
      version: said.version,
      body: { reason: '职责明确' },
      bad: {},
    });
    expect(overruled).toMatchObject({ notOurs: null, leadUnitCode: 'hebi_kj', stateReason: '职责明确' });
    expect(
      (await right.post(at(id, 'overrule')).set('if-match', `"${overruled.version}"`).send({ reason: '再次' })).body,
    ).toMatchObject({ code: 'action-item.no-objection' });
    const body = { leadUnitCode: 'qixian', reason: '改由淇县牵头' };
    const moved = await city.guarded({
      ...office(),
      path: at(id, 'reassign'),
      version: overruled.version,
      body,
      bad: { leadUnitCode: 'Q' },
    });
    expect(moved).toMatchObject({ leadUnitCode: 'qixian', state: 'assigned', originalDueOn: '2023-05-31' });
    expect((await sciLead.get(`/action-items/${id}`)).status).toBe(404);
    expect(await city.ok(qiLead.get(`/action-items/${id}`))).toMatchObject({ actions: ['accept', 'not-ours'] });
    const last = (unitCode: string) =>
      city.service
        .events(meetingsOpenWork.type)
        .then((all) => JSON.stringify(all.filter(({ key }) => key === unitCode).at(-1)?.data['items']));
    expect(await last('hebi_kj')).not.toContain(id);
    expect(await last('qixian')).toContain(id);
  });

  it('are reassigned with other co-operating units: who is new reads it, who is off it no longer does, evidence included', async () => {
    const { office: right, sciLead, xunLead, qiLead } = city.callers;
    const { id, version } = await assign();
    const path = at(id, 'reassign');
    const refused = async (coUnitCodes: string[]) =>
      (
        await right
          .post(path)
          .set('if-match', `"${version}"`)
          .send({ leadUnitCode: 'qixian', coUnitCodes, reason: '改派' })
      ).body;
    expect(await refused(['qixian'])).toMatchObject({
      status: 409,
      code: 'action-item.lead-cooperates',
      errors: [{ path: 'coUnitCodes' }],
    });
    expect(await refused(['hebi_kj', 'nowhere'])).toMatchObject({
      status: 400,
      code: 'unit.unknown',
      errors: [{ path: 'coUnitCodes.1' }],
    });
    expect(await city.ok(xunLead.get(`/action-items/${id}`))).toMatchObject({ leadUnitCode: 'hebi_kj' });
    const moved = await city.guarded({
      ...office(),
      path,
      version,
      body: { leadUnitCode: 'qixian', coUnitCodes: ['hebi_kj'], reason: '由淇县牵头，市科技局配合' },
      bad: { leadUnitCode: 'qixian', coUnitCodes: 'hebi_kj', reason: '改派' },
    });
    expect(moved).toMatchObject({ leadUnitCode: 'qixian', coUnits: [{ unitCode: 'hebi_kj' }] });
    expect(await city.ok(sciLead.get(`/action-items/${id}`))).toMatchObject({ actions: [] });
    const last = (await city.service.events(actionItemStateChanged.type)).at(-1);
    expect(last?.data).toMatchObject({ actionItemId: id, leadUnitCode: 'qixian', coUnitCodes: ['hebi_kj'] });
    const accepted = await city.act(qiLead, at(id, 'accept'), moved.version);
    const fileId = await city.upload(qiLead);
    await city.act(qiLead, at(id, 'report-progress'), accepted.version, {
      text: '推进',
      percent: 10,
      fileIds: [fileId],
    });
    expect((await sciLead.get(`/files/${fileId}`)).status).toBe(200);
    for (const gone of [`/action-items/${id}`, `/action-items/${id}/history`, `/files/${fileId}`])
      expect((await xunLead.get(gone)).status).toBe(404);
  });

  it('are extended by the office alone; without it the date stays, and the first date is never lost', async () => {
    const { office: right } = city.callers;
    const item = await accepted();
    const body = { until: '2023-06-30', reason: '需再征求意见' };
    const asked = await city.guarded({
      ...unit(),
      path: at(item.id, 'ask-extension'),
      version: item.version,
      body,
      bad: { ...body, reason: '' },
    });
    expect(asked).toMatchObject({
      dueOn: '2023-05-31',
      extensionAsked: true,
      extensions: [{ state: 'asked', requestedUntil: '2023-06-30' }],
    });
    const again = await city.callers.sciLead
      .post(at(item.id, 'ask-extension'))
      .set('if-match', `"${item.version}"`)
      .send(body);
    expect(again.body).toMatchObject({ code: 'extension.pending' });
    expect(
      (await right.post(at(item.id, 'decide-extension')).set('if-match', `"${item.version}"`).send({ granted: false }))
        .body,
    ).toMatchObject({ code: 'extension.refusal-needs-reason' });
    const refused = await city.act(right, at(item.id, 'decide-extension'), item.version, {
      granted: false,
      reason: '理由不充分',
    });
    expect(refused).toMatchObject({
      dueOn: '2023-05-31',
      extensions: [{ state: 'refused', decisionReason: '理由不充分' }],
    });
    await city.act(city.callers.sciLead, at(item.id, 'ask-extension'), item.version, body);
    const granted = await city.guarded({
      ...office(),
      path: at(item.id, 'decide-extension'),
      version: item.version,
      body: { granted: true },
      bad: {},
    });
    expect(granted).toMatchObject({
      dueOn: '2023-06-30',
      originalDueOn: '2023-05-31',
      extensionAsked: false,
      extensions: [{ state: 'granted', grantedUntil: '2023-06-30' }, {}],
    });
    expect(
      (
        await right
          .post(at(item.id, 'decide-extension'))
          .set('if-match', `"${granted.version}"`)
          .send({ granted: true })
      ).body,
    ).toMatchObject({ code: 'extension.none-asked' });
    expect((await city.service.events(actionItemStateChanged.type)).at(-1)?.data).toMatchObject({
      dueOn: '2023-06-30',
      originalDueOn: '2023-05-31',
    });
  });

  it('are submitted by the lead with evidence, sent back with a reason, and closed with a mark', async () => {
    const { sciLead, sciStaff, office: right } = city.callers;
    const item = await accepted();
    const path = at(item.id, 'submit');
    expect(
      (await sciStaff.post(path).set('if-match', `"${item.version}"`).send({ text: '已办结', fileIds: [] })).status,
    ).toBe(403);
    expect(
      (await sciLead.post(path).set('if-match', `"${item.version}"`).send({ text: '已办结', fileIds: [] })).body,
    ).toMatchObject({ code: 'action-item.evidence-missing' });
    const stolen = await city.upload(right);
    expect(
      (
        await sciLead
          .post(path)
          .set('if-match', `"${item.version}"`)
          .send({ text: '已办结', fileIds: [stolen] })
      ).body,
    ).toMatchObject({ status: 400, code: 'file.not-usable' });
    const body = { text: '要点已印发。', fileIds: [await city.upload(sciLead)] };
    const one = await city.guarded({ ...unit(), path, version: item.version, body, bad: { text: '' } });
    expect(one).toMatchObject({
      state: 'submitted',
      submittedOn: '2023-04-18',
      handIns: [{ text: '要点已印发。', verdict: null, files: [{ name: '佐证.pdf' }] }],
      actions: [],
    });
    const back = await city.guarded({
      ...office(),
      path: at(item.id, 'send-back'),
      version: one.version,
      body: { reason: '缺分解表' },
      bad: {},
    });
    expect(back).toMatchObject({ state: 'rejected', stateReason: '缺分解表', timesRejected: 1 });
    const two = await city.act(sciLead, path, back.version, {
      text: '已补分解表。',
      fileIds: [await city.upload(sciLead)],
    });
    expect(two.handIns).toMatchObject([
      { text: '已补分解表。', verdict: null, files: [{ name: '佐证.pdf' }] },
      { text: '要点已印发。', verdict: 'sent-back', verdictReason: '缺分解表', files: [{ name: '佐证.pdf' }] },
    ]);
    const closed = await city.guarded({
      ...office(),
      path: at(item.id, 'close'),
      version: two.version,
      body: { satisfaction: 4 },
      bad: { satisfaction: 6 },
    });
    expect(closed).toMatchObject({
      state: 'closed',
      satisfaction: 4,
      closedOn: '2023-04-18',
      light: 'green',
      actions: [],
      handIns: [{ verdict: 'closed', verdictReason: null, verifiedOn: '2023-04-18' }, { verdict: 'sent-back' }],
    });
    expect(
      (await right.post(at(item.id, 'cancel')).set('if-match', `"${closed.version}"`).send({ reason: '不再需要' }))
        .body,
    ).toMatchObject({ code: 'action-item.finished' });
    const { items } = await city.ok(sciStaff.get(`/action-items/${item.id}/history`));
    expect(items.map(({ action }: Answer) => action)).toEqual([
      'action-item.assign',
      'action-item.accept',
      'action-item.submit',
      'action-item.send-back',
      'action-item.submit',
      'action-item.close',
    ]);
  });

  it('leave nothing to decide once they are out of their unit’s hands', async () => {
    const { office: right, sciLead } = city.callers;
    const asking = async (): Promise<Answer> => {
      const { id, version } = await accepted({ dueOn: '2023-06-01' });
      return city.act(sciLead, at(id, 'ask-extension'), version, { until: '2023-06-30', reason: '需再征求意见' });
    };
    const todos = async (id: string): Promise<string[]> =>
      (await city.ok(right.get('/todos'))).items
        .filter(({ link }: Answer) => link.includes(id))
        .map(({ kind }: Answer) => kind);
    const [first, second] = [await asking(), await asking()];
    expect(await todos(first.id)).toEqual(['extension-to-decide']);
    const settled = { extensionAsked: false, extensions: [{ state: 'withdrawn', decidedOn: '2023-04-18' }] };
    const handedIn = await city.act(sciLead, at(first.id, 'submit'), first.version, {
      text: '已印发。',
      fileIds: [await city.upload(sciLead)],
    });
    expect(handedIn).toMatchObject(settled);
    expect(await todos(first.id)).toEqual(['action-item-to-verify']);
    expect((await city.ok(right.get(`/action-items/${first.id}`))).actions).not.toContain('decide-extension');
    const decided = await right
      .post(at(first.id, 'decide-extension'))
      .set('if-match', `"${handedIn.version}"`)
      .send({ granted: false, reason: '已报结' });
    expect(decided.body).toMatchObject({ status: 409, code: 'action-item.not-in-hand' });
    expect(await city.act(right, at(second.id, 'cancel'), second.version, { reason: '任务合并' })).toMatchObject(
      settled,
    );
    expect(await todos(second.id)).toEqual([]);
    const { id } = await assign({ dueOn: '2023-06-01' });
    const said = await city.act(sciLead, at(id, 'not-ours'), 1, { reason: '属于淇县' });
    expect(await city.act(right, at(id, 'cancel'), said.version, { reason: '任务合并' })).toMatchObject({
      notOurs: null,
    });
    expect(await todos(id)).toEqual([]);
  });

  it('are extended to a working day to come only', async () => {
    const { office: right, sciLead } = city.callers;
    const { id, version } = await accepted({ dueOn: '2023-06-01' });
    await city.act(sciLead, at(id, 'ask-extension'), version, { until: '2023-06-30', reason: '需再征求意见' });
    const granted = await right
      .post(at(id, 'decide-extension'))
      .set('if-match', `"${version}"`)
      .send({ granted: true, until: '2023-07-01' });
    expect(granted.body).toMatchObject({ status: 409, code: 'due.day-off', errors: [{ path: 'until' }] });
    expect(await city.ok(right.get(`/action-items/${id}`))).toMatchObject({
      dueOn: '2023-06-01',
      extensionAsked: true,
    });
  });

  it('are cancelled and urged by the office', async () => {
    const item = await accepted();
    const urged = await city.guarded({
      ...office(),
      path: at(item.id, 'urge'),
      version: item.version,
      body: { text: '请尽快办理（演示）' },
      bad: {},
    });
    expect(urged.warnings).toMatchObject([
      { kind: 'urged', recipients: [{ personName: '演示 sci.lead' }, { personName: '演示 sci.staff' }] },
    ]);
    const toDo = async () =>
      ((await city.ok(city.callers.sciStaff.get('/todos'))).items as Answer[])
        .filter(({ id }) => String(id).includes(item.id))
        .map(({ title }) => title.zh);
    expect(await toDo()).toEqual([expect.stringMatching(/^催办 · 督办事项：/)]);
    const reported = await city.act(city.callers.sciStaff, at(item.id, 'report-progress'), urged.version, {
      percent: 20,
      text: '已拟出初稿（演示）',
    });
    expect(await toDo()).toEqual([expect.stringMatching(/^督办事项：/)]);
    const cancelled = await city.guarded({
      ...office(),
      path: at(item.id, 'cancel'),
      version: reported.version,
      body: { reason: '任务合并' },
      bad: {},
    });
    expect(cancelled).toMatchObject({ state: 'cancelled', stateReason: '任务合并' });
  });

  it('have one light everywhere, and count in the bulletin by the day in force', async () => {
    const { office: right, sciLead, auditor } = city.callers;
    const late = await submitted();
    const overdue = await accepted({ dueOn: '2023-05-12', cadence: 'none' });
    await city.service.setClock('2023-05-17T09:00:00+08:00');
    const list = await city.ok(right.get('/action-items').query({ filter: JSON.stringify({ light: 'red' }) }));
    expect(list.items).toMatchObject([{ id: overdue.id, light: 'red', workingDaysLeft: -3 }]);
    expect(await city.ok(sciLead.get(`/action-items/${overdue.id}`))).toMatchObject({ light: 'red' });
    expect(
      (await city.ok(sciLead.get('/todos'))).items.find(({ id }: Answer) => id.endsWith(overdue.id)),
    ).toMatchObject({ light: 'red', workingDaysLeft: -3 });
    expect(
      (await city.ok(right.get('/todos'))).items.filter(({ id }: Answer) => id.endsWith(overdue.id)),
    ).toMatchObject([{ kind: 'action-item-overdue', light: 'red' }]);
    expect((await city.ok(right.get('/todos'))).items.find(({ id }: Answer) => id.endsWith(late.id))).toMatchObject({
      kind: 'action-item-to-verify',
      dueAt: '2023-04-24',
      light: 'red',
    });
    await city.act(sciLead, at(overdue.id, 'submit'), overdue.version, {
      text: '补报。',
      fileIds: [await city.upload(sciLead)],
    });
    const { version } = await city.ok(right.get(`/action-items/${overdue.id}`));
    await city.act(right, at(overdue.id, 'close'), version, { satisfaction: 2 });
    const bulletin = await city.ok(right.get('/bulletin?from=2023-05-01&to=2023-05-31'));
    // Three of the items above were given to this unit for May and are neither cancelled nor moved: one signed for only, one reported on, one closed in time; one waits for verification, one was late.
    expect(bulletin.items).toMatchObject([
      { unitCode: 'hebi_kj', due: 5, closedOnTime: 1, closedLate: 1, overdue: 0, sentBack: 1, meanDaysLate: 5 },
      { unitCode: 'qixian', due: 2 },
    ]);
    const behind = (closedLate: boolean) => ({
      leadUnitCode: 'hebi_kj',
      dueFrom: '2023-05-01',
      dueTo: '2023-05-31',
      closedLate,
    });
    // Each number opens into its items.
    for (const closedLate of [true, false])
      expect(
        await city.ok(right.get('/action-items').query({ filter: JSON.stringify(behind(closedLate)) })),
      ).toMatchObject({ total: 1, items: [{ state: 'closed' }] });
    expect((await city.ok(city.callers.qiLead.get('/bulletin?from=2023-05-01&to=2023-05-31'))).items).toMatchObject([
      { unitCode: 'qixian' },
    ]);
    // A county that co-operates on some of another's items is told no rate made of those.
    expect((await city.ok(city.callers.xunLead.get('/bulletin?from=2023-05-01&to=2023-05-31'))).items).toEqual([]);
    expect((await right.get('/bulletin?from=2023-06-01&to=2023-05-31')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'to' }],
    });
    expect((await auditor.get('/bulletin?from=2023-05-01&to=2023-05-31')).status).toBe(403);
  });

  it('are owed to nobody by whoever only reads everything', async () => {
    expect((await city.ok(city.callers.orgAdmin.get('/todos'))).items).toEqual([]);
    expect((await city.ok(city.callers.auditor.get('/todos'))).items).toEqual([]);
    expect((await city.callers.orgAdmin.get('/action-items')).status).toBe(403);
  });
});
