import { type Answer, askAs, faultsOfRefusal } from './asking.js';
import { overAll } from './environment.js';
import type { Person } from './people.js';
import { readExpectations, streamRoute } from './read-expectations.js';
import { type Route, routes, type Schema } from './routes.js';
import { sampleOf } from './sample-body.js';
import { writeExpectations } from './write-expectations.js';
import { anyPath } from './writing.js';

/** A malformed request, and the field that the refusal must name, where it is one field's fault. */
interface Shot {
  readonly what: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly type?: string;
  readonly field?: string;
  /** Odd but not wrong: any answer without a fault of the service's own. */
  readonly lenient?: true;
}

const LONG = 'x'.repeat(100_000);
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const NUL = 'a\u0000b';

/** Values of another type than the schema's. */
const wrongFor = ({ type }: Schema): unknown => (type === 'object' || type === undefined ? 'x' : { wrong: true });

function shotsAtBody(route: Route): Shot[] {
  const schema = route.body && route.resolve(route.body);
  if (!schema || !route.body)
    return [
      { what: 'an unreadable body', body: '{"a":' },
      { what: 'a body of another kind', body: '<a/>', type: 'application/xml' },
    ].map((shot) => ({ ...shot, lenient: true as const }));
  const sample = sampleOf(route, route.body) as Record<string, unknown>;
  const fields = Object.entries(schema.properties ?? {});
  return [
    { what: 'no JSON', body: '{"a":' },
    { what: 'another content type', body: '<a/>', type: 'application/xml' },
    { what: 'a list', body: '[]' },
    { what: 'a text', body: '"x"' },
    { what: 'null', body: 'null' },
    { what: 'nothing of what is required', body: '{"unheard-of":1}' },
    { what: 'deep JSON', body: `{"unheard-of":${DEEP}}` },
    { what: 'a prototype', body: '{"__proto__":{"admin":true},"constructor":1}' },
    ...fields.flatMap(([field, own]): Shot[] => [
      {
        what: `${field} of a wrong type`,
        body: JSON.stringify({ ...sample, [field]: wrongFor(route.resolve(own)) }),
        field,
      },
      ...(schema.required?.includes(field)
        ? [
            {
              what: `${field} as 100 KB of text and more`,
              body: JSON.stringify({ ...sample, [field]: { [NUL]: LONG } }),
              field,
            },
          ]
        : []),
    ]),
  ];
}

function shotsAtQuery(route: Route): Shot[] {
  const parameters = (route.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const has = (name: string) => parameters.some((parameter) => parameter.name === name);
  const shot = (what: string, field: string, value: string): Shot[] =>
    has(field) ? [{ what: `${field} ${what}`, query: { [field]: value }, field }] : [];
  return [
    ...shot('far away', 'page', '99999999999999999999'),
    ...shot('below one', 'page', '0'),
    ...shot('no number', 'perPage', 'NaN'),
    ...shot('too many', 'perPage', '1000000'),
    ...shot('unknown', 'sort', 'id; drop table unit --'),
    ...shot('no JSON', 'filter', '{"state":'),
    ...shot('a list', 'filter', '[]'),
    ...shot('unknown', 'filter', '{"__proto__":{"a":1},"unheardOf":1}'),
    ...shot('too long', 'filter', JSON.stringify({ q: 'x'.repeat(5_000) })),
    ...(has('filter')
      ? [{ what: 'filter with NUL', query: { filter: JSON.stringify({ q: NUL }) }, lenient: true as const }]
      : []),
    ...(has('filter')
      ? [
          {
            what: 'filter with wildcards',
            query: { filter: JSON.stringify({ q: "%_\\'; --" }) },
            lenient: true as const,
          },
        ]
      : []),
    ...(has('page')
      ? [{ what: 'the last page there may be', query: { page: '100000', perPage: '100' }, lenient: true as const }]
      : []),
    ...parameters
      .filter(({ name }) => !['page', 'perPage', 'sort', 'filter'].includes(name))
      .map(({ name }): Shot => ({ what: `${name} with NUL`, query: { [name]: NUL }, lenient: true })),
    { what: 'an unknown parameter', query: { unheardOf: NUL }, lenient: true },
  ];
}

function shotsAtPath(route: Route): Shot[] {
  const bad = ['%00', 'x'.repeat(2_000), '..%2F..%2Fetc%2Fpasswd', "1'%20or%201=1--"];
  return /\{/.test(route.path)
    ? bad.map((value) => ({
        what: `${value.slice(0, 12)} in the path`,
        path: route.path.replaceAll(/\{\w+\}/g, value),
      }))
    : [];
}

/** The first of the sample whom the route lets in, so that what is malformed is what is refused. */
function whoMay(route: Route, people: readonly Person[]): Person | undefined {
  const roles = (readExpectations[route.name] ?? writeExpectations[route.name])?.roles ?? ['office'];
  return people.find(({ role }) => roles.includes(role));
}

/** Routes without a body that do something at once: asked by nobody who may. */
const atOnce = (route: Route): boolean => route.verb !== 'GET' && !route.body && !/\{/.test(route.path);

/** Events of a batch are answered each on its own. */
const refusedEach = ({ json }: Answer): boolean =>
  ((json as { results?: { status: string }[] } | null)?.results ?? [{ status: 'taken' }]).every(
    ({ status }) => status === 'refused',
  );

function faultsOf(answer: Answer, { lenient, field }: Shot): string[] {
  if (lenient) return answer.status >= 400 || answer.status === 0 ? faultsOfRefusal(answer) : [];
  if (answer.status < 400) return refusedEach(answer) ? [] : [`${answer.status}: was taken`];
  const named = ((answer.json as { errors?: { path: string }[] } | null)?.errors ?? []).map(({ path }) => path);
  const unnamed =
    field !== undefined && answer.status === 400 && !named.some((path) => path.split(/[.[]/)[0] === field);
  return [...faultsOfRefusal(answer), ...(unnamed ? [`names ${named.join(', ') || 'no field'}, not ${field}`] : [])];
}

/** Throws malformed requests at every route; none may break it, be taken, or be refused in riddles. Records are named that are not there. */
export async function faultsOfFuzzing(people: readonly Person[]): Promise<string[]> {
  const asked = routes
    .filter((route) => !streamRoute.test(route.name) && !atOnce(route))
    .flatMap((route) => {
      const person = whoMay(route, people);
      if (!person) throw new Error(`${route.name}: nobody of the sample may`);
      const shots = [...shotsAtPath(route), ...(route.verb === 'GET' ? shotsAtQuery(route) : shotsAtBody(route))];
      return shots.map((shot) => ({ route, person, shot }));
    });
  const found = await overAll(asked, async ({ route, person, shot }) => {
    const answer = await askAs(person, {
      method: route.verb,
      path: shot.path ?? anyPath(route),
      ...(shot.query && { query: shot.query }),
      ...(shot.body !== undefined && { body: shot.body }),
      headers: { 'if-match': '"1"', ...(shot.type !== undefined && { 'content-type': shot.type }) },
    });
    return faultsOf(answer, shot).map((fault) => `${route.name}, ${shot.what}: ${fault}`);
  });
  return found.flat();
}
