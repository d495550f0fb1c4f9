import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Verb = (typeof verbs)[number];

/** A JSON schema as far as the crawl reads it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: Readonly<Record<string, { schema: Schema }>> };
}

export interface Route extends Operation {
  /** As the tables of expectations name it: `GET /api/reports/reports/{id}`. */
  readonly name: string;
  readonly service: string;
  readonly verb: Uppercase<Verb>;
  readonly path: string;
  /** The body's schema, references resolved by `resolve`. */
  readonly body: Schema | null;
  readonly resolve: (schema: Schema) => Schema;
}

const folder = fileURLToPath(new URL('../../services', import.meta.url));

/** Every route of every OpenAPI document: whoever adds one finds it here without doing anything. */
export const routes: readonly Route[] = readdirSync(folder).flatMap((service) => {
  const document = JSON.parse(readFileSync(path.join(folder, service, 'openapi.json'), 'utf8')) as {
    paths: Record<string, Partial<Record<Verb, Operation>>>;
    components?: { schemas?: Record<string, Schema> };
  };
  const resolve = (schema: Schema): Schema => {
    const name = schema.$ref?.replace('#/components/schemas/', '');
    const found = name === undefined ? schema : document.components?.schemas?.[name];
    if (!found) throw new Error(`${service}: no schema ${name}`);
    return found;
  };
  return Object.entries(document.paths).flatMap(([at, operations]) =>
    verbs.flatMap((verb): Route[] => {
      const operation = operations[verb];
      if (!operation) return [];
      const method = verb.toUpperCase() as Uppercase<Verb>;
      const body = operation.requestBody?.content['application/json']?.schema ?? null;
      return [{ ...operation, name: `${method} ${at}`, service, verb: method, path: at, body, resolve }];
    }),
  );
});

/** The route's path with its parameters filled in. */
export const fill = (route: Route, parameters: Readonly<Record<string, string>>): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${route.name}: no value for ${name}`);
    return encodeURIComponent(value);
  });
