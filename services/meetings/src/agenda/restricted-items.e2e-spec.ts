import { resolutionConfirmed } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Caller } from '@jucai/testing';
import { type Answer, City, conveneBody, eventually, reviewItem } from '../../test/city.js';

/** What the live stream tells a caller, from now on. */
function listen(city: City, caller: Caller) {
  const { port } = city.service.app.getHttpServer().address() as AddressInfo;
  let text = '';
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    path: '/api/meetings/stream',
    headers: { authorization: `Bearer ${caller.token}`, 'jucai-assignment': caller.assignment.id },
  });
  request.on('response', (response) => response.on('data', (chunk: Buffer) => (text += chunk.toString())));
  request.on('error', () => undefined);
  request.end();
  const told = () =>
    [...text.matchAll(/event: (changed|gone)\ndata: (.*)\n/g)].map(([, kind, data]) => ({
      kind,
      ...(JSON.parse(data ?? '{}') as { table: string; id: string }),
    }));
  return {
    ready: () =>
      eventually(
        async () => text,
        (seen) => seen.includes('event: ready'),
      ),
    told,
    close: () => request.destroy(),
  };
}

describe('restricted items', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.start();
    await city.service.app.listen(0, '127.0.0.1');
  });
  afterAll(() => city.stop());

  it('follow the members: who joins reads them, whose term is over does not', async () => {
    const { xunLead, office } = city.callers;
    const { secret } = await city.convened();
    expect((await xunLead.get(`/agenda-items/${secret.id}`)).status).toBe(404);
    await city.seat('xun', 'member', 'xun.lead', 'xunxian');
    expect((await xunLead.get(`/agenda-items/${secret.id}`)).status).toBe(200);
    await city.act(office, `/memberships/${city.seats['xun']}/end`, 1, { validTo: '2023-04-17' });
    expect((await xunLead.get(`/agenda-items/${secret.id}`)).status).toBe(404);
  });

  it('follow the office of the day: who acts for it reads them from the first day to the last, however old the meeting', async () => {
    const { service } = city;
    await service.caller('former.clerk', 'hebi', ['office'], { validTo: '2023-03-27' });
    const former = await service.caller('former.clerk', 'hebi', ['leader']);
    const leaving = await service.caller('leaving.clerk', 'hebi', ['office']);
    const elsewhere = await service.caller('leaving.clerk', 'hebi', ['leader']);
    const { secret } = await city.convened();
    const read = async (caller: Caller) => (await caller.get(`/agenda-items/${secret.id}`)).status;
    const coming = await service.caller('new.clerk', 'hebi', ['office']);
    const today = [await read(former), await read(leaving), await read(elsewhere), await read(coming)];
    expect(today).toEqual([404, 200, 404, 200]);
    const { id, version } = leaving.assignment;
    await service.caller('leaving.clerk', 'hebi', ['office'], { id, version: version + 1, enabled: false });
    expect(await read(leaving)).not.toBe(200);
    expect(await read(city.callers.xunOffice)).toBe(404);
  });

  it('keep who does not see them from agreeing to, ordering, pinning or clearing the whole: the office above too', async () => {
    const { office: above, director, xunOffice: own } = city.callers;
    const own2 = await city.service.caller('xun.director', 'xunxian', ['office']);
    const county = await city.groupOf(own, 'xunxian');
    const { id } = await city.ok(own.post('/meetings').send({ ...city.planBody(), ...county, kind: 'office' }), 201);
    const add = (body: object) =>
      city.ok(
        own.post(`/meetings/${id}/agenda-items`).send({ ...reviewItem, presenterUnitCode: 'xunxian', ...body }),
        201,
      );
    const open = await add({});
    const command = async (caller: Caller, path: string, body: object) => {
      const { version } = await city.ok(own.get(`/meetings/${id}${path.startsWith('/minutes') ? '/minutes' : ''}`));
      return caller.post(`/meetings/${id}${path}`).set('if-match', `"${version}"`).send(body);
    };
    const refused = { status: 403, code: 'meeting.own-office-only' };
    expect((await city.ok(director.get(`/meetings/${id}`))).actions).toContain('approve-agenda');
    await add({ restricted: true, title: '研究本县人选（演示）' });
    expect((await city.ok(director.get(`/meetings/${id}`))).actions).not.toContain('approve-agenda');
    expect((await command(director, '/approve-agenda', {})).body).toMatchObject(refused);
    expect((await command(above, '/order-agenda', { itemIds: [open.id] })).body).toMatchObject(refused);
    expect((await command(own2, '/approve-agenda', {})).status).toBe(200);
    const invited = [{ unitCode: 'xunxian_rs', mode: 'attend' }];
    expect((await city.ok(above.get(`/meetings/${id}`))).actions).not.toContain('convene');
    expect((await command(above, '/convene', { ...conveneBody, invited })).body).toMatchObject(refused);
    expect((await command(own, '/convene', { ...conveneBody, invited })).status).toBe(200);
    await city.service.sql.query(`update meeting set state = 'concluded' where id = $1`, [id]);
    await city.ok(above.post(`/meetings/${id}/minutes/compose`).send({}));
    expect((await command(above, '/minutes/submit', {})).body).toMatchObject(refused);
    expect((await command(own, '/minutes/submit', {})).status).toBe(200);
  });

  it('show what they point at to whoever sees them, and to nobody else', async () => {
    const { office, sciLead, sciStaff, xunLead } = city.callers;
    const { id } = await city.plan();
    const subjectId = await city.subject('qixian');
    await city.addItem(id);
    const secret = await city.addItem(id, { kind: 'study', subjectIds: [subjectId], restricted: true });
    const { version } = await city.approveAgenda(id);
    await city.act(office, `/meetings/${id}/convene`, version, conveneBody);
    const read = async (caller: Caller) =>
      (await caller.get(`/agenda-items/${secret.id}/subjects/${subjectId}`)).status;
    const [member, beside, invited] = [await read(sciLead), await read(sciStaff), await read(xunLead)];
    expect({ member, beside, invited }).toEqual({ member: 200, beside: 404, invited: 404 });
  });

  it('come in late without the notice saying why', async () => {
    const { head, office, xunLead } = city.callers;
    await city.service.setClock('2023-03-28T10:00:00+08:00');
    const { meeting } = await city.convened();
    const body = {
      ...reviewItem,
      restricted: true,
      title: '研究临时增加的人选（演示）',
      reason: '人选临时变动',
      noticeText: '议程调整（演示）',
    };
    const { id } = await city.ok(head.post(`/meetings/${meeting.id}/urgent-items`).send(body), 201);
    expect(await city.ok(office.get(`/agenda-items/${id}`))).toMatchObject({ urgentReason: '人选临时变动' });
    const told = await city.ok(xunLead.get(`/meetings/${meeting.id}`));
    expect(told.notices[0]).toMatchObject({ number: 2, reason: '议程有调整', changes: [{ zh: '议程有调整' }] });
    expect(JSON.stringify(told)).not.toContain('人选');
  });

  it('are absent, not blank, for whoever is neither a member nor of the office: list, detail, counts, register, stream', async () => {
    const { office, director, head, sciLead, sciStaff, xunLead } = city.callers;
    const streams = {
      office: listen(city, office),
      sciLead: listen(city, sciLead),
      sciStaff: listen(city, sciStaff),
      xunLead: listen(city, xunLead),
    };
    await Promise.all(Object.values(streams).map((stream) => stream.ready()));
    const { meeting, hear, review, secret, secretly, approved } = await city.concluded();
    const said = new Map(
      (await city.service.events(resolutionConfirmed.type)).map(({ data }) => [data['resolutionId'], data['text']]),
    );
    expect([said.get(approved.id), said.get(secretly.id)]).toEqual(['原则同意。', '']);
    const insiders = [office, director, head, sciLead];
    // sci.staff works beside the member, in the same invited unit, and sees nothing of it.
    const outsiders = [sciStaff, xunLead];
    for (const [callers, sees] of [
      [insiders, true],
      [outsiders, false],
    ] as const) {
      for (const caller of callers) {
        const { items } = await city.ok(caller.get(`/meetings/${meeting.id}/agenda-items`));
        expect(items.map(({ id, position }: Answer) => [id, position])).toEqual(
          (sees ? [hear.id, secret.id, review.id] : [hear.id, review.id]).map((id, index) => [id, index + 1]),
        );
        expect(items.map(({ resolution }: Answer) => resolution.number)).toEqual(sees ? [1, 1, 2] : [1, 2]);
        expect(await city.ok(caller.get(`/agenda-items/${review.id}`))).toMatchObject({ position: sees ? 3 : 2 });
        expect((await caller.get(`/agenda-items/${secret.id}`)).status).toBe(sees ? 200 : 404);
        expect(await city.ok(caller.get(`/meetings/${meeting.id}`))).toMatchObject({ itemCount: sees ? 3 : 2 });
        const register = await city.ok(caller.get('/resolutions'));
        expect(register).toMatchObject({ total: sees ? 3 : 2 });
        expect((await caller.get(`/resolutions/${secretly.id}`)).status).toBe(sees ? 200 : 404);
        expect(
          JSON.stringify([
            register,
            await city.ok(caller.get('/todos')),
            await city.ok(caller.get(`/meetings/${meeting.id}/session`)),
          ]).includes('建议支持人选'),
        ).toBe(sees);
      }
    }
    const heard = (stream: ReturnType<typeof listen>) => stream.told().map(({ id }) => id);
    await eventually(
      async () => heard(streams.office),
      (ids) => ids.includes(secretly.id),
    );
    for (const [name, sees] of [
      ['sciLead', true],
      ['sciStaff', false],
      ['xunLead', false],
    ] as const) {
      const ids = await eventually(
        async () => heard(streams[name]),
        (seen) => seen.includes(approved.id) && seen.includes(meeting.id),
      );
      expect({ name, item: ids.includes(secret.id), resolution: ids.includes(secretly.id) }).toEqual({
        name,
        item: sees,
        resolution: sees,
      });
    }
    Object.values(streams).forEach((stream) => stream.close());
  });

  it('stay out of the minutes', async () => {
    const [meeting] = (
      await city.ok(city.callers.office.get('/meetings').query({ filter: JSON.stringify({ state: ['concluded'] }) }))
    ).items;
    const minutes = await city.ok(city.callers.office.post(`/meetings/${meeting.id}/minutes/compose`).send({}));
    expect(JSON.stringify(minutes)).toContain('人才工作要点');
    expect(JSON.stringify(minutes)).not.toContain('建议支持人选');
  });
});
