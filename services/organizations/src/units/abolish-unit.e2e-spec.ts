import { meetingsOpenWork, type OpenWork, reportsOpenWork } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessageBus } from '@jucai/service-kit';
import { randomUUID } from 'node:crypto';
import { Organizations } from '../../test/start-organizations.js';

describe('abolishing a unit', () => {
  let organizations: Organizations;
  const reportId = randomUUID();
  const itemId = randomUUID();
  const abolish = (code: string, version: number, more: object = {}) =>
    organizations.orgAdmin
      .post(`/units/${code}/abolish`)
      .set('if-match', `"${version}"`)
      .send({ reason: '机构改革', ...more });

  /** As the relay of another service sends it. */
  const publish = (event: typeof reportsOpenWork, work: OpenWork) =>
    organizations.service.app.get(MessageBus).send([
      {
        topic: event.topic,
        messages: [
          {
            key: work.unitCode,
            value: JSON.stringify({
              specversion: '1.0',
              id: randomUUID(),
              source: `/jucai/${work.service}`,
              type: event.type,
              subject: work.unitCode,
              time: new Date().toISOString(),
              datacontenttype: 'application/json',
              data: work,
            }),
          },
        ],
      },
    ]);
  const arrived = async (service: string, version: number): Promise<void> => {
    const { rows } = await organizations.service.sql.query(
      'select 1 from open_work where service = $1 and version >= $2',
      [service, version],
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setImmediate(resolve));
    return arrived(service, version);
  };

  beforeAll(async () => {
    organizations = await Organizations.start({ kafka: true });
  });
  afterAll(() => organizations.stop());

  it('is refused while it or a unit below it has open work, and names every item', async () => {
    const kindName = { zh: '年度报告', en: 'Yearly report' };
    await publish(reportsOpenWork, {
      unitCode: 'xunxian_rs',
      service: 'reports',
      version: 2,
      items: [{ kind: 'report', id: reportId, title: '2022年人才工作报告', dueOn: '2023-03-15', kindName }],
    });
    await publish(meetingsOpenWork, {
      unitCode: 'xunxian',
      service: 'meetings',
      version: 1,
      items: [
        {
          kind: 'action-item',
          id: itemId,
          title: '落实人才公寓',
          dueOn: null,
          kindName: { zh: '督办事项', en: 'Action item' },
        },
      ],
    });
    await Promise.all([arrived('reports', 2), arrived('meetings', 1)]);
    const { body } = await abolish('xunxian', 1);
    expect(body).toMatchObject({ status: 409, code: 'unit.has-open-work' });
    expect(body.errors).toEqual([
      {
        path: `reports/report/${reportId}`,
        message: '浚县人社局 · 年度报告：2022年人才工作报告，截止 2023-03-15',
        messageEn: 'xunxian_rs · Yearly report: 2022年人才工作报告, due 2023-03-15',
      },
      {
        path: `meetings/action-item/${itemId}`,
        message: '浚县 · 督办事项：落实人才公寓',
        messageEn: 'xunxian · Action item: 落实人才公寓',
      },
    ]);
  });

  it('is refused while there are units below it, systems or assignments, and names them', async () => {
    // An older state that comes late changes nothing.
    await publish(reportsOpenWork, { unitCode: 'xunxian_rs', service: 'reports', version: 1, items: [] });
    await publish(meetingsOpenWork, { unitCode: 'xunxian', service: 'meetings', version: 2, items: [] });
    await arrived('meetings', 2);
    expect((await abolish('xunxian', 1)).body).toMatchObject({
      code: 'unit.has-open-work',
      errors: [{ path: `reports/report/${reportId}` }],
    });
    await publish(reportsOpenWork, { unitCode: 'xunxian_rs', service: 'reports', version: 3, items: [] });
    await arrived('reports', 3);
    expect((await abolish('xunxian', 1)).body).toMatchObject({
      status: 409,
      code: 'unit.has-children',
      errors: [{ path: 'organizations/unit/xunxian_rs', message: '下级单位：浚县人社局' }],
    });
    const system = { client: 'dept-xunxian-rs', unitCode: 'xunxian_rs', eventTypes: ['statistics.value'] };
    const registered = await organizations.orgAdmin
      .post('/department-systems')
      .send({ ...system, name: { zh: '人才统计', en: 'Statistics' } });
    expect((await abolish('xunxian_rs', 1)).body).toMatchObject({
      status: 409,
      code: 'unit.has-systems',
      errors: [{ path: `organizations/department-system/${registered.body.id}`, message: '部门业务系统：人才统计' }],
    });
    await organizations.orgAdmin.post(`/department-systems/${registered.body.id}/disable`).set('if-match', '"1"');
    const staff = await organizations.somebody('li.ming', 'xunxian_rs', ['unit-staff']);
    expect((await abolish('xunxian_rs', 1)).body).toMatchObject({
      status: 409,
      code: 'unit.has-assignments',
      errors: [{ path: `organizations/assignment/${staff.assignment.id}`, message: '任职：演示 li.ming' }],
    });
    await organizations.securityAdmin
      .post(`/assignments/${staff.assignment.id}/end`)
      .set('if-match', '"1"')
      .send({ reason: '机构撤销' })
      .expect(200);
  });

  it('is refused from tomorrow on, or before it began', async () => {
    expect((await abolish('xunxian_rs', 1, { effectiveOn: '2023-03-02' })).body).toMatchObject({
      status: 409,
      code: 'operation.in-the-future',
      errors: [{ path: 'effectiveOn' }],
    });
    expect((await abolish('xunxian_rs', 1, { effectiveOn: '2019-01-01' })).body).toMatchObject({
      status: 409,
      code: 'unit.period',
    });
  });

  it('is done when nothing is left; nobody is assigned there any more, and the operation is kept with its reason', async () => {
    const { status, body } = await abolish('xunxian_rs', 1, { successorCode: 'xunxian' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'abolished', successorCode: 'xunxian', validTo: '2023-03-01', version: 2, actions: [] },
    });
    expect(
      (
        await organizations.securityAdmin
          .post('/assignments')
          .send({ account: 'li.ming', unitCode: 'xunxian_rs', roles: ['unit-staff'] })
      ).body,
    ).toMatchObject({ status: 409, code: 'unit.abolished' });
    const { body: operations } = await organizations.orgAdmin.get('/units/xunxian_rs/operations');
    expect(operations.items).toMatchObject([
      { kind: 'create', effectiveOn: '2023-03-01', reason: '演示数据', personName: '机构管理员' },
      { kind: 'abolish', effectiveOn: '2023-03-01', reason: '机构改革', before: null, after: null },
    ]);
    expect((await abolish('xunxian', 1)).status).toBe(200);
  });

  it('and an assignment there exclude each other, whichever comes first', async () => {
    for (const [index, code] of ['race_a', 'race_b', 'race_c', 'race_d'].entries()) {
      await organizations.unit(code, code, 'department', 'qixian');
      await organizations.person(`racer.${index}`, 'qixian');
      const [abolished, granted] = await Promise.all([
        abolish(code, 1),
        organizations.securityAdmin
          .post('/assignments')
          .send({ account: `racer.${index}`, unitCode: code, roles: ['unit-staff'] }),
      ]);
      expect([abolished.status, granted.status].sort()).toEqual(abolished.status === 200 ? [200, 409] : [201, 409]);
    }
  });
});
