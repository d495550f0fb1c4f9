import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { javaCommand } from '../bin/prerequisites.mjs';
import { composeRealm } from './realm.js';
import { baseEnvironment } from './run-step.js';
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
  const realmImported = existsSync(importMark(options.dataDir));
  if (!realmImported) writeRealm(options, home, hasTheme);
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
    readyTimeoutMs: 240_000,
    // It listens long before bootstrap and import are through; only the health answer says so.
    isReady: async () => {
      const response = await fetch(healthUrl, { signal: AbortSignal.timeout(2_000) });
      return response.ok && ((await response.json()) as { status?: string }).status === 'UP';
    },
  };
}

/** Called when Keycloak is ready for the first time: the realm lives in its database now and is not imported again. */
export function markRealmImported(dataDir: string): void {
  // The file holds the reconciler's secret.
  rmSync(importFolder(path.join(dataDir, 'keycloak')), { recursive: true, force: true });
  writeFileSync(importMark(dataDir), new Date().toISOString());
}

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

function writeRealm(options: KeycloakOptions, home: string, hasTheme: boolean): void {
  const realm = composeRealm(path.join(options.checkout, 'infra/keycloak'), {
    origin: options.origin,
    reconcilerSecret: options.reconcilerSecret,
    loginTheme: hasTheme ? themeName : undefined,
  });
  mkdirSync(importFolder(home), { recursive: true });
  writeFileSync(path.join(importFolder(home), 'jucai-realm.json'), JSON.stringify(realm, null, 2), {
    mode: 0o600,
  });
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
