import { assignmentState, unitState } from '@jucai/contracts';
import { CommandRefused } from '@jucai/service-kit';
import { startTestService, type TestService } from '@jucai/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstAdministrators, keycloakAway } from '../../test/start-organizations.js';
import { service as definition } from '../service.js';
import { bootstrap } from './bootstrap.command.js';

describe('bootstrap', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await startTestService(definition, { environment: keycloakAway });
  });
  afterEach(() => service.stop());

  it('makes the root and two administrators, announces them, and is refused from then on', async () => {
    await bootstrap(service.app, firstAdministrators);
    expect(await service.events(unitState.type)).toMatchObject([
      { key: 'hebi', data: { kind: 'city', parentCode: null, validFrom: '2020-01-01' } },
    ]);
    const states = await service.events(assignmentState.type);
    expect(states.map(({ data }) => [data['account'], data['roles'], data['unitCode']])).toEqual([
      ['org.admin', ['org-admin'], 'hebi'],
      ['security.admin', ['security-admin'], 'hebi'],
    ]);
    await expect(bootstrap(service.app, firstAdministrators)).rejects.toBeInstanceOf(CommandRefused);
    expect(await service.events(unitState.type)).toHaveLength(1);
  });

  it('does it once when it is run twice at the same time', async () => {
    const runs = await Promise.allSettled([
      bootstrap(service.app, firstAdministrators),
      bootstrap(service.app, firstAdministrators),
    ]);
    const refused = runs.filter((run) => run.status === 'rejected');
    expect(refused).toEqual([{ status: 'rejected', reason: expect.any(CommandRefused) }]);
    expect((await service.sql.query('select account from person order by account')).rows).toEqual([
      { account: 'org.admin' },
      { account: 'security.admin' },
    ]);
  });

  it('leaves nothing behind when it fails half-way, so that it can be run again', async () => {
    // The second administrator can not be made: the account is that of the first.
    await expect(
      bootstrap(service.app, { ...firstAdministrators, BOOTSTRAP_SECURITY_ADMIN: 'org.admin' }),
    ).rejects.toThrow();
    expect(
      (await service.sql.query('select 1 from unit union all select 1 from person union all select 1 from outbox'))
        .rows,
    ).toEqual([]);
    await bootstrap(service.app, firstAdministrators);
    expect((await service.sql.query('select account from assignment order by account')).rows).toHaveLength(2);
  });

  it('names what is missing in its environment', async () => {
    await expect(bootstrap(service.app, {})).rejects.toThrow(/BOOTSTRAP_ROOT_CODE[\s\S]*BOOTSTRAP_SECURITY_ADMIN/);
  });
});
