import { existsSync } from 'node:fs';
import path from 'node:path';
import { baseEnvironment, runStep } from './run-step.js';
import type { Secrets } from './secrets.js';
import { StepError } from './step-error.js';
import type { PartSpec } from './supervised-part.js';

export const serviceNames = ['organizations', 'meetings', 'reports', 'policies', 'talents', 'integration'] as const;
export type ServiceName = (typeof serviceNames)[number];

export type Mode = 'production' | 'demonstration' | 'test';

/** What every service's environment is made of. */
export interface ServiceSurroundings {
  readonly checkout: string;
  readonly dataDir: string;
  readonly mode: Mode;
  readonly secrets: Secrets;
  readonly databasePort: number;
  readonly kafkaPort: number;
  readonly keycloakPort: number;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** The name of a service's part: the first replica bears the service's own name. */
export const replicaName = (service: ServiceName, replica: number): string =>
  replica === 1 ? service : `${service}-${replica}`;

/** How to run one replica of a service. */
export function servicePart(
  around: ServiceSurroundings,
  service: ServiceName,
  replica: number,
  port: number,
): PartSpec {
  const healthUrl = `http://127.0.0.1:${port}/health/ready`;
  return {
    name: replicaName(service, replica),
    command: process.execPath,
    args: ['--max-old-space-size=256', mainOf(around, service)],
    env: environmentOf(around, service, port),
    cwd: path.join(around.checkout, 'services', service),
    port,
    healthUrl,
    stopTimeoutMs: 20_000,
    // The body is read as well: a bare connect, or a stranger's answer, is no sign of readiness.
    isReady: async () => {
      const response = await fetch(healthUrl, { signal: AbortSignal.timeout(2_000) });
      return response.ok && typeof (await response.json()) === 'object';
    },
  };
}

/** Brings a service's database to the newest state, as its owner. */
export async function migrate(around: ServiceSurroundings, service: ServiceName): Promise<void> {
  await runStep({
    name: `${service}-migrate`,
    command: process.execPath,
    args: [mainOf(around, service), 'migrate'],
    cwd: path.join(around.checkout, 'services', service),
    env: {
      ...environmentOf(around, service, 0),
      DATABASE_OWNER_URL: databaseUrl(around, service, `${service}_owner`),
    },
    logDir: path.join(around.dataDir, 'logs'),
    signal: around.signal,
  });
}

/** The accounts with which everything begins; all others are made by them, through the API. */
export const firstAdministrators = { orgAdmin: 'org.admin', securityAdmin: 'security.admin' } as const;

/** Makes the root unit and the first two administrators. */
export async function bootstrap(around: ServiceSurroundings): Promise<void> {
  await runStep({
    name: 'organizations-bootstrap',
    command: process.execPath,
    args: [mainOf(around, 'organizations'), 'bootstrap'],
    cwd: path.join(around.checkout, 'services/organizations'),
    env: {
      ...environmentOf(around, 'organizations', 0),
      BOOTSTRAP_ROOT_CODE: 'hebi',
      BOOTSTRAP_ROOT_NAME_ZH: '鹤壁市',
      BOOTSTRAP_ROOT_NAME_EN: 'Hebi City',
      BOOTSTRAP_ORG_ADMIN: firstAdministrators.orgAdmin,
      BOOTSTRAP_SECURITY_ADMIN: firstAdministrators.securityAdmin,
    },
    logDir: path.join(around.dataDir, 'logs'),
    // The command's own answer for "there are assignments already": an earlier start was ended before it was noted.
    accept: [bootstrapAlreadyDone],
    signal: around.signal,
  });
}

const bootstrapAlreadyDone = 3;

function mainOf(around: ServiceSurroundings, service: ServiceName): string {
  const main = path.join(around.checkout, 'services', service, 'dist/main.js');
  if (!existsSync(main)) {
    throw new StepError(
      `服务 ${service} 尚未构建（缺少 services/${service}/dist/main.js） / service ${service} is not built`,
    );
  }
  return main;
}

/** The owner goes past row-level security: only a migration is given its address. */
const databaseUrl = ({ secrets, databasePort }: ServiceSurroundings, service: ServiceName, role: string): string =>
  `postgres://${role}:${encodeURIComponent(secrets.databaseRoles[role] ?? '')}@127.0.0.1:${databasePort}/${service}`;

function environmentOf(around: ServiceSurroundings, service: ServiceName, port: number): Record<string, string> {
  const { secrets } = around;
  const keycloak = `http://127.0.0.1:${around.keycloakPort}/auth`;
  return {
    ...baseEnvironment(),
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl(around, service, service),
    KAFKA_BROKERS: `127.0.0.1:${around.kafkaPort}`,
    OIDC_ISSUER: `${around.origin}/auth/realms/jucai`,
    OIDC_JWKS_URL: `${keycloak}/realms/jucai/protocol/openid-connect/certs`,
    OIDC_AUDIENCE: 'jucai-api',
    JUCAI_MODE: around.mode,
    FILES_DIR: path.join(around.dataDir, 'files'),
    DATA_KEY: secrets.dataKey,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    ...(service === 'organizations'
      ? {
          KEYCLOAK_URL: keycloak,
          KEYCLOAK_REALM: 'jucai',
          KEYCLOAK_CLIENT_ID: 'jucai-reconciler',
          KEYCLOAK_CLIENT_SECRET: secrets.reconcilerClient,
          ...(around.mode === 'production' ? {} : { DEMO_PASSWORD: secrets.demoPassword }),
        }
      : {}),
  };
}
