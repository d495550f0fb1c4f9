import { Account, type Role, UnitCode } from '@jucai/contracts';
import {
  businessDate,
  CommandRefused,
  Database,
  readConfig,
  SERVICE_CONFIG,
  type Transaction,
} from '@jucai/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { announceAssignment } from '../assignments/assignment-states.js';
import { Assignment } from '../assignments/assignment.entity.js';
import type { OrganizationsConfig } from '../organizations-config.js';
import { Person } from '../people/person.entity.js';
import { personSearchText } from '../people/person-search-text.js';
import { Unit } from '../units/unit.entity.js';
import { announceOperation } from '../units/unit-operation.js';
import { unitSearchText } from '../units/unit-search-text.js';

/** A demonstration begins in the past: its first administrators must have been there. */
const DEMONSTRATION_START = '2020-01-01';

const BootstrapConfig = z.object({
  BOOTSTRAP_ROOT_CODE: UnitCode,
  BOOTSTRAP_ROOT_NAME_ZH: z.string().min(1),
  BOOTSTRAP_ROOT_NAME_EN: z.string().min(1),
  BOOTSTRAP_ORG_ADMIN: Account,
  BOOTSTRAP_ORG_ADMIN_NAME: z.string().min(1).default('机构管理员'),
  BOOTSTRAP_SECURITY_ADMIN: Account,
  BOOTSTRAP_SECURITY_ADMIN_NAME: z.string().min(1).default('安全管理员'),
  /** First day of the root unit and of both assignments. Default: today in production, else 2020-01-01. */
  BOOTSTRAP_VALID_FROM: z.iso.date().optional(),
});
type BootstrapConfig = z.infer<typeof BootstrapConfig>;

/** Makes the root unit and the first two administrators; everything after goes through the API. All or nothing; refused once there is any assignment. */
export async function bootstrap(app: INestApplicationContext, environment?: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(BootstrapConfig, environment);
  const { JUCAI_MODE } = app.get<OrganizationsConfig>(SERVICE_CONFIG);
  const validFrom =
    config.BOOTSTRAP_VALID_FROM ?? (JUCAI_MODE === 'production' ? businessDate(new Date()) : DEMONSTRATION_START);
  await app.get(Database).asService(async (tx) => {
    await tx.oneAtATime('bootstrap');
    const rows = await tx.select({ text: 'select 1 from assignment_copy limit 1' });
    if (rows.length > 0) throw new CommandRefused('There are assignments already: the beginning lies behind');
    await makeRoot(tx, config, validFrom);
    await makeAdministrator(
      tx,
      config,
      validFrom,
      'org-admin',
      config.BOOTSTRAP_ORG_ADMIN,
      config.BOOTSTRAP_ORG_ADMIN_NAME,
    );
    await makeAdministrator(
      tx,
      config,
      validFrom,
      'security-admin',
      config.BOOTSTRAP_SECURITY_ADMIN,
      config.BOOTSTRAP_SECURITY_ADMIN_NAME,
    );
  });
}

async function makeRoot(tx: Transaction, config: BootstrapConfig, validFrom: string): Promise<void> {
  const code = config.BOOTSTRAP_ROOT_CODE;
  const name = { zh: config.BOOTSTRAP_ROOT_NAME_ZH, en: config.BOOTSTRAP_ROOT_NAME_EN };
  const unit = Unit.create(
    { id: tx.newId(), code, name, shortName: name, kind: 'city', line: null, employer: null, validFrom, sortOrder: 0 },
    null,
    unitSearchText(name, name),
  );
  await tx.insert(unit, 'unit.create');
  await announceOperation(tx, unit, {
    kind: 'create',
    reason: '系统初始化 / bootstrap',
    on: validFrom,
    fromParent: null,
    before: null,
    after: null,
  });
}

async function makeAdministrator(
  tx: Transaction,
  config: BootstrapConfig,
  validFrom: string,
  role: Role,
  account: string,
  name: string,
): Promise<void> {
  const unitCode = config.BOOTSTRAP_ROOT_CODE;
  await tx.oneAtATime('account', account);
  const person = Person.register({ id: tx.newId(), account, name, unitCode }, personSearchText(name, account));
  await tx.insert(person, 'person.register');
  const assignment = Assignment.grant(
    {
      id: tx.newId(),
      personId: person.id,
      account,
      unitCode,
      homeUnitCode: null,
      roles: [role],
      post: name,
      validFrom,
      validTo: null,
    },
    [],
  );
  await tx.insert(assignment, 'assignment.grant');
  await tx.share('person', person.id, unitCode);
  await announceAssignment(tx, assignment, person);
}
