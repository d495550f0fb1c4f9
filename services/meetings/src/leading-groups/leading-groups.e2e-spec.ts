import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, groupBody } from '../../test/city.js';

describe('leading groups', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.start();
  });
  afterAll(() => city.stop());

  it('is founded by the office of its unit, and its code is taken then', async () => {
    const { office, sciLead, xunOffice } = city.callers;
    const body = { ...groupBody, code: 'hebi-second', unitCode: 'hebi' };
    const group = await city.guarded({
      path: '/leading-groups',
      right: office,
      wrong: sciLead,
      elsewhere: xunOffice,
      body,
      bad: { ...body, documentSeries: '' },
      status: 201,
    });
    expect(group).toMatchObject({
      unitCode: 'hebi',
      unitName: { zh: 'hebi' },
      memberCount: 0,
      version: 1,
      actions: ['change', 'add-membership', 'plan-meeting'],
    });
    expect((await office.post('/leading-groups').send(body)).body).toMatchObject({
      status: 409,
      code: 'leading-group.code-taken',
      errors: [{ path: 'code' }],
    });
  });

  it('has its code alone, also of those who ask at once or do not see each other', async () => {
    const { office, xunOffice } = city.callers;
    const body = { ...groupBody, code: 'hebi-third' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => office.post('/leading-groups').send(body)));
    const told = answers.map(({ body: answer }: { body: Answer }) => answer.code).toSorted();
    expect(told).toEqual(['hebi-third', ...Array.from({ length: 3 }, () => 'leading-group.code-taken')]);
    const qiOffice = await city.service.caller('qi.office', 'qixian', ['office']);
    await city.ok(qiOffice.post('/leading-groups').send({ ...groupBody, code: 'qixian-talent' }), 201);
    expect((await xunOffice.post('/leading-groups').send({ ...groupBody, code: 'qixian-talent' })).body).toMatchObject({
      status: 409,
      code: 'leading-group.code-taken',
      errors: [{ path: 'code' }],
    });
  });

  it('is read downwards, found by its code, and changed above only', async () => {
    const { xunLead, office, sciLead, xunOffice } = city.callers;
    const filter = JSON.stringify({ code: 'hebi-talent' });
    expect(await city.ok(xunLead.get('/leading-groups').query({ filter }))).toMatchObject({
      total: 1,
      items: [{ id: city.groupId, actions: [] }],
    });
    const { name, officeName, documentSeries } = groupBody;
    const change = { name, officeName, documentSeries, minutesMark: '领导小组会议纪要（演示）' };
    const path = `/leading-groups/${city.groupId}`;
    expect((await sciLead.patch(path).set('if-match', '"1"').send(change)).status).toBe(403);
    expect((await xunOffice.patch(path).set('if-match', '"1"').send(change)).status).toBe(404);
    expect((await office.patch(path).send(change)).status).toBe(428);
    expect((await office.patch(path).set('if-match', '"9"').send(change)).status).toBe(412);
    expect(
      (
        await office
          .patch(path)
          .set('if-match', '"1"')
          .send({ ...change, name: {} })
      ).status,
    ).toBe(400);
    expect(await city.ok(office.patch(path).set('if-match', '"1"').send(change))).toMatchObject({
      minutesMark: '领导小组会议纪要（演示）',
      version: 2,
    });
    expect((await city.callers.auditor.get('/leading-groups')).status).toBe(403);
  });

  it('knows who was a member on a date', async () => {
    const { office, sciLead, xunOffice, xunLead } = city.callers;
    const body = {
      position: 'member',
      displayName: '演示成员甲',
      account: 'qi.lead',
      exOfficioUnitCode: 'qixian',
      validFrom: '2022-06-01',
      sortOrder: 9,
    };
    const path = `/leading-groups/${city.groupId}/members`;
    const seat = await city.guarded({
      path,
      right: office,
      wrong: sciLead,
      elsewhere: xunOffice,
      body,
      bad: { ...body, validFrom: '1 June' },
      status: 201,
    });
    expect(seat).toMatchObject({ exOfficioUnitName: { zh: 'qixian' }, actions: ['end'] });
    expect((await office.post(path).send(body)).body).toMatchObject({ status: 409, code: 'membership.already-member' });
    expect((await office.post(path).send({ ...body, account: null, exOfficioUnitCode: 'nowhere' })).body).toMatchObject(
      { status: 400, code: 'unit.unknown' },
    );
    expect((await office.post(path).send({ ...body, account: null, validTo: '2021-01-01' })).body).toMatchObject({
      code: 'membership.ends-before-it-begins',
    });
    const end = {
      path: `/memberships/${seat.id}/end`,
      right: office,
      wrong: sciLead,
      elsewhere: xunOffice,
      version: 1,
    };
    // Set for a day to come, the end may still be moved either way.
    const later = await city.act(office, end.path, 1, { validTo: '2023-12-31' });
    expect(later).toMatchObject({ validTo: '2023-12-31', actions: ['end'] });
    expect(
      await city.guarded({ ...end, version: later.version, body: { validTo: '2023-02-28' }, bad: {} }),
    ).toMatchObject({
      validTo: '2023-02-28',
      actions: [],
    });
    expect(
      (await office.post(`/memberships/${seat.id}/end`).set('if-match', '"3"').send({ validTo: '2023-03-01' })).body,
    ).toMatchObject({ code: 'membership.ended' });
    const names = async (on: string) =>
      (await city.ok(xunLead.get(path).query({ on }))).items.map(
        ({ displayName }: { displayName: string }) => displayName,
      );
    expect(await names('2022-05-31')).not.toContain('演示成员甲');
    expect(await names('2023-02-28')).toContain('演示成员甲');
    expect(await names('2023-03-01')).not.toContain('演示成员甲');
    expect((await city.ok(xunLead.get(path))).items).toHaveLength(4);
  });
});
