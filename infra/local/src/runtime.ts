import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureKeycloakDatabase, ensureServiceDatabase, ensureServiceRoles } from './databases.js';
import { type Fetch, kafkaDistribution, keycloakDistribution } from './distributions.js';
import { gatewayPart } from './gateway-part.js';
import { ensureTopics, prepareKafka } from './kafka.js';
import { keycloakBuildOptions, markRealmImported, prepareKeycloak } from './keycloak.js';
import { endLeftovers } from './leftovers.js';
import { portsFor, requireFreePorts } from './ports.js';
import { preparePostgres, superuserUrl } from './postgres.js';
import type { RunRecord } from './run-files.js';
import { type Secrets, secretsOf } from './secrets.js';
import {
  bootstrap,
  migrate,
  type Mode,
  replicaName,
  serviceNames,
  type ServiceName,
  servicePart,
  type ServiceSurroundings,
} from './services.js';
import { StepError } from './step-error.js';
import { type PartSpec, SupervisedPart } from './supervised-part.js';

export const partNames = ['postgres', 'kafka', 'keycloak', ...serviceNames, 'gateway'] as const;
export type PartName = (typeof partNames)[number];

export interface RuntimeOptions {
  readonly checkout: string;
  /** Everything that this runtime writes lies here; two runtimes with different folders don't touch each other. */
  readonly dataDir: string;
  readonly mode: Mode;
  /** The parts to run; all when left out. */
  readonly parts?: readonly PartName[];
  /** How many of each service. */
  readonly replicas?: number;
  /** Ports that are given rather than chosen. */
  readonly ports?: Readonly<Record<string, number>>;
  readonly report?: (line: string) => void;
  /** Interrupts a start that is under way. */
  readonly signal?: AbortSignal;
}

export interface Runtime {
  /** The one address of console, API and login. */
  readonly origin: string;
  readonly secrets: Secrets;
  readonly ports: Readonly<Record<string, number>>;
  /** Superuser's address of PostgreSQL. */
  readonly databaseAdminUrl: string;
  readonly kafkaBrokers: string;
  /** Stops every part, in the reverse order of starting. */
  stop(): Promise<void>;
  /** Kills a part the hard way; it comes back by itself. */
  kill(part: string, signal?: NodeJS.Signals): void;
  status(): RunRecord[];
}

/** Starts the system (or the named parts of it) and resolves when every part is ready; stops what it started when one fails. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const start = new Start(options);
  try {
    await start.run();
  } catch (error) {
    await start.stop();
    throw error;
  }
  return start.runtime();
}

const roles = ['keycloak', ...serviceNames.flatMap((service) => [service, `${service}_owner`])];

class Start {
  readonly #parts: SupervisedPart[] = [];
  readonly #aborting = new AbortController();
  readonly #wanted: ReadonlySet<PartName>;
  readonly #services: readonly ServiceName[];
  readonly #replicas: number;
  readonly #report: (line: string) => void;
  #ports: Record<string, number> = {};
  #secrets!: Secrets;

  constructor(private readonly options: RuntimeOptions) {
    const unknown = (options.parts ?? []).filter((part) => !partNames.includes(part));
    if (unknown.length > 0)
      throw new StepError(`没有这样的部分 / no such part: ${unknown.join(', ')}; ${partNames.join(', ')}`);
    this.#wanted = new Set(options.parts ?? partNames);
    this.#services = serviceNames.filter((service) => this.#wanted.has(service));
    this.#replicas = options.replicas ?? 1;
    this.#report = options.report ?? (() => undefined);
    // Whatever is starting ends at once, so that its step fails and the start with it.
    options.signal?.addEventListener('abort', () => void this.stop(), { once: true });
    if (options.signal?.aborted) this.#aborting.abort();
  }

  async run(): Promise<void> {
    const { dataDir, checkout } = this.options;
    mkdirSync(path.join(dataDir, 'files'), { recursive: true });
    const ended = await endLeftovers(dataDir);
    if (ended.length > 0) this.#report(`结束上次遗留的进程 / ended what the last run left behind: ${ended.join(', ')}`);
    this.#secrets = this.options.mode === 'test' ? testSecrets(dataDir) : secretsOf(dataDir, roles);
    await this.#choosePorts();

    if (this.#wanted.has('postgres')) {
      await this.#launch(
        0,
        await preparePostgres({
          checkout,
          dataDir,
          port: this.#port('postgres'),
          password: this.#secrets.postgres,
          durable: this.options.mode !== 'test',
          report: this.#report,
          signal: this.#aborting.signal,
        }),
      );
      await this.#prepareDatabases();
    }
    // These need PostgreSQL only, not each other.
    await this.#together([() => this.#startKafka(), () => this.#startKeycloak(), () => this.#migrateAll()]);
    await this.#bootstrapOnce();
    await this.#together(this.#services.flatMap((service) => this.#startReplicas(service)));
    if (this.#wanted.has('gateway')) await this.#startGateway();
  }

  async stop(): Promise<void> {
    this.#aborting.abort();
    const highestFirst = [...this.#parts].sort((a, b) => b.record.order - a.record.order);
    for (const order of new Set(highestFirst.map((part) => part.record.order))) {
      await Promise.all(highestFirst.filter((part) => part.record.order === order).map((part) => part.stop()));
    }
  }

  runtime(): Runtime {
    return {
      origin: this.#origin,
      secrets: this.#secrets,
      ports: this.#ports,
      databaseAdminUrl: superuserUrl(this.#ports.postgres ?? 0, this.#secrets.postgres),
      kafkaBrokers: `127.0.0.1:${this.#ports.kafka ?? 0}`,
      stop: () => this.stop(),
      kill: (name, signal) => {
        const part = this.#parts.find((candidate) => candidate.name === name);
        if (!part) throw new StepError(`没有在运行的部分 / no running part: ${name}`);
        part.kill(signal);
      },
      status: () => this.#parts.map((part) => part.record).sort((a, b) => a.order - b.order),
    };
  }

  get #origin(): string {
    return `http://localhost:${this.#ports.gateway ?? 0}`;
  }

  #port(name: string): number {
    const port = this.#ports[name];
    if (port === undefined) throw new Error(`No port was chosen for ${name}`);
    return port;
  }

  async #choosePorts(): Promise<void> {
    const { dataDir, ports: fixed } = this.options;
    const own: Partial<Record<PartName, string[]>> = {
      postgres: ['postgres'],
      kafka: ['kafka', 'kafka-controller'],
      keycloak: ['keycloak', 'keycloak-management'],
      gateway: ['gateway'],
    };
    const replicas = Array.from({ length: this.#replicas }, (_, index) => index + 1);
    const used = [
      ...[...this.#wanted].flatMap((part) => own[part] ?? []),
      ...this.#services.flatMap((service) => replicas.map((replica) => replicaName(service, replica))),
    ];
    // The gateway's port is part of every token's issuer, so it is chosen even where the gateway itself is left out.
    this.#ports = await portsFor(dataDir, ['gateway', ...used.filter((name) => name !== 'gateway')], fixed);
    await requireFreePorts(Object.fromEntries(used.map((name) => [name, this.#port(name)])));
  }

  async #prepareDatabases(): Promise<void> {
    const cluster = { checkout: this.options.checkout, port: this.#port('postgres'), password: this.#secrets.postgres };
    for (const service of serviceNames) {
      // Tests without services make databases of their own, from templates.
      if (this.#services.includes(service)) await ensureServiceDatabase(cluster, service, this.#secrets.databaseRoles);
      else await ensureServiceRoles(cluster, service, this.#secrets.databaseRoles);
    }
    if (this.#wanted.has('keycloak')) await ensureKeycloakDatabase(cluster, this.#secrets.databaseRoles);
  }

  async #startKafka(): Promise<void> {
    if (!this.#wanted.has('kafka')) return;
    const { checkout, dataDir } = this.options;
    const jars = await kafkaDistribution(this.#fetch, path.join(checkout, 'infra/kafka/pom.xml'));
    const spec = await prepareKafka({
      checkout,
      dataDir,
      jars,
      port: this.#port('kafka'),
      controllerPort: this.#port('kafka-controller'),
      clusterId: this.#secrets.kafkaClusterId,
      signal: this.#aborting.signal,
    });
    await this.#launch(1, spec);
    await ensureTopics(this.#port('kafka'));
  }

  async #startKeycloak(): Promise<void> {
    if (!this.#wanted.has('keycloak')) return;
    const { checkout, dataDir } = this.options;
    const distribution = await keycloakDistribution(this.#fetch, keycloakBuildOptions);
    const spec = prepareKeycloak({
      checkout,
      dataDir,
      distribution,
      port: this.#port('keycloak'),
      managementPort: this.#port('keycloak-management'),
      databasePort: this.#port('postgres'),
      databasePassword: this.#secrets.databaseRoles.keycloak ?? '',
      adminPassword: this.#secrets.keycloakAdmin,
      reconcilerSecret: this.#secrets.reconcilerClient,
      origin: this.#origin,
    });
    await this.#launch(2, spec);
    markRealmImported(dataDir);
  }

  async #migrateAll(): Promise<void> {
    for (const service of this.#services) await migrate(this.#around, service);
    if (this.#services.length > 0) this.#report('数据库已更新 / databases migrated');
  }

  /** Noted in the data folder, so that a later start need not ask. */
  async #bootstrapOnce(): Promise<void> {
    const mark = path.join(this.options.dataDir, 'bootstrapped');
    if (!this.#wanted.has('organizations') || existsSync(mark)) return;
    await bootstrap(this.#around);
    writeFileSync(mark, new Date().toISOString());
  }

  #startReplicas(service: ServiceName): (() => Promise<void>)[] {
    return Array.from({ length: this.#replicas }, (_, replica) => () => {
      const spec = servicePart(this.#around, service, replica + 1, this.#port(replicaName(service, replica + 1)));
      return this.#launch(10, spec);
    });
  }

  async #startGateway(): Promise<void> {
    const upstreams = this.#services.map((service): [string, string[]] => [
      service,
      Array.from(
        { length: this.#replicas },
        (_, replica) => `http://127.0.0.1:${this.#port(replicaName(service, replica + 1))}`,
      ),
    ]);
    const spec = gatewayPart({
      checkout: this.options.checkout,
      port: this.#port('gateway'),
      keycloak: `http://127.0.0.1:${this.#ports.keycloak ?? 0}`,
      services: Object.fromEntries(upstreams),
    });
    await this.#launch(100, spec);
  }

  async #launch(order: number, spec: PartSpec): Promise<void> {
    this.#aborting.signal.throwIfAborted();
    const part = new SupervisedPart(this.options.dataDir, order, spec);
    this.#parts.push(part);
    const startedAt = Date.now();
    await part.start();
    this.#report(`${spec.name} 就绪 / ready (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }

  /** Runs steps side by side; the first failure interrupts the others and is the one that is told. */
  async #together(steps: readonly (() => Promise<void>)[]): Promise<void> {
    const failures: unknown[] = [];
    await Promise.all(
      steps.map((step) =>
        step().catch(async (error: unknown) => {
          failures.push(error);
          await this.stop();
        }),
      ),
    );
    if (failures.length > 0) throw failures[0];
  }

  get #fetch(): Fetch {
    const { checkout, dataDir } = this.options;
    return {
      distDir: path.join(checkout, '.data/dist'),
      logDir: path.join(dataDir, 'logs'),
      report: this.#report,
      signal: this.#aborting.signal,
    };
  }

  get #around(): ServiceSurroundings {
    return {
      checkout: this.options.checkout,
      dataDir: this.options.dataDir,
      mode: this.options.mode,
      secrets: this.#secrets,
      databasePort: this.#port('postgres'),
      kafkaPort: this.#port('kafka'),
      keycloakPort: this.#ports.keycloak ?? 0,
      origin: this.#origin,
      signal: this.#aborting.signal,
    };
  }
}

/** Fixed, so that a developer's tool can connect while tests run (each role's password is its name); the data is thrown away. */
function testSecrets(dataDir: string): Secrets {
  return {
    ...secretsOf(dataDir, roles),
    postgres: 'postgres',
    databaseRoles: Object.fromEntries(roles.map((role) => [role, role])),
  };
}
