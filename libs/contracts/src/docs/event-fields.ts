import { z } from 'zod';
import type { EventDefinition } from '../define-event.js';

/** One field of an event's data, by its path (`items[].dueOn`). */
export interface EventField {
  readonly path: string;
  /** As a reader says it: `uuid`, `date or null`, `"a" | "b"`, `string matching …`. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string | null;
}

type Schema = z.core.JSONSchema.JSONSchema;

const NAMED_FORMATS: Readonly<Record<string, string>> = { uuid: 'uuid', date: 'date', 'date-time': 'instant' };

/** The fields of an event's data in the order of its schema, those of nested objects below them. */
export function fieldsOf(event: EventDefinition): EventField[] {
  // What a message must hold to be readable, so that a field with a default counts as optional.
  const root = z.toJSONSchema(event.data, { target: 'draft-2020-12', io: 'input' });
  return children(root, '', root.$defs ?? {});
}

/** The key in the words of its fields, such as `{unitCode}/{period}`. */
export function keyOf(event: EventDefinition): string {
  const names = new Proxy<Record<string, unknown>>({}, { get: (_, name) => `{${String(name)}}` });
  return event.key(names);
}

function children(schema: Schema, prefix: string, shared: Readonly<Record<string, Schema>>): EventField[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const path = `${prefix}${name}`;
    const own: EventField = {
      path,
      type: typeOf(property, shared),
      required: required.has(name),
      description: property.description ?? null,
    };
    return [own, ...nested(property, path, shared)];
  });
}

function nested(schema: Schema, path: string, shared: Readonly<Record<string, Schema>>): EventField[] {
  const { present } = withoutNull(resolved(schema, shared));
  const inner = resolved(present, shared);
  if (inner.properties) return children(inner, `${path}.`, shared);
  return isSchema(inner.items) ? nested(inner.items, `${path}[]`, shared) : [];
}

function typeOf(schema: Schema, shared: Readonly<Record<string, Schema>>): string {
  const { present, nullable } = withoutNull(schema);
  return `${presentType(present, shared)}${nullable ? ' or null' : ''}`;
}

function presentType(schema: Schema, shared: Readonly<Record<string, Schema>>): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf)
    return schema.anyOf
      .map((option) => (typeof option === 'boolean' ? 'anything' : typeOf(option, shared)))
      .join(' | ');
  if (schema.type === 'array' && isSchema(schema.items)) return `list of ${typeOf(schema.items, shared)}`;
  if (schema.type === 'object' && isSchema(schema.additionalProperties)) {
    return `map of ${typeOf(schema.additionalProperties, shared)}`;
  }
  if (schema.type === 'string') {
    const format = schema.format === undefined ? undefined : NAMED_FORMATS[schema.format];
    return format ?? (schema.pattern === undefined ? 'string' : `string matching ${schema.pattern}`);
  }
  return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything');
}

/** zod writes a nullable field either as a list of types or as a choice with `null`. */
function withoutNull(schema: Schema): { present: Schema; nullable: boolean } {
  if (Array.isArray(schema.type) && schema.type.includes('null')) {
    const [only, ...others] = schema.type.filter((type) => type !== 'null');
    return { present: { ...schema, type: others.length > 0 || !only ? schema.type : only }, nullable: true };
  }
  const options = schema.anyOf?.filter((option) => typeof option !== 'boolean');
  const present = options?.filter((option) => option.type !== 'null');
  if (!options || !present || present.length === options.length) return { present: schema, nullable: false };
  return { present: present.length === 1 && present[0] ? present[0] : { anyOf: present }, nullable: true };
}

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference;

const resolved = (schema: Schema, shared: Readonly<Record<string, Schema>>): Schema =>
  schema.$ref === undefined ? schema : (shared[nameOf(schema.$ref)] ?? schema);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
