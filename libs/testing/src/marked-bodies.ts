/** What of JSON Schema the services' OpenAPI documents use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** A value that the schema accepts, but for the mark in its free texts; and where they stand. */
export interface MarkedBody {
  readonly value: unknown;
  readonly texts: readonly string[];
}

const MARKED = '机密★20年';
const codes = ['xunxian', 'hebi-talent', 'total', '1', '2023', '2023-03-01', '91410600MA00000000'];
const formats: Readonly<Record<string, string>> = {
  uuid: '01890000-0000-7000-8000-000000000000',
  date: '2023-03-01',
  'date-time': '2023-03-01T09:00:00+08:00',
  time: '09:00',
};
const below = (name: string, { value, texts }: MarkedBody): MarkedBody => ({
  value,
  texts: texts.map((path) => (path === '' ? name : `${name}.${path}`)),
});

/** Bodies that bear a secrecy mark in every free text (a string without pattern, format or choice): one for each alternative of the schema. */
export function markedBodies(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): MarkedBody[] {
  const of = (inner: JsonSchema): MarkedBody[] => markedBodies(inner, named);
  if (schema.$ref) return of(named[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  // Around one reference only: a remark to it stands beside.
  const alternatives = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (alternatives) return alternatives.filter(({ type }) => type !== 'null').flatMap(of);
  if ('const' in schema) return [{ value: schema.const, texts: [] }];
  if (schema.enum) return [{ value: schema.enum[0], texts: [] }];
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.find((type) => type !== 'null')) {
    case 'string': {
      if (schema.format) return [{ value: formats[schema.format], texts: [] }];
      if (schema.pattern === undefined) return [{ value: MARKED, texts: [''] }];
      const pattern = new RegExp(schema.pattern, 'u');
      return [{ value: codes.find((code) => pattern.test(code)), texts: [] }];
    }
    case 'integer':
    case 'number':
      return [{ value: Math.max(schema.minimum ?? 1, 1), texts: [] }];
    case 'boolean':
      return [{ value: true, texts: [] }];
    case 'array':
      return of(schema.items ?? {}).map((body) => {
        const { texts } = below('0', body);
        return { value: [body.value], texts };
      });
    case 'object':
      return objects(schema, of);
    default:
      return [{ value: undefined, texts: [] }];
  }
}

/** With the first alternative of every property, and then with each further one in its turn. */
function objects(
  { properties = {}, additionalProperties }: JsonSchema,
  of: (schema: JsonSchema) => MarkedBody[],
): MarkedBody[] {
  const all = Object.entries(properties);
  if (typeof additionalProperties === 'object') all.push(['total', additionalProperties]);
  const parts = all.map(([name, inner]) => of(inner).map((body) => ({ name, ...below(name, body) })));
  const first = parts.flatMap((alternatives) => alternatives.slice(0, 1));
  const whole = (chosen: readonly (MarkedBody & { name: string })[]): MarkedBody => ({
    value: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
    texts: chosen.flatMap(({ texts }) => texts),
  });
  const others = parts.flatMap((alternatives) => alternatives.slice(1));
  return [
    whole(first),
    ...others.map((other) => whole(first.map((part) => (part.name === other.name ? other : part)))),
  ];
}
