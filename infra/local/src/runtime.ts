import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureKeycloakDatabase, ensureServiceDatabase, ensureServiceRoles } from './databases.js';
import { type Fetch, kafkaDistribution, keycloakDistribution } from './distributions.js';
import { gatewayPart } from './gateway-part.js';
import { ensureTopics, prepareKafka } from './kafka.js';
import { keycloakBuildOptions, markRealmImported, prepareKeycloak } from './keycloak.js';
import { endLeftovers } from './leftovers.js';
import { portsFor, requireFreePorts } from './ports.js';
import { preparePostgres, superuserUrl } from './postgres.js';
import { RunningParts } from './running-parts.js';
import { type Secrets, secretsOf } from './secrets.js';
import { ServiceParts } from './service-parts.js';
import { type Mode, serviceNames, type ServiceSurroundings } from './services.js';
import { StepError } from './step-error.js';

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
  readonly dataDir: string;
  readonly secrets: Secrets;
  readonly ports: Readonly<Record<string, number>>;
  /** Superuser's address of PostgreSQL. */
  readonly databaseAdminUrl: string;
  readonly kafkaBrokers: string;
  /** Stops every part, in the reverse order of starting. */
  stop(): Promise<void>;
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
  readonly #parts: RunningParts;
  readonly #wanted: ReadonlySet<PartName>;
  readonly #services: ServiceParts;
  readonly #report: (line: string) => void;
  #ports: Record<string, number> = {};
  #secrets!: Secrets;

  constructor(private readonly options: RuntimeOptions) {
    const unknown = (options.parts ?? []).filter((part) => !partNames.includes(part));
    if (unknown.length > 0)
      throw new StepError(`没有这样的部分 / no such part: ${unknown.join(', ')}; ${partNames.join(', ')}`);
    const wanted = new Set(options.parts ?? partNames);
    this.#wanted = wanted;
    this.#services = new ServiceParts(
      serviceNames.filter((service) => wanted.has(service)),
      options.replicas ?? 1,
    );
    this.#report = options.report ?? (() => undefined);
    this.#parts = new RunningParts(options.dataDir, this.#report, options.signal);
  }

  async run(): Promise<void> {
    const { dataDir, checkout } = this.options;
    mkdirSync(path.join(dataDir, 'files'), { recursive: true });
    const ended = await endLeftovers(dataDir);
    if (ended.length > 0) this.#report(`结束上次遗留的进程 / ended what the last run left behind: ${ended.join(', ')}`);
    this.#secrets = this.options.mode === 'test' ? testSecrets(dataDir) : secretsOf(dataDir, roles);
    await this.#choosePorts();

    if (this.#wanted.has('postgres')) {
      const postgres = await preparePostgres({
        checkout,
        dataDir,
        port: this.#port('postgres'),
        password: this.#secrets.postgres,
        durable: this.options.mode !== 'test',
        report: this.#report,
        signal: this.#parts.signal,
      });
      await this.#parts.launch(0, postgres);
      await this.#prepareDatabases();
    }
    // These need PostgreSQL only, not each other.
    await this.#parts.together([() => this.#startKafka(), () => this.#startKeycloak(), () => this.#migrate()]);
    await this.#services.bootstrapOnce(this.#around);
    await this.#services.start(this.#parts, this.#around, 10, (part) => this.#port(part));
    if (this.#wanted.has('gateway')) await this.#startGateway();
  }

  stop(): Promise<void> {
    return this.#parts.stop();
  }

  runtime(): Runtime {
    return {
      origin: this.#origin,
      dataDir: this.options.dataDir,
      secrets: this.#secrets,
      ports: this.#ports,
      databaseAdminUrl: superuserUrl(this.#ports.postgres ?? 0, this.#secrets.postgres),
      kafkaBrokers: `127.0.0.1:${this.#ports.kafka ?? 0}`,
      stop: () => this.stop(),
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
    const own: Partial<Record<PartName, string[]>> = {
      postgres: ['postgres'],
      kafka: ['kafka', 'kafka-controller'],
      keycloak: ['keycloak', 'keycloak-management'],
      gateway: ['gateway'],
    };
    const used = [...[...this.#wanted].flatMap((part) => own[part] ?? []), ...this.#services.partNames];
    // The gateway's port is part of every token's issuer, so it is chosen even where the gateway itself is left out.
    const names = ['gateway', ...used.filter((name) => name !== 'gateway')];
    this.#ports = await portsFor(this.options.dataDir, names, this.options.ports);
    await requireFreePorts(Object.fromEntries(used.map((name) => [name, this.#port(name)])));
  }

  async #prepareDatabases(): Promise<void> {
    const cluster = { checkout: this.options.checkout, port: this.#port('postgres'), password: this.#secrets.postgres };
    for (const service of serviceNames) {
      // Tests without services make databases of their own, from templates.
      if (this.#services.names.includes(service))
        await ensureServiceDatabase(cluster, service, this.#secrets.databaseRoles);
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
      signal: this.#parts.signal,
    });
    await this.#parts.launch(1, spec);
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
    await this.#parts.launch(2, spec);
    markRealmImported(dataDir);
  }

  async #migrate(): Promise<void> {
    if (this.#services.names.length === 0) return;
    await this.#services.migrate(this.#around);
    this.#report('数据库已更新 / databases migrated');
  }

  async #startGateway(): Promise<void> {
    const spec = gatewayPart({
      checkout: this.options.checkout,
      port: this.#port('gateway'),
      keycloak: `http://127.0.0.1:${this.#ports.keycloak ?? 0}`,
      services: this.#services.addresses((part) => this.#port(part)),
    });
    await this.#parts.launch(100, spec);
  }

  get #fetch(): Fetch {
    const { checkout, dataDir } = this.options;
    return {
      distDir: path.join(checkout, '.data/dist'),
      logDir: path.join(dataDir, 'logs'),
      report: this.#report,
      signal: this.#parts.signal,
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
      signal: this.#parts.signal,
    };
  }
}

/** Roles whose password is their name, for databases that tests make and throw away; the superuser could do more than that. */
function testSecrets(dataDir: string): Secrets {
  return {
    ...secretsOf(dataDir, roles),
    databaseRoles: Object.fromEntries(roles.map((role) => [role, role])),
  };
}
