import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssignmentState, Role, UnitState } from '@jucai/contracts';
import {
  createService,
  Database,
  readConfig,
  type ServiceDefinition,
  takeAssignment,
  takeClock,
  takeUnit,
} from '@jucai/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import supertest from 'supertest';
import { createTestDatabase, type TestDatabase } from './template-database.js';
import { testEnvironment } from './test-environment.js';
import { createTestTopics, deleteTestTopics } from './test-topics.js';
import { TokenMaker } from './token-maker.js';

/** The lock of the one active relay: while a test holds it, events stay in the outbox to be looked at. */
const RELAY_LOCK = 7_001;
type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Requests in the name of one assignment. */
export type Caller = Readonly<Record<Verb, (path: string) => supertest.Test>> & {
  readonly assignment: AssignmentState;
  readonly token: string;
};

export interface TestServiceOptions {
  /** Relay and consumers run against the real broker, on topics of this test's own. Else events stay in the outbox. */
  readonly kafka?: boolean;
  /** Business time at the start, ISO; without it, real time. */
  readonly businessTime?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** One running service over a database of its own. */
export class TestService {
  private clockNumber = 0;

  constructor(
    readonly app: NestFastifyApplication,
    readonly tokens: TokenMaker,
    readonly database: TestDatabase,
    /** As superuser: to look at what is there, whoever may see it. */
    readonly sql: pg.Client,
    readonly kafkaPrefix: string,
    private readonly name: string,
    private readonly folder: string,
    private readonly hasTopics: boolean,
  ) {}

  /** A unit below `parentCode`; kind and tier follow from its parent unless given. */
  async unit(code: string, parentCode: string | null, state: Partial<UnitState> = {}): Promise<UnitState> {
    const whole: UnitState = {
      code,
      name: { zh: `单位${code}`, en: code },
      shortName: { zh: code, en: code },
      kind: parentCode === null ? 'city' : 'department',
      tier: parentCode === null ? 'city' : 'county-department',
      parentCode,
      line: null,
      employer: null,
      status: 'active',
      successorCode: null,
      validFrom: '2020-01-01',
      validTo: null,
      sortOrder: 0,
      version: 1,
      ...state,
    };
    await this.app.get(Database).asService((tx) => takeUnit(tx, whole));
    return whole;
  }

  /** City, one county with one department, another county: enough for every question of scope. */
  async tree(): Promise<void> {
    await this.unit('hebi', null, { name: { zh: '鹤壁市', en: 'Hebi' } });
    await this.unit('hebi_kj', 'hebi', {
      name: { zh: '市科技局', en: 'City Science Bureau' },
      tier: 'city-department',
    });
    await this.unit('xunxian', 'hebi', { name: { zh: '浚县', en: 'Xun County' }, kind: 'county', tier: 'county' });
    await this.unit('xunxian_rs', 'xunxian', { name: { zh: '浚县人社局', en: 'Xun County HR Bureau' } });
    await this.unit('qixian', 'hebi', { name: { zh: '淇县', en: 'Qi County' }, kind: 'county', tier: 'county' });
  }

  /** Somebody with these roles at this unit, ready to call. */
  async caller(
    account: string,
    unitCode: string,
    roles: Role[],
    state: Partial<AssignmentState> = {},
  ): Promise<Caller> {
    const assignment: AssignmentState = {
      id: randomUUID(),
      account,
      personName: `演示 ${account}`,
      post: null,
      unitCode,
      homeUnitCode: null,
      roles,
      validFrom: '2020-01-01',
      validTo: null,
      enabled: true,
      version: 1,
      ...state,
    };
    await this.app.get(Database).asService((tx) => takeAssignment(tx, assignment));
    return this.as(assignment);
  }

  async as(assignment: AssignmentState, realmRoles: readonly string[] = assignment.roles): Promise<Caller> {
    const token = await this.tokens.token(assignment.account, realmRoles);
    const call = (verb: Verb) => (path: string) =>
      this.anonymous(verb, path).set('authorization', `Bearer ${token}`).set('jucai-assignment', assignment.id);
    return {
      get: call('get'),
      post: call('post'),
      put: call('put'),
      patch: call('patch'),
      delete: call('delete'),
      assignment,
      token,
    };
  }

  /** Without a token; the path is below `/api/<service>`. */
  anonymous(verb: Verb, path: string): supertest.Test {
    return supertest(this.app.getHttpServer())[verb](`/api/${this.name}${path}`);
  }

  async setClock(businessTime: string): Promise<void> {
    this.clockNumber += 1;
    await this.app.get(Database).asService((tx) => takeClock(tx, { number: this.clockNumber, businessTime }));
  }

  /** Events in the outbox, oldest first; of one type when given. Audit rows are events too: ask for their type to see them. */
  async events(
    type?: string,
  ): Promise<{ type: string; key: string; unit: string | null; data: Record<string, unknown> }[]> {
    const { rows } = await this.sql.query(
      `select type, aggregateid as key, unit, payload as data from outbox
       where ($1::text is null and type not like '%act-audited%') or type = $1 order by position`,
      [type ?? null],
    );
    return rows as { type: string; key: string; unit: string | null; data: Record<string, unknown> }[];
  }

  async stop(): Promise<void> {
    await this.app.close();
    if (this.hasTopics) await deleteTestTopics(this.kafkaPrefix);
    await this.sql.end();
    await this.tokens.stop();
    await this.database.drop();
    await rm(this.folder, { recursive: true });
  }
}

/** Starts the service as in production, over a fresh database, with an issuer of the test's own. */
export async function startTestService(
  definition: ServiceDefinition,
  options: TestServiceOptions = {},
): Promise<TestService> {
  const { kafkaBrokers } = testEnvironment();
  const [database, tokens, folder] = await Promise.all([
    createTestDatabase(definition),
    TokenMaker.start(),
    mkdtemp(join(tmpdir(), 'jucai-test-')),
  ]);
  const sql = new pg.Client({ connectionString: database.superuserUrl });
  await sql.connect();
  const prefix = `${randomBytes(5).toString('hex')}.`;
  if (options.kafka) await createTestTopics(prefix);
  else await sql.query('select pg_advisory_lock($1)', [RELAY_LOCK]);
  const config = readConfig(definition.config, {
    PORT: '0',
    DATABASE_URL: database.runtimeUrl,
    KAFKA_BROKERS: kafkaBrokers,
    KAFKA_PREFIX: prefix,
    OIDC_ISSUER: tokens.issuer,
    OIDC_JWKS_URL: tokens.jwksUrl,
    JUCAI_MODE: 'test',
    FILES_DIR: folder,
    DATA_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    ...options.environment,
  });
  const app = await createService(definition, config);
  if (options.kafka) await app.startAllMicroservices();
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const service = new TestService(app, tokens, database, sql, prefix, definition.name, folder, options.kafka ?? false);
  if (options.businessTime) await service.setClock(options.businessTime);
  return service;
}
