import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeWhole } from './run-files.js';

export interface Secrets {
  /** Password of PostgreSQL's superuser. */
  readonly postgres: string;
  /** Password of each database role. */
  readonly databaseRoles: Readonly<Record<string, string>>;
  readonly kafkaClusterId: string;
  readonly keycloakAdmin: string;
  readonly reconcilerClient: string;
  /** 32 bytes in base64: encryption of personal data and keyed hashes. */
  readonly dataKey: string;
  /** First password of every demonstration account. */
  readonly demoPassword: string;
}

/** The secrets of this data folder, made at its first start; readable by their owner only. */
export function secretsOf(dataDir: string, roles: readonly string[]): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    postgres: kept.postgres ?? token(),
    databaseRoles: Object.fromEntries(roles.map((role) => [role, kept.databaseRoles?.[role] ?? token()])),
    // Kafka's own form of a cluster id: a uuid in base64url.
    kafkaClusterId: kept.kafkaClusterId ?? randomBytes(16).toString('base64url').replaceAll('-', 'A'),
    keycloakAdmin: kept.keycloakAdmin ?? token(),
    reconcilerClient: kept.reconcilerClient ?? token(),
    dataKey: kept.dataKey ?? randomBytes(32).toString('base64'),
    demoPassword: kept.demoPassword ?? readablePassword(),
  };
  // The only copy of the data key: never written without need, and never in place.
  if (!isDeepStrictEqual(secrets, kept)) writeWhole(file, JSON.stringify(secrets, null, 2));
  chmodSync(file, 0o600);
  return secrets;
}

const token = (): string => randomBytes(24).toString('base64url');

/** Meets the realm's password policy and can be typed from a screen: no l, 1, O or 0. */
function readablePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz';
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `Hebi-${group()}-${group()}-${randomInt(22, 100)}`;
}
