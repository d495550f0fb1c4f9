import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@jucai/contracts';
import { migrate, openApiOf, revertAll, type ServiceDefinition } from '@jucai/service-kit';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { forgedTokens } from './forged-tokens.js';
import { type JsonSchema, markedBodies } from './marked-bodies.js';
import { createTestDatabase } from './template-database.js';
import { type Caller, startTestService, type TestService, type TestServiceOptions } from './test-service.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
const verbs: readonly Verb[] = ['get', 'post', 'put', 'patch', 'delete'];

interface Route {
  readonly verb: Verb;
  /** Below `/api/<service>`, with its parameters filled in. */
  readonly path: string;
  readonly name: string;
  /** What it takes as JSON. */
  readonly body: JsonSchema | undefined;
}

/** What a marked text is refused with; where its key in a record is none of the record's, it never comes to the text. */
const REFUSED = /^(The text bears a secrecy mark|Invalid key)/;

/** Set to write `openapi.json` instead of comparing with it. */
const WRITE = process.env['JUCAI_WRITE_OPENAPI'] === '1';

const bodyOf = (operation: unknown): JsonSchema | undefined =>
  (operation as { requestBody?: { content?: Record<string, { schema?: JsonSchema }> } }).requestBody?.content?.[
    'application/json'
  ]?.schema;

function routesOf(document: ReturnType<typeof openApiOf>, service: string): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    verbs
      .filter((verb) => operations[verb])
      .map((verb) => ({
        verb,
        name: `${verb.toUpperCase()} ${path}`,
        body: bodyOf(operations[verb]),
        path: path
          .replace(`/api/${service}`, '')
          .replace(/\{(\w+)\}/g, (_, parameter: string) => (/code|unit/i.test(parameter) ? 'nowhere' : uuid())),
      })),
  );
}

/**
 * What must hold for every service, whatever its features: its OpenAPI document is the committed one, its migrations go up and
 * down and fit its entities, and no route of it (found in the document, so that none is forgotten) lets in whom it should not.
 */
export function describeServiceContract(
  definition: ServiceDefinition,
  folder: URL,
  options: Pick<TestServiceOptions, 'environment'> = {},
): void {
  describe(`${definition.name}: contract`, () => {
    let service: TestService;
    let routes: Route[];
    let nobody: Caller;
    let reader: Caller;

    beforeAll(async () => {
      service = await startTestService(definition, { ...options, businessTime: '2023-03-01T09:00:00+08:00' });
      await service.tree();
      routes = routesOf(openApiOf(service.app, definition), definition.name);
      nobody = await service.as((await service.caller('nobody', 'xunxian', ['unit-staff'])).assignment, []);
      reader = await service.caller('qixian.lead', 'qixian', ['unit-lead', 'unit-staff']);
    });
    afterAll(() => service.stop());

    it('has the committed OpenAPI document (npm run openapi writes it)', async () => {
      const file = new URL('openapi.json', folder);
      const now = `${JSON.stringify(openApiOf(service.app, definition), null, 2)}\n`;
      if (WRITE) await writeFile(file, now);
      expect(JSON.parse(now)).toEqual(JSON.parse(await readFile(file, 'utf8')));
    });

    it('lets nobody in without a token, or with a forged one, on any route', async () => {
      const forged: [what: string, token: string | undefined][] = [
        ['no token', undefined],
        ...Object.entries(await forgedTokens(service.tokens, 'qixian.lead', ['unit-lead'])),
      ];
      const entered: string[] = [];
      for (const { verb, path, name } of routes) {
        for (const [what, token] of forged) {
          const request = service.anonymous(verb, path);
          if (token !== undefined)
            void request.set('authorization', `Bearer ${token}`).set('jucai-assignment', reader.assignment.id);
          const { status } = await request;
          if (status !== 401) entered.push(`${name} with ${what}: ${status}`);
        }
      }
      expect(routes.length).toBeGreaterThan(0);
      expect(entered).toEqual([]);
    });

    it('lets an account whose token carries no role do nothing', async () => {
      const answers = await Promise.all(
        routes.map(async ({ verb, path, name }) => ({
          name,
          status: (await nobody[verb](path).set('if-match', '"1"')).status,
        })),
      );
      const open = answers.filter(({ status }) => status !== 403).map(({ name }) => name);
      expect(open.filter((name) => !/\/(me|settled)$/.test(name))).toEqual([]);
    });

    it('answers whatever is unknown or unreadable with a problem, never with a fault of its own', async () => {
      const faults: string[] = [];
      const misspelt: Route = { verb: 'get', path: '/%zz', name: 'an address that can not be read', body: undefined };
      for (const { verb, path, name } of [...routes, misspelt]) {
        if (path === '/stream') continue;
        const bodies = verb === 'get' ? [undefined] : [undefined, {}, [], { a: { b: 'x'.repeat(1_000) } }];
        for (const body of bodies) {
          const request = reader[verb](path).set('if-match', '"1"');
          const { status, headers } = await (body === undefined ? request : request.send(body));
          const problem = status < 400 || String(headers['content-type']).startsWith('application/problem+json');
          if (status >= 500 || !problem) faults.push(`${name} ${JSON.stringify(body)?.slice(0, 20)}: ${status}`);
        }
      }
      expect(faults).toEqual([]);
    });

    it('names the place of what can never be kept, on every route with a body, also under an Idempotency-Key', async () => {
      const unsound = ['{"a":{"b":["x\\u0000"]}}', '{"a":{"b":["\\ud800"]}}', '{"a":{"b":[1e999]}}'];
      const passed: string[] = [];
      for (const { verb, path, name, body } of routes) {
        if (!body) continue;
        for (const [index, text] of unsound.entries()) {
          const request = reader[verb](path).set('if-match', '"1"').set('content-type', 'application/json');
          const answer = await request.set('idempotency-key', `unsound-${index}`).send(text);
          const { errors = [] } = answer.body as { errors?: { path: string }[] };
          // Who may not use the route hears that first.
          if (answer.status !== 403 && !(answer.status === 400 && errors[0]?.path === 'a.b.0'))
            passed.push(`${name}: ${answer.status}`);
        }
      }
      expect(passed).toEqual([]);
    });

    it('keeps no text with a secrecy mark, on any route', async () => {
      const anybody = await service.caller('anybody', 'hebi', [...Role.options]);
      const { schemas = {} } = openApiOf(service.app, definition).components ?? {};
      const kept: string[] = [];
      for (const { verb, path, name, body } of routes) {
        if (!body || body.type === 'array') continue;
        for (const { value, texts } of markedBodies(body, schemas)) {
          if (texts.length === 0) continue;
          const answer = await anybody[verb](path)
            .set('if-match', '"1"')
            .send(value as object);
          const { errors = [] } = answer.body as { errors?: { path: string; messageEn: string }[] };
          const marked = errors.filter(({ messageEn }) => REFUSED.test(messageEn));
          const refused = new Set(marked.map((error) => error.path));
          kept.push(...texts.filter((text) => !refused.has(text)).map((text) => `${name}: ${text} (${answer.status})`));
        }
      }
      expect(kept).toEqual([]);
    });

    it('names the permission to hear of changes of each table', async () => {
      const { rows } = await service.sql.query('select name from scoped_table order by name');
      expect(Object.keys(definition.live ?? {})).toEqual(
        expect.arrayContaining((rows as { name: string }[]).map(({ name }) => name)),
      );
    });

    it('tells of tables made before the live stream knew more than their place what it tells of new ones', async () => {
      const { KitVisibilityChanges1700000000020: changes } = await import('@jucai/service-kit/schema');
      const tables = async (): Promise<object[]> =>
        (await service.sql.query<object>('select * from scoped_table order by name')).rows;
      const declared = await tables();
      await service.sql.query('update scoped_table set downward = false, share_table = null, share_key = null');
      await service.sql.query(changes.fill);
      expect(await tables()).toEqual(declared);
    });

    it('goes up, down and up again', async () => {
      const database = await createTestDatabase(definition);
      const left = async () => {
        const client = new pg.Client({ connectionString: database.superuserUrl });
        await client.connect();
        const { rows } = await client.query(
          `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S', 'v') and c.relname not like 'migrations%'
           union all select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
             and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
        );
        await client.end();
        return (rows as { name: string }[]).map(({ name }) => name);
      };
      try {
        await revertAll(definition, database.ownerUrl);
        expect(await left()).toEqual([]);
        await migrate(definition, database.ownerUrl);
        expect(await left()).not.toEqual([]);
      } finally {
        await database.drop();
      }
    });

    it('has a column for every field of its entities, as nullable as they say', async () => {
      const { rows } = await service.sql.query(
        `select table_name as table, column_name as column, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public'`,
      );
      const columns = new Map(
        (rows as { table: string; column: string; nullable: boolean }[]).map((row) => [
          `${row.table}.${row.column}`,
          row.nullable,
        ]),
      );
      const wrong = service.app
        .get(DataSource)
        .entityMetadatas.flatMap((entity) =>
          entity.columns
            .filter((column) => columns.get(`${entity.tableName}.${column.databaseName}`) !== column.isNullable)
            .map((column) => `${entity.tableName}.${column.databaseName}`),
        );
      expect(wrong).toEqual([]);
    });
  });
}
