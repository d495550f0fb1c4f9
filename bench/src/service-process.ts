import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { atEnd } from './at-end.js';
import type { Issuer } from './issuer.js';
import { freePort } from './free-port.js';
import { checkout, dataDir, type Servers } from './servers.js';

/** By itself or by a signal, such as that of a machine out of memory. */
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

type ServiceName = 'meetings' | 'reports' | 'integration';

/** One service as it is delivered (its `dist`), in a process of its own, over an empty database of its own. */
export class Service {
  private readonly log: string;
  private readonly dataKey = randomBytes(32).toString('base64');
  private child: ChildProcess | null = null;
  port = 0;

  private constructor(
    readonly name: ServiceName,
    private readonly servers: Servers,
    private readonly issuer: Issuer,
    /** As superuser, in the service's database: fills it, and looks at what is there. */
    readonly sql: pg.Client,
  ) {
    this.log = path.join(dataDir, 'logs', `${name}.log`);
  }

  /** Makes the database anew and migrates it; starts nothing yet. */
  static async prepare(name: ServiceName, servers: Servers, issuer: Issuer): Promise<Service> {
    const admin = new pg.Client({ connectionString: servers.runtime.databaseAdminUrl });
    await admin.connect();
    await admin.query(`drop database if exists "${name}" with (force)`);
    await admin.query(`create database "${name}" owner "${name}_owner" template template0`);
    await admin.end();
    const url = new URL(servers.runtime.databaseAdminUrl);
    url.pathname = `/${name}`;
    const sql = new pg.Client({ connectionString: url.href });
    await sql.connect();
    const service = new Service(name, servers, issuer, sql);
    atEnd(() => sql.end());
    atEnd(() => service.stop());
    mkdirSync(path.dirname(service.log), { recursive: true });
    const [code] = (await once(service.spawn(['migrate'], service.databaseUrl()), 'exit')) as [number];
    if (code !== 0) throw new Error(`${name} migrate ended with ${code}: see ${service.log}`);
    return service;
  }

  /** The runtime role's address: under row-level security, as in production. */
  databaseUrl(role: string = this.name): string {
    const password = this.servers.runtime.secrets.databaseRoles[role] ?? '';
    return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${this.servers.runtime.ports['postgres']}/${this.name}`;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(databaseUrl = this.databaseUrl(), nodeArguments: readonly string[] = []): Promise<void> {
    this.port = await freePort();
    this.child = this.spawn([], databaseUrl, nodeArguments);
    const deadline = Date.now() + 240_000;
    while (Date.now() < deadline) {
      const ready = await fetch(`${this.origin}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      if (hasEnded(this.child)) break;
      await pause(50);
    }
    throw new Error(`${this.name} did not start: see ${this.log}\n${readFileSync(this.log, 'utf8').slice(-2_000)}`);
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || hasEnded(child)) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  private spawn(command: readonly string[], databaseUrl: string, nodeArguments: readonly string[] = []): ChildProcess {
    const log = openSync(this.log, 'a');
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=256', ...nodeArguments, `services/${this.name}/dist/main.js`, ...command],
      {
        cwd: checkout,
        stdio: ['ignore', log, log],
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'production',
          PORT: String(this.port),
          DATABASE_URL: databaseUrl,
          DATABASE_OWNER_URL: this.databaseUrl(`${this.name}_owner`),
          KAFKA_BROKERS: this.servers.runtime.kafkaBrokers,
          OIDC_ISSUER: this.issuer.issuer,
          OIDC_JWKS_URL: this.issuer.jwksUrl,
          JUCAI_MODE: 'production',
          FILES_DIR: path.join(dataDir, 'files'),
          DATA_KEY: this.dataKey,
          LOG_LEVEL: 'warn',
        },
      },
    );
    closeSync(log);
    return child;
  }
}
