import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organizations } from '../../test/start-organizations.js';

describe('identity, with Keycloak away', () => {
  let organizations: Organizations;
  beforeAll(async () => {
    organizations = await Organizations.start();
  });
  afterAll(() => organizations.stop());

  it('says so when asked for the drift', async () => {
    const { body } = await organizations.securityAdmin.get('/identity/drift');
    expect(body).toMatchObject({ status: 503, code: 'identity.unreachable' });
  });

  it('keeps what is to be mirrored, and takes the order to do everything anew', async () => {
    const { sql } = organizations.service;
    await sql.query('delete from identity_task');
    const order = () => organizations.orgAdmin.post('/identity/reconcile').set('idempotency-key', 'all-1');
    const { status, body } = await order();
    expect({ status, body }).toEqual({ status: 202, body: { marked: 3 } });
    expect((await order()).body).toEqual(body);
    const { rows } = await sql.query('select kind, subject, mark from identity_task order by kind, subject');
    expect(rows).toEqual([
      { kind: 'person', subject: 'org.admin', mark: 1 },
      { kind: 'person', subject: 'security.admin', mark: 1 },
      { kind: 'unit', subject: 'hebi', mark: 1 },
    ]);
  });

  it('is for administrators of people and rights only', async () => {
    const lead = await organizations.somebody('xunxian.lead', 'xunxian', ['unit-lead']);
    expect((await lead.get('/identity/drift')).status).toBe(403);
    expect((await lead.post('/identity/reconcile')).status).toBe(403);
    expect((await organizations.service.anonymous('post', '/identity/reconcile')).status).toBe(401);
  });
});
