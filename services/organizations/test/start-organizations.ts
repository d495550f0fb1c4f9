import type { AssignmentState, Role, UnitKind } from '@jucai/contracts';
import { type Caller, startTestService, type TestService, type TestServiceOptions } from '@jucai/testing';
import { bootstrap } from '../src/bootstrap/bootstrap.command.js';
import { service as definition } from '../src/service.js';

/** A Keycloak where nobody listens: what must work without one. */
export const keycloakAway = { KEYCLOAK_URL: 'http://127.0.0.1:1/auth', KEYCLOAK_CLIENT_SECRET: 'unused' };

export const firstAdministrators = {
  BOOTSTRAP_ROOT_CODE: 'hebi',
  BOOTSTRAP_ROOT_NAME_ZH: '鹤壁市',
  BOOTSTRAP_ROOT_NAME_EN: 'Hebi',
  BOOTSTRAP_ORG_ADMIN: 'org.admin',
  BOOTSTRAP_SECURITY_ADMIN: 'security.admin',
};

interface Beginning extends TestServiceOptions {
  /** Code of the root unit; with another than `hebi`, nothing stands below it. */
  readonly root?: string;
  /** Accounts of the two first administrators. */
  readonly administrators?: readonly [org: string, security: string];
}

/** The service as it begins: bootstrapped, with a city, two counties and a department of one; everything made the way it is made in production. */
export class Organizations {
  private constructor(
    readonly service: TestService,
    readonly orgAdmin: Caller,
    readonly securityAdmin: Caller,
  ) {}

  static async start({
    root = 'hebi',
    administrators = ['org.admin', 'security.admin'],
    ...options
  }: Beginning = {}): Promise<Organizations> {
    const service = await startTestService(definition, {
      businessTime: '2023-03-01T09:00:00+08:00',
      ...options,
      environment: { ...keycloakAway, ...options.environment },
    });
    const [org, security] = administrators;
    await bootstrap(service.app, {
      ...firstAdministrators,
      BOOTSTRAP_ROOT_CODE: root,
      BOOTSTRAP_ORG_ADMIN: org,
      BOOTSTRAP_SECURITY_ADMIN: security,
    });
    const organizations = new Organizations(service, await callerOf(service, org), await callerOf(service, security));
    if (root !== 'hebi') return organizations;
    await organizations.unit('xunxian', '浚县', 'county', 'hebi');
    await organizations.unit('qixian', '淇县', 'county', 'hebi');
    await organizations.unit('xunxian_rs', '浚县人社局', 'department', 'xunxian');
    return organizations;
  }

  async unit(code: string, zh: string, kind: UnitKind, parentCode: string): Promise<void> {
    const name = { zh, en: code };
    await this.orgAdmin
      .post('/units')
      .send({ code, name, shortName: name, kind, parentCode, reason: '演示数据' })
      .expect(201);
  }

  /** A new person of this home unit. */
  async person(account: string, unitCode: string, name = `演示 ${account}`): Promise<{ id: string; version: number }> {
    const { body } = await this.orgAdmin.post('/people').send({ account, name, unitCode }).expect(201);
    return body as { id: string; version: number };
  }

  /** A new person with these roles at this unit, ready to call. */
  async somebody(account: string, unitCode: string, roles: Role[]): Promise<Caller> {
    await this.person(account, unitCode);
    await this.securityAdmin
      .post('/assignments')
      .send({ account, unitCode, roles, validFrom: '2023-01-01' })
      .expect(201);
    return callerOf(this.service, account);
  }

  async stop(): Promise<void> {
    await this.service.stop();
  }
}

async function callerOf(service: TestService, account: string): Promise<Caller> {
  const { rows } = await service.sql.query(
    `select id, account, person_name as "personName", post, unit_code as "unitCode", home_unit_code as "homeUnitCode", roles,
       valid_from::text as "validFrom", valid_to::text as "validTo", enabled, version from assignment_copy where account = $1`,
    [account],
  );
  return service.as(rows[0] as AssignmentState);
}
