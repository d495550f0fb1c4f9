import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organizations } from '../../test/start-organizations.js';

describe('me', () => {
  let organizations: Organizations;
  beforeAll(async () => {
    organizations = await Organizations.start();
  });
  afterAll(() => organizations.stop());

  it('tells who is signed in and as what they may act, capped by the token', async () => {
    const staff = await organizations.somebody('li.ming', 'xunxian', ['unit-staff', 'unit-lead']);
    await organizations.securityAdmin
      .post('/assignments')
      .send({ account: 'li.ming', unitCode: 'qixian', roles: ['unit-staff'], post: '科员', validFrom: '2023-02-01' })
      .expect(201);
    await organizations.securityAdmin
      .post('/assignments')
      .send({ account: 'li.ming', unitCode: 'hebi', roles: ['office'], validFrom: '2023-03-02' })
      .expect(201);
    const limited = await organizations.service.as(staff.assignment, ['unit-staff']);
    const { body } = await limited.get('/me').unset('jucai-assignment');
    expect(body).toMatchObject({
      account: 'li.ming',
      personName: '演示 li.ming',
      businessTime: '2023-03-01T01:00:00.000Z',
      mode: 'test',
      assignments: [
        {
          unitCode: 'xunxian',
          unitName: { zh: '浚县', en: 'xunxian' },
          unitKind: 'county',
          tier: 'county',
          roles: ['unit-staff'],
          post: null,
        },
        { unitCode: 'qixian', roles: ['unit-staff'], post: '科员' },
      ],
    });
    expect(body.assignments).toHaveLength(2);
    expect(body.assignments[0].permissions).toContain('report.fill');
    expect(body.assignments[0].permissions).not.toContain('report.submit');
    expect(body.assignments[0]).not.toHaveProperty('path');
  });

  it('knows a person without any assignment, and nobody without a token', async () => {
    await organizations.person('new.one', 'xunxian', '新来的');
    const token = await organizations.service.tokens.token('new.one', []);
    const { body } = await organizations.service.anonymous('get', '/me').set('authorization', `Bearer ${token}`);
    expect(body).toMatchObject({ account: 'new.one', personName: '新来的', assignments: [] });
    expect((await organizations.service.anonymous('get', '/me')).status).toBe(401);
  });
});
