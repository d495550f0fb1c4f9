import type KcAdminClient from '@keycloak/keycloak-admin-client';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnRealm } from '../../test/own-realm.js';
import { Organizations } from '../../test/start-organizations.js';

// Against a real Keycloak (TEST_KEYCLOAK_URL, TEST_KEYCLOAK_ADMIN_PASSWORD): run with the whole system, since a test without servers must not pass by being left out.

/** A door in front of Keycloak that can be shut. */
class Door {
  readonly server: Server;
  private open = true;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly target: URL) {
    this.server = createServer();
    this.server.on('connection', (socket) => {
      if (!this.open) return socket.destroy();
      const behind = connect(Number(this.target.port), this.target.hostname);
      for (const each of [socket, behind]) {
        this.sockets.add(each);
        each.on('error', () => undefined).on('close', () => this.sockets.delete(each));
      }
      socket.pipe(behind).pipe(socket);
    });
  }

  set shut(shut: boolean) {
    this.open = !shut;
    if (shut) this.sockets.forEach((socket) => socket.destroy());
  }
}

describe('the mirror in Keycloak', () => {
  const tag = randomBytes(3).toString('hex');
  const root = `t${tag}`;
  const account = (name: string) => `t${tag}.${name}`;
  const code = (name: string) => `t${tag}_${name}`;
  let door: Door;
  let organizations: Organizations;
  let realm: OwnRealm;
  let admin: KcAdminClient;
  const password = `Demo-${tag}-2023`;
  const client = `dept-t${tag}`;

  /** Waits until nothing is left to be mirrored. */
  const mirrored = async (): Promise<void> => {
    const { rows } = await organizations.service.sql.query(
      'select kind, subject, last_error from identity_task where subject like $1',
      [`%t${tag}%`],
    );
    const failed = rows.find(({ last_error: error }: { last_error: string | null }) => error !== null);
    if (failed) throw new Error(JSON.stringify(failed));
    if (rows.length === 0) return;
    await organizations.service.sql.query('select pg_sleep(0.1)');
    return mirrored();
  };
  const userOf = async (name: string) => {
    await realm.logIn();
    const [user] = await admin.users.find({ username: account(name), exact: true });
    const id = user?.id ?? '';
    const roles = id
      ? (await admin.users.listRealmRoleMappings({ id }))
          .map((role) => role.name)
          .filter((role) => !role?.startsWith('default-roles'))
      : [];
    const groups = id ? (await admin.users.listGroups({ id })).map(({ path }) => path).sort() : [];
    return { user, roles: roles.sort(), groups };
  };
  const groupOf = async (name: string) => {
    await realm.logIn();
    const flat = (groups: Awaited<ReturnType<typeof admin.groups.find>>): typeof groups =>
      groups.flatMap((group) => [group, ...flat(group.subGroups ?? [])]);
    return flat(await admin.groups.find({ search: name, exact: true, briefRepresentation: false })).find(
      (group) => group.name === name,
    );
  };
  const drift = async () =>
    (await organizations.securityAdmin.get('/identity/drift')).body as {
      total: number;
      pending: number;
      items: { subject: string; problem: string; differences: object[] }[];
    };
  const mine = async () => (await drift()).items.filter(({ subject }) => subject.includes(`t${tag}`));

  beforeAll(async () => {
    realm = await OwnRealm.create(`jucai-${tag}`);
    admin = realm.admin;
    door = new Door(realm.url);
    await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve));
    organizations = await Organizations.start({
      environment: {
        KEYCLOAK_URL: `http://127.0.0.1:${(door.server.address() as AddressInfo).port}${realm.url.pathname}`,
        KEYCLOAK_REALM: realm.name,
        KEYCLOAK_CLIENT_SECRET: realm.secret,
        DEMO_PASSWORD: password,
      },
      root,
      administrators: [account('org'), account('security')],
    });
    await organizations.unit(code('xun'), '浚县', 'county', root);
    await organizations.unit(code('qi'), '淇县', 'county', root);
    await organizations.unit(code('rs'), '浚县人社局', 'department', code('xun'));
    await mirrored();
  }, 60_000);

  afterAll(async () => {
    await organizations.stop();
    await realm.remove();
    await new Promise((resolve) => door.server.close(resolve));
  }, 60_000);

  it('has the administrators, with the roles of their assignments, in the group of the root only', async () => {
    const { user, roles, groups } = await userOf('org');
    expect(user).toMatchObject({ enabled: true, firstName: '机构管理员', requiredActions: [] });
    expect(user?.lastName ?? '').toBe('');
    expect(roles).toEqual(['org-admin']);
    expect(groups).toEqual([`/${root}`]);
    expect(await groupOf(root)).toMatchObject({ attributes: { code: [root] } });
    expect(await groupOf(code('xun'))).toBeUndefined();
  });

  it('makes the group of a unit once, though several of its people are mirrored at the same time', async () => {
    await organizations.unit(code('new'), '新设单位', 'department', root);
    const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
    for (const name of names) await organizations.person(account(name), code('new'));
    await Promise.all(
      names.map((name) =>
        organizations.securityAdmin
          .post('/assignments')
          .send({ account: account(name), unitCode: code('new'), roles: ['unit-staff'] })
          .expect(201),
      ),
    );
    // Fails when Keycloak refused one of them, such as a group that is there already.
    await mirrored();
    for (const name of names)
      expect(await userOf(name)).toMatchObject({
        roles: ['unit-staff'],
        groups: [`/${root}/${code('new')}`],
      });
  });

  it('removes the group of a unit that several of its people leave at the same time, and puts none of them off', async () => {
    // One of them leaves two more units first: by then the others have left the third.
    for (const unit of ['aa', 'ab']) {
      await organizations.unit(code(unit), '临时机构', 'department', root);
      await organizations.securityAdmin
        .post('/assignments')
        .send({ account: account('p1'), unitCode: code(unit), roles: ['unit-staff'] })
        .expect(201);
    }
    await mirrored();
    const held: { id: string }[] = [];
    for (const unit of ['aa', 'ab', 'new']) {
      const filter = JSON.stringify({ unitCode: code(unit) });
      const { body: page } = await organizations.securityAdmin.get('/assignments').query({ filter });
      held.push(...(page.items as { id: string }[]));
    }
    expect(held).toHaveLength(8);
    door.shut = true;
    for (const { id } of held)
      await organizations.securityAdmin
        .post(`/assignments/${id}/end`)
        .set('if-match', '"1"')
        .send({ reason: '调离' })
        .expect(200);
    door.shut = false;
    // Fails when Keycloak refused one of them, such as the group that went with the one before.
    await mirrored();
    expect(await groupOf(code('new'))).toBeUndefined();
    for (const name of ['p1', 'p6']) expect(await userOf(name)).toMatchObject({ roles: [], groups: [] });
  });

  it('follows grants, changes and ends: union of roles, groups of the units with those above them', async () => {
    await organizations.person(account('li'), code('rs'), '李明');
    const granted = await organizations.securityAdmin
      .post('/assignments')
      .send({ account: account('li'), unitCode: code('rs'), roles: ['unit-staff'] });
    const second = await organizations.securityAdmin
      .post('/assignments')
      .send({ account: account('li'), unitCode: code('qi'), roles: ['unit-lead', 'unit-staff'] });
    await organizations.securityAdmin
      .post('/assignments')
      .send({ account: account('li'), unitCode: code('xun'), roles: ['office'], validFrom: '2023-06-01' })
      .expect(201);
    await mirrored();
    expect(await userOf('li')).toMatchObject({
      user: { enabled: true, firstName: '李明' },
      roles: ['unit-lead', 'unit-staff'],
      groups: [`/${root}/${code('qi')}`, `/${root}/${code('xun')}/${code('rs')}`],
    });
    await organizations.securityAdmin
      .post(`/assignments/${second.body.id}/end`)
      .set('if-match', '"1"')
      .send({ reason: '调离' })
      .expect(200);
    await organizations.securityAdmin
      .patch(`/assignments/${granted.body.id}`)
      .set('if-match', '"1"')
      .send({ roles: ['expert'] })
      .expect(200);
    await mirrored();
    expect(await userOf('li')).toMatchObject({ roles: ['expert'], groups: [`/${root}/${code('xun')}/${code('rs')}`] });
    // The last account gone, the group goes too.
    expect(await groupOf(code('qi'))).toBeUndefined();
  });

  it('follows units that are renamed and moved, with their members', async () => {
    const name = { zh: '人社局', en: 'HR' };
    await organizations.orgAdmin
      .post(`/units/${code('rs')}/rename`)
      .set('if-match', '"1"')
      .send({ name, shortName: name, reason: '更名' })
      .expect(200);
    await organizations.orgAdmin
      .post(`/units/${code('rs')}/move`)
      .set('if-match', '"2"')
      .send({ parentCode: code('qi'), reason: '划转' })
      .expect(200);
    await mirrored();
    expect(await groupOf(code('rs'))).toMatchObject({
      path: `/${root}/${code('qi')}/${code('rs')}`,
      attributes: { code: [code('rs')], name: ['人社局'] },
    });
    expect((await userOf('li')).groups).toEqual([`/${root}/${code('qi')}/${code('rs')}`]);
    expect(await groupOf(code('xun'))).toBeUndefined();
  });

  it('follows a person that is renamed, disabled and enabled', async () => {
    const { body: page } = await organizations.orgAdmin
      .get('/people')
      .query({ filter: JSON.stringify({ account: account('li') }) });
    const path = `/people/${page.items[0].id}`;
    await organizations.orgAdmin.patch(path).set('if-match', '"1"').send({ name: '李鸣' }).expect(200);
    await organizations.orgAdmin.post(`${path}/disable`).set('if-match', '"2"').send({ reason: '离职' }).expect(200);
    await mirrored();
    expect(await userOf('li')).toMatchObject({ user: { enabled: false, firstName: '李鸣' }, roles: [], groups: [] });
    await organizations.orgAdmin.post(`${path}/enable`).set('if-match', '"3"').expect(200);
    await mirrored();
    expect(await userOf('li')).toMatchObject({
      user: { enabled: true },
      roles: ['expert'],
      groups: [`/${root}/${code('qi')}/${code('rs')}`],
    });
  });

  it('loses nothing while Keycloak is away, and catches up by itself', async () => {
    door.shut = true;
    await organizations.person(account('wang'), code('qi'), '王芳');
    await organizations.securityAdmin
      .post('/assignments')
      .send({ account: account('wang'), unitCode: code('qi'), roles: ['unit-lead'] })
      .expect(201);
    expect((await organizations.securityAdmin.get('/identity/drift')).status).toBe(503);
    expect((await userOf('wang')).user).toBeUndefined();
    door.shut = false;
    await mirrored();
    expect(await userOf('wang')).toMatchObject({ roles: ['unit-lead'], groups: [`/${root}/${code('qi')}`] });
  });

  it('mirrors on the day on which an assignment begins', async () => {
    await organizations.orgAdmin.post('/clock/move').send({ to: '2023-06-01T08:00:00+08:00' }).expect(200);
    const office = async (): Promise<string[]> => {
      const { roles } = await userOf('li');
      return roles.includes('office') ? (roles as string[]) : office();
    };
    expect(await office()).toEqual(['expert', 'office']);
  });

  it('reports what was changed by hand in Keycloak, and repairs it on request', async () => {
    await mirrored();
    expect(await mine()).toEqual([]);
    const { user } = await userOf('li');
    const id = user?.id ?? '';
    const leader = (await admin.users.listAvailableRealmRoleMappings({ id })).find(({ name }) => name === 'leader');
    await admin.users.addRealmRoleMappings({ id, roles: [{ id: leader?.id ?? '', name: 'leader' }] });
    await admin.users.update({ id }, { ...user, enabled: false, firstName: '别名' });
    const stranger = await admin.users.create({ username: account('stranger'), enabled: true, firstName: '陌生人' });
    await admin.users.addRealmRoleMappings({ id: stranger.id, roles: [{ id: leader?.id ?? '', name: 'leader' }] });
    const wang = await userOf('wang');
    await admin.users.del({ id: wang.user?.id ?? '' });
    expect(await mine()).toEqual([
      expect.objectContaining({
        subject: account('li'),
        problem: 'differs',
        differences: [
          { field: 'enabled', expected: 'true', actual: 'false' },
          { field: 'name', expected: '李鸣', actual: '别名' },
          { field: 'roles', expected: 'expert, office', actual: 'expert, leader, office' },
        ],
      }),
      expect.objectContaining({ subject: account('wang'), problem: 'missing' }),
      expect.objectContaining({ subject: account('stranger'), problem: 'unknown' }),
    ]);
    await organizations.securityAdmin.post('/identity/reconcile').expect(202);
    await mirrored();
    expect(await mine()).toEqual([]);
    expect(await userOf('stranger')).toMatchObject({ user: { enabled: false }, roles: [] });
  }, 30_000);

  it('gives department systems a client whose token our services accept, and shuts it when the system is disabled', async () => {
    const { body: system } = await organizations.orgAdmin
      .post('/department-systems')
      .send({ client, name: { zh: '统计平台', en: 'Statistics' }, unitCode: root, eventTypes: ['statistics.value'] })
      .expect(201);
    const path = `/department-systems/${system.id}`;
    const ask = () => organizations.orgAdmin.post(`${path}/secret`).set('idempotency-key', `secret-${tag}`);
    const { body: shown } = await ask();
    expect(shown).toEqual({ client, secret: expect.stringMatching(/^\S{20,}$/) });
    expect((await ask()).body).toEqual({ client, secret: null });
    const tokenFor = (secret: string) =>
      fetch(`${realm.url.href}/realms/${realm.name}/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret }),
      });
    const { access_token: token } = (await (await tokenFor(shown.secret)).json()) as { access_token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    expect(claims).toMatchObject({ azp: client, preferred_username: `service-account-${client}`, typ: 'Bearer' });
    expect([claims['aud']].flat()).toContain('jucai-api');
    expect(JSON.stringify(claims['realm_access'] ?? {})).not.toMatch(/office|leader|admin/);
    const { body: newer } = await organizations.orgAdmin.post(`${path}/secret`);
    expect((await tokenFor(shown.secret)).status).toBe(401);
    await organizations.orgAdmin.post(`${path}/disable`).set('if-match', '"1"').expect(200);
    await mirrored();
    expect((await tokenFor(newer.secret)).status).toBe(401);
  });
});
