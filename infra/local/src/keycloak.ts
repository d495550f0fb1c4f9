import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { javaCommand } from '../bin/prerequisites.mjs';
import { composeRealm } from './realm.js';
import { baseEnvironment } from './run-step.js';
import { StepError } from './step-error.js';
import type { PartSpec } from './supervised-part.js';

interface KeycloakOptions {
  readonly checkout: string;
  readonly dataDir: string;
  /** The built distribution. */
  readonly distribution: string;
  readonly port: number;
  readonly managementPort: number;
  readonly databasePort: number;
  readonly databasePassword: string;
  readonly adminPassword: string;
  readonly reconcilerSecret: string;
  /** The address that browsers use, without a path. */
  readonly origin: string;
}

export const keycloakBuildOptions = [
  '--db=postgres',
  '--health-enabled=true',
  '--metrics-enabled=true',
  '--http-relative-path=/auth',
];
const themeName = 'jucai';

/** Copies the server, lays down theme and realm, and answers how to run it. */
export function prepareKeycloak(options: KeycloakOptions): PartSpec {
  const home = homeOf(options);
  const hasTheme = layDownTheme(options, home);
  const realm = realmOf(options, hasTheme);
  const realmImported = existsSync(importMark(options.dataDir));
  if (realmImported) requireSameRealm(options.dataDir, realm);
  else writeRealm(home, realm);
  const healthUrl = `http://127.0.0.1:${options.managementPort}/auth/health/ready`;
  return {
    name: 'keycloak',
    command: javaCommand(),
    args: [
      ...javaArguments(home),
      'start',
      '--optimized',
      '--cache=local',
      '--http-enabled=true',
      '--http-host=127.0.0.1',
      `--http-port=${options.port}`,
      `--http-management-port=${options.managementPort}`,
      `--hostname=${options.origin}/auth`,
      '--proxy-headers=xforwarded',
      `--db-url=jdbc:postgresql://127.0.0.1:${options.databasePort}/keycloak`,
      '--db-username=keycloak',
      '--db-pool-max-size=20',
      ...(realmImported ? [] : ['--import-realm']),
    ],
    // Passwords travel by environment: a command line can be read by every user of the machine.
    env: {
      ...baseEnvironment(),
      KC_DB_PASSWORD: options.databasePassword,
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: options.adminPassword,
    },
    cwd: home,
    port: options.port,
    healthUrl,
    stopTimeoutMs: 20_000,
    readyTimeoutMs: 600_000,
    // It listens long before bootstrap and import are through; only the health answer says so.
    isReady: async () => {
      const response = await fetch(healthUrl, { signal: AbortSignal.timeout(2_000) });
      return response.ok && ((await response.json()) as { status?: string }).status === 'UP';
    },
  };
}

/** Called when Keycloak is ready: from its first time on the realm lives in its database and is not imported again. */
export function markRealmImported(dataDir: string): void {
  const folder = importFolder(path.join(dataDir, 'keycloak'));
  if (!existsSync(realmFile(folder))) return;
  writeFileSync(importMark(dataDir), markOf(readFileSync(realmFile(folder), 'utf8')));
  // The file holds the reconciler's secret.
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Keycloak never imports over a realm that it has, so a realm made from older files would lack a right or a client and fail much
 * later, far from the cause.
 */
function requireSameRealm(dataDir: string, realm: string): void {
  if (readFileSync(importMark(dataDir), 'utf8') === markOf(realm)) return;
  throw new StepError(
    '登录域（infra/keycloak）在首次启动后有改动，现有数据无法沿用：请运行 npm run reset 后重新启动 / infra/keycloak has changed since this data folder was made: run npm run reset, then start again',
  );
}

const markOf = (realm: string): string => createHash('sha256').update(realm).digest('hex');

/** Keycloak writes beside its programs (realm to import, theme, caches), so every data folder has a copy of its own. */
function homeOf(options: KeycloakOptions): string {
  const home = path.join(options.dataDir, 'keycloak');
  const mark = path.join(home, '.copied-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === options.distribution) return home;
  const part = `${home}.part`;
  for (const folder of [home, part]) rmSync(folder, { recursive: true, force: true });
  cpSync(options.distribution, part, { recursive: true });
  writeFileSync(path.join(part, '.copied-from'), options.distribution);
  renameSync(part, home);
  return home;
}

const importFolder = (home: string): string => path.join(home, 'data/import');
const importMark = (dataDir: string): string => path.join(dataDir, 'realm-imported');

const realmFile = (folder: string): string => path.join(folder, 'jucai-realm.json');

const realmOf = (options: KeycloakOptions, hasTheme: boolean): string =>
  JSON.stringify(
    composeRealm(path.join(options.checkout, 'infra/keycloak'), {
      origin: options.origin,
      reconcilerSecret: options.reconcilerSecret,
      loginTheme: hasTheme ? themeName : undefined,
    }),
    null,
    2,
  );

function writeRealm(home: string, realm: string): void {
  mkdirSync(importFolder(home), { recursive: true });
  writeFileSync(realmFile(importFolder(home)), realm, { mode: 0o600 });
}

/** Copies our theme on each start: it is read at run time and needs no build. */
function layDownTheme(options: KeycloakOptions, home: string): boolean {
  const source = path.join(options.checkout, 'infra/keycloak/themes', themeName);
  if (!existsSync(source)) return false;
  const target = path.join(home, 'themes', themeName);
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true });
  return true;
}

/**
 * What bin/kc.sh would pass. The script itself stays in front of the server as a second process, which a SIGKILL would
 * end while the server went on; so the server is started directly.
 */
const javaArguments = (home: string): string[] => [
  '-Xms96m',
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:MetaspaceSize=96M',
  '-XX:MaxMetaspaceSize=256m',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  '-Djava.security.egd=file:/dev/urandom',
  '-Djdk.tls.rejectClientInitiatedRenegotiation=true',
  '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
  '--add-opens=java.base/java.util=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '--add-opens=java.base/java.security=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-Duser.language=en',
  '-Duser.country=US',
  `-Dkc.home.dir=${home}`,
  `-Djboss.server.config.dir=${path.join(home, 'conf')}`,
  '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
  '-Dpicocli.disable.closures=true',
  '-Dquarkus-log-max-startup-records=10000',
  '-cp',
  path.join(home, 'lib/quarkus-run.jar'),
  'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
];
