import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { superuserUrl } from './postgres.js';

interface Cluster {
  readonly checkout: string;
  readonly port: number;
  readonly password: string;
}

/** Creates what is missing of a service's database: role <service>_owner, which owns it, and role <service>, which works in it. */
export async function ensureServiceDatabase(
  cluster: Cluster,
  service: string,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const owner = `${service}_owner`;
  await ensureRole(cluster, owner, passwords);
  await ensureRole(cluster, service, passwords);
  await ensureDatabase(cluster, service, owner);
  await runFile(cluster, service, 'service-database.sql', { database: service, owner, runtime: service });
}

/** Keycloak's database, owned by its one role. */
export async function ensureKeycloakDatabase(
  cluster: Cluster,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  await ensureRole(cluster, 'keycloak', passwords);
  await ensureDatabase(cluster, 'keycloak', 'keycloak');
}

/** Creates the roles of a service without its database (tests make databases of their own). */
export async function ensureServiceRoles(
  cluster: Cluster,
  service: string,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  await ensureRole(cluster, `${service}_owner`, passwords);
  await ensureRole(cluster, service, passwords);
}

async function ensureRole(cluster: Cluster, role: string, passwords: Readonly<Record<string, string>>): Promise<void> {
  const password = passwords[role];
  if (password === undefined) throw new Error(`No password for role ${role}`);
  const present = await query(cluster, 'postgres', 'select 1 from pg_roles where rolname = $1', [role]);
  await runFile(cluster, 'postgres', present ? 'alter-role.sql' : 'create-role.sql', { role, password });
}

async function ensureDatabase(cluster: Cluster, database: string, owner: string): Promise<void> {
  const present = await query(cluster, 'postgres', 'select 1 from pg_database where datname = $1', [database]);
  if (!present) await runFile(cluster, 'postgres', 'create-database.sql', { database, owner });
}

async function query(cluster: Cluster, database: string, sql: string, values: string[] = []): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(cluster.port, cluster.password, database) });
  await client.connect();
  try {
    const { rowCount } = await client.query(sql, values);
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

/** Runs a file of infra/postgres, with psql's own notation for variables: :"name" an identifier, :'name' a literal. */
async function runFile(
  cluster: Cluster,
  database: string,
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const text = readFileSync(path.join(cluster.checkout, 'infra/postgres', file), 'utf8');
  await query(cluster, database, fillIn(text, variables));
}

export function fillIn(sql: string, variables: Readonly<Record<string, string>>): string {
  return sql.replaceAll(/:(["'])(\w+)\1/g, (_match, quote: string, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`No value for :${name}`);
    return quote === '"' ? pg.escapeIdentifier(value) : pg.escapeLiteral(value);
  });
}
