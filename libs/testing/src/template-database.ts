import { createHash, randomBytes } from 'node:crypto';
import { migrate, scopedColumns, scopedTable, type ServiceDefinition } from '@jucai/service-kit';
import pg from 'pg';
import { testEnvironment } from './test-environment.js';

/** Any number: one template is made at a time over all test processes. */
const TEMPLATE_LOCK = 7_100;

/** A database of a test's own, with the URLs of its owner and of its runtime role. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

const withAdmin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: testEnvironment().databaseAdminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

function urlFor(database: string, user?: string): string {
  const url = new URL(testEnvironment().databaseAdminUrl);
  url.pathname = `/${database}`;
  if (user) {
    url.username = user;
    url.password = user;
  }
  return url.toString();
}

/** Roles as the runtime makes them, with their names as passwords: the test server is reached from this machine only. */
async function makeRoles(client: pg.Client, service: string): Promise<void> {
  for (const role of [`${service}_owner`, service]) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (!rowCount) await client.query(`create role "${role}" login nosuperuser nobypassrls password '${role}'`);
  }
}

/** The schema is built by the migrations once per state of them, then cloned: a test's database takes some 50 ms. */
async function template(definition: ServiceDefinition): Promise<string> {
  const source = definition.migrations.map((migration) => migration.toString()).join();
  const { kitMigrations } = await import('@jucai/service-kit/schema');
  const digest = createHash('sha256')
    .update([source, ...kitMigrations, scopedTable, scopedColumns].join())
    .digest('hex')
    .slice(0, 12);
  const name = `template_${definition.name}_${digest}`;
  await withAdmin(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await makeRoles(client, definition.name);
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists "${unfinished}" with (force)`);
    await client.query(`create database "${unfinished}" owner "${definition.name}_owner"`);
    await migrate(definition, urlFor(unfinished, `${definition.name}_owner`));
    await client.query(`alter database "${unfinished}" rename to "${name}"`);
  });
  return name;
}

export async function createTestDatabase(definition: ServiceDefinition): Promise<TestDatabase> {
  const from = await template(definition);
  const name = `test_${definition.name}_${randomBytes(6).toString('hex')}`;
  await withAdmin((client) =>
    client.query(`create database "${name}" template "${from}" owner "${definition.name}_owner" strategy file_copy`),
  );
  return {
    ownerUrl: urlFor(name, `${definition.name}_owner`),
    runtimeUrl: urlFor(name, definition.name),
    superuserUrl: urlFor(name),
    drop: () =>
      withAdmin(async (client) => void (await client.query(`drop database if exists "${name}" with (force)`))),
  };
}
