import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, conveneBody, reviewItem } from '../../test/city.js';

describe('agenda', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.start();
  });
  afterAll(() => city.stop());
  const office = () => ({ right: city.callers.office, wrong: city.callers.sciLead, elsewhere: city.callers.xunOffice });
  const titles = async (caller: City['callers']['office'], id: string) =>
    (await city.ok(caller.get(`/meetings/${id}/agenda-items`))).items.map(({ title }: Answer) => title);

  it('takes items, changes, orders and removes them while the meeting is planned', async () => {
    const { id } = await city.plan();
    const path = `/meetings/${id}/agenda-items`;
    const one = await city.guarded({
      ...office(),
      path,
      body: reviewItem,
      bad: { ...reviewItem, minutes: 0 },
      status: 201,
    });
    expect(one).toMatchObject({
      position: 1,
      kind: 'review',
      presenterUnitName: { zh: 'hebi_kj' },
      state: 'open',
      actions: ['change', 'remove'],
      pinnedAt: null,
    });
    const fileId = await city.upload(city.callers.office);
    const two = await city.addItem(id, { title: '审议第二项（演示）', fileIds: [fileId], offlineNote: null });
    expect(two).toMatchObject({ position: 2, files: [{ id: fileId, name: '佐证.pdf', mediaType: 'application/pdf' }] });
    expect(
      (await city.callers.office.post(path).send({ ...reviewItem, presenterUnitCode: 'nowhere' })).body,
    ).toMatchObject({
      status: 400,
      code: 'unit.unknown',
      errors: [{ path: 'presenterUnitCode' }],
    });
    const order = { ...office(), path: `/meetings/${id}/order-agenda`, body: { itemIds: [two.id, one.id] } };
    expect((await city.guarded({ ...order, bad: { itemIds: ['x'] } })).items.map((item: Answer) => item.id)).toEqual([
      two.id,
      one.id,
    ]);
    expect((await city.callers.office.post(order.path).send({ itemIds: [two.id] })).body).toMatchObject({
      status: 400,
      code: 'agenda.order-incomplete',
    });
    const change = { ...reviewItem, title: '审议第二项修改稿（演示）', fileIds: [] };
    const item = `/agenda-items/${two.id}`;
    const { version } = await city.ok(city.callers.office.get(item));
    expect((await city.callers.sciLead.patch(item).set('if-match', `"${version}"`).send(change)).status).toBe(403);
    expect((await city.callers.xunOffice.patch(item).set('if-match', `"${version}"`).send(change)).status).toBe(404);
    expect((await city.callers.office.patch(item).send(change)).status).toBe(428);
    expect((await city.callers.office.patch(item).set('if-match', '"99"').send(change)).status).toBe(412);
    expect(
      (
        await city.callers.office
          .patch(item)
          .set('if-match', `"${version}"`)
          .send({ ...change, subjectIds: [id] })
      ).body,
    ).toMatchObject({ status: 400, code: 'subject.unknown' });
    expect(await city.ok(city.callers.office.patch(item).set('if-match', `"${version}"`).send(change))).toMatchObject({
      title: change.title,
      files: [],
    });
    const last = await city.ok(city.callers.office.get(`/agenda-items/${one.id}`));
    await city.guarded({ ...office(), path: `/agenda-items/${one.id}/remove`, version: last.version });
    expect(await titles(city.callers.office, id)).toEqual([change.title]);
  });

  it('lets a hear item through with a subject only, another with materials or an offline number', async () => {
    const gate = async (item: object) => {
      const { id } = await city.plan();
      await city.addItem(id, item as never);
      const { version } = await city.approveAgenda(id);
      return (
        await city.callers.office.post(`/meetings/${id}/convene`).set('if-match', `"${version}"`).send(conveneBody)
      ).body;
    };
    const { id: lacking } = await city.plan();
    await city.addItem(lacking, { kind: 'hear', title: '听取述职（演示）' });
    await city.addItem(lacking, { kind: 'study', title: '研究奖励（演示）' });
    await city.addItem(lacking, { kind: 'review', title: '审议要点（演示）', offlineNote: null });
    const { version: planned } = await city.ok(city.callers.office.get(`/meetings/${lacking}`));
    const approval = city.callers.director.post(`/meetings/${lacking}/approve-agenda`);
    expect((await approval.set('if-match', `"${planned}"`).send({})).body).toMatchObject({
      status: 409,
      code: 'meeting.agenda-incomplete',
      errors: [
        { path: 'items.1', message: '“听取述职（演示）”没有选定已通过的报告或汇总快照' },
        { path: 'items.3', message: '“审议要点（演示）”没有材料，也没有另行办理的登记号' },
      ],
    });
    expect(await gate({ kind: 'study', offlineNote: '线下登记8号（演示）' })).toMatchObject({ state: 'convened' });
    expect(
      await gate({ kind: 'review', offlineNote: null, fileIds: [await city.upload(city.callers.office)] }),
    ).toMatchObject({ state: 'convened' });
  });

  it('freezes what it points at by hash, and refuses a copy that is not what was picked', async () => {
    const { id } = await city.plan();
    const subjectId = await city.subject();
    await city.addItem(id, { kind: 'hear', subjectIds: [subjectId] });
    const { version } = await city.approveAgenda(id);
    await city.service.sql.query(`update offered_subject set content = content || ' ' where id = $1`, [subjectId]);
    const convene = () =>
      city.callers.office.post(`/meetings/${id}/convene`).set('if-match', `"${version}"`).send(conveneBody);
    expect((await convene()).body).toMatchObject({ status: 409, code: 'agenda-item.subject-changed' });
    await city.service.sql.query(`update offered_subject set content = rtrim(content) where id = $1`, [subjectId]);
    expect((await convene()).status).toBe(200);
    const { items } = await city.ok(city.callers.office.get(`/meetings/${id}/agenda-items`));
    expect(items[0]).toMatchObject({
      pinnedAt: '2023-03-28T01:00:00.000Z',
      subjects: [{ subjectId, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      actions: [],
    });
  });

  it('serves a subject to whoever sees its item, from its own copy', async () => {
    const { hear, subjectId } = await city.convened();
    const { sciLead, xunLead, qiLead, office: officer } = city.callers;
    for (const caller of [officer, sciLead, xunLead]) {
      expect(await city.ok(caller.get(`/agenda-items/${hear.id}/subjects/${subjectId}`))).toMatchObject({
        id: subjectId,
        content: expect.stringContaining('2022年度'),
        unitName: { zh: 'xunxian' },
      });
    }
    expect((await qiLead.get(`/agenda-items/${hear.id}/subjects/${subjectId}`)).status).toBe(404);
    const offered = await city.ok(officer.get('/subjects').query({ filter: JSON.stringify({ waiting: false }) }));
    expect(offered.items.find((item: Answer) => item.id === subjectId)).toMatchObject({ onAgendas: 1 });
    expect((await sciLead.get('/subjects')).status).toBe(403);
    expect(
      (await city.ok(city.callers.xunOffice.get('/subjects'))).items.every(
        (item: Answer) => item.unitCode === 'xunxian',
      ),
    ).toBe(true);
  });

  it('shares the subjects of open items with invited units, those of restricted ones with nobody', async () => {
    const { id } = await city.plan();
    const [open, secret] = [await city.subject('qixian'), await city.subject('qixian')];
    await city.addItem(id, { kind: 'hear', subjectIds: [open] });
    await city.addItem(id, { kind: 'study', subjectIds: [secret], restricted: true });
    const { version } = await city.approveAgenda(id);
    await city.act(city.callers.office, `/meetings/${id}/convene`, version, conveneBody);
    const shared = async (subjectId: string) =>
      (
        await city.service.sql.query(
          `select unit_code from share where table_name = 'offered_subject' and record_id = $1 order by 1`,
          [subjectId],
        )
      ).rows;
    expect(await shared(open)).toEqual([{ unit_code: 'hebi_kj' }, { unit_code: 'xunxian' }]);
    expect(await shared(secret)).toEqual([]);
    // Readable as material there, but not to be picked here: neither from the list nor by its id.
    const { xunOffice } = city.callers;
    const { items } = await city.ok(xunOffice.get('/subjects'));
    expect(items.map((item: Answer) => item.id)).not.toContain(open);
    const county = await city.groupOf(xunOffice, 'xunxian');
    const own = await city.ok(xunOffice.post('/meetings').send({ ...city.planBody(), ...county }), 201);
    const pick = (subjectId: string) =>
      xunOffice.post(`/meetings/${own.id}/agenda-items`).send({ ...reviewItem, kind: 'hear', subjectIds: [subjectId] });
    expect((await pick(open)).body).toMatchObject({
      status: 400,
      code: 'subject.of-elsewhere',
      errors: [{ path: 'subjectIds.0' }],
    });
    expect((await pick(await city.subject('xunxian_rs'))).status).toBe(201);
  });

  it('is closed after convening, save for the head with a reason; then everybody is asked again', async () => {
    const { meeting, hear } = await city.convened();
    const { office: officer, head, deputy, xunLead, sciLead } = city.callers;
    expect((await officer.post(`/meetings/${meeting.id}/agenda-items`).send(reviewItem)).body).toMatchObject({
      status: 409,
      code: 'meeting.agenda-closed',
    });
    expect((await officer.post(`/agenda-items/${hear.id}/remove`).set('if-match', `"${hear.version}"`)).status).toBe(
      409,
    );
    const path = `/meetings/${meeting.id}/urgent-items`;
    const body = {
      ...reviewItem,
      title: '临时增加的议题（演示）',
      reason: '上级紧急部署',
      noticeText: '议程调整（演示）',
    };
    expect((await officer.post(path).send(body)).status).toBe(403);
    expect((await sciLead.post(path).send(body)).status).toBe(403);
    expect((await deputy.post(path).send(body)).body).toMatchObject({ status: 403, code: 'agenda.head-only' });
    expect((await head.post(path).send({ ...body, reason: '' })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'reason' }],
    });
    const once = await city.ok(head.post(path).set('idempotency-key', 'urgent').send(body), 201);
    expect(await city.ok(head.post(path).set('idempotency-key', 'urgent').send(body), 201)).toEqual(once);
    expect(once).toMatchObject({ position: 4, urgentReason: '上级紧急部署', pinnedAt: expect.any(String) });
    const seen = await city.ok(xunLead.get(`/meetings/${meeting.id}`));
    expect(seen.notices[0]).toMatchObject({ number: 2, changes: [{ zh: '增加议题“临时增加的议题（演示）”' }] });
  });
});
