import { creditCodeCheck, unitState } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@jucai/testing';
import { Organizations } from '../../test/start-organizations.js';

/** An invented code; nobody's, with the check character that it must have. */
const creditCode = (number: number): string => {
  const first = `91410600MA0DEM${String(number).padStart(3, '0')}`;
  return first + creditCodeCheck(first);
};

describe('employers', () => {
  let organizations: Organizations;
  let staff: Caller;
  const employer = { type: 'enterprise', creditCode: creditCode(1), statisticalHomeCode: 'xunxian' };
  const create = (code: string, more: object = {}) => {
    const name = { zh: `演示企业${code}`, en: code };
    const unit = { code, name, shortName: name, kind: 'employer', parentCode: 'qixian', employer, reason: '演示数据' };
    return organizations.orgAdmin.post('/units').send({ ...unit, ...more });
  };
  const change = (code: string, version: number, details: object) =>
    organizations.orgAdmin.post(`/units/${code}/describe-employer`).set('if-match', `"${version}"`).send(details);

  beforeAll(async () => {
    organizations = await Organizations.start();
    staff = await organizations.somebody('li.ming', 'xunxian_rs', ['unit-staff']);
  });
  afterAll(() => organizations.stop());

  it('have a type, a credit code and one statistical home, told to every service', async () => {
    const { status, body } = await create('plant_a');
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        tier: 'employer',
        parentCode: 'qixian',
        employer: { ...employer, statisticalHomeName: { zh: '浚县' } },
        actions: expect.arrayContaining(['describe-employer']),
      },
    });
    expect((await staff.get('/units/plant_a')).body).toMatchObject({ employer, actions: [] });
    expect((await organizations.service.events(unitState.type)).at(-1)?.data).toMatchObject({
      code: 'plant_a',
      employer,
    });
    const { rows } = await organizations.service.sql.query(
      `select employer_type as type, credit_code as "creditCode", statistical_home_code as "statisticalHomeCode"
       from unit_copy where code = 'plant_a'`,
    );
    expect(rows).toEqual([employer]);
  });

  it('are refused with a mistyped code, one that is another’s, and a home that counts nobody', async () => {
    const { body: mistyped } = await create('plant_b', { employer: { ...employer, creditCode: '91350100M000100Y44' } });
    expect(mistyped).toMatchObject({
      status: 400,
      errors: [
        {
          path: 'employer.creditCode',
          message: '统一社会信用代码的校验位不符，请核对',
          messageEn: 'The check character of the unified social credit code is wrong',
        },
      ],
    });
    expect((await create('plant_b')).body).toMatchObject({
      status: 409,
      code: 'unit.credit-code-taken',
      errors: [{ path: 'employer.creditCode' }],
    });
    expect((await create('plant_b', { employer: { ...employer, creditCode: '914106' } })).body.errors).toEqual([
      {
        path: 'employer.creditCode',
        message: '统一社会信用代码为18位数字或大写字母（不含 I、O、S、V、Z）',
        messageEn: 'The unified social credit code has 18 digits or letters (no I, O, S, V, Z)',
      },
    ]);
    const own = { ...employer, creditCode: creditCode(2) };
    const refusals = await Promise.all([
      create('plant_b', { employer: { ...own, statisticalHomeCode: 'xunxian_rs' } }),
      create('plant_b', { employer: { ...own, statisticalHomeCode: 'nowhere' } }),
      create('bureau_b', { employer: own, kind: 'department' }),
    ]);
    expect(refusals.map(({ body }) => body)).toMatchObject([
      { status: 409, code: 'unit.no-statistical-home', errors: [{ path: 'employer.statisticalHomeCode' }] },
      { status: 400, code: 'unit.unknown', errors: [{ path: 'employer.statisticalHomeCode' }] },
      { status: 409, code: 'unit.no-employer' },
    ]);
  });

  it('are described later, too, by who may change the unit, against the version seen, with its life kept', async () => {
    expect((await create('plant_c', { employer: null })).body).toMatchObject({ employer: null });
    const details = { type: 'hospital', creditCode: creditCode(3), statisticalHomeCode: 'hebi' };
    expect((await change('plant_c', 7, details)).status).toBe(412);
    expect((await change('plant_c', 1, { ...details, statisticalHomeCode: 'nowhere' })).body).toMatchObject({
      code: 'unit.unknown',
      errors: [{ path: 'statisticalHomeCode' }],
    });
    expect((await change('plant_c', 1, employer)).body).toMatchObject({
      code: 'unit.credit-code-taken',
      errors: [{ path: 'creditCode' }],
    });
    const asStaff = staff.post('/units/plant_c/describe-employer').set('if-match', '"1"').send(details);
    expect((await asStaff).status).toBe(403);
    expect((await change('plant_c', 1, details)).body).toMatchObject({ version: 2, employer: details });
    expect((await change('xunxian_rs', 1, { ...details, creditCode: creditCode(4) })).body).toMatchObject({
      status: 409,
      code: 'unit.no-employer',
    });
    const { body: life } = await staff.get('/units/plant_c/history');
    expect(life.items[1]).toMatchObject({ action: 'unit.describe-employer' });
    expect((await organizations.service.events(unitState.type)).at(-1)?.data).toMatchObject({
      version: 2,
      employer: details,
    });
  });

  it('keep the unit that counts their people from being abolished, and are named', async () => {
    await organizations.unit('shancheng', '山城区', 'district', 'hebi');
    const own = { ...employer, creditCode: creditCode(5), statisticalHomeCode: 'shancheng' };
    await create('plant_d', { employer: own }).expect(201);
    const abolish = () =>
      organizations.orgAdmin.post('/units/shancheng/abolish').set('if-match', '"1"').send({ reason: '区划调整' });
    expect((await abolish()).body).toMatchObject({
      status: 409,
      code: 'unit.has-employers',
      errors: [{ path: 'organizations/unit/plant_d', message: '统计归属于该单位：演示企业plant_d' }],
    });
    await change('plant_d', 1, { ...own, statisticalHomeCode: 'hebi' }).expect(200);
    expect((await abolish()).body).toMatchObject({ status: 'abolished' });
  });
});
