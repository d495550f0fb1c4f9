import { randomUUID } from 'node:crypto';
import type { Route, Schema } from './routes.js';

const texts: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/\\d\{4\}-\(\?:/, '2023-12-31'],
  [/^\^\[a-z\]/, 'crawl'],
];

const typeOf = ({ type }: Schema): string | undefined =>
  typeof type === 'string' ? type : type?.find((each) => each !== 'null');

/** A body as the route's schema wants it, with required fields only: what is refused then is refused for who asks. */
export function sampleOf(route: Route, schema: Schema): unknown {
  const { anyOf, oneOf, allOf, ...own } = route.resolve(schema);
  if (own.const !== undefined) return own.const;
  if (own.enum) return own.enum[0];
  const [choice] = anyOf ?? oneOf ?? [];
  if (choice) return sampleOf(route, choice);
  if (allOf) return Object.assign({}, ...allOf.map((each) => sampleOf(route, each))) as unknown;
  switch (typeOf(own)) {
    case 'object':
      return Object.fromEntries(
        (own.required ?? []).map((name) => [name, sampleOf(route, own.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: own.minItems ?? 0 }, () => sampleOf(route, own.items ?? {}));
    case 'integer':
    case 'number':
      return own.minimum !== undefined && own.minimum > -1e9 ? own.minimum : (own.exclusiveMinimum ?? 0) + 1;
    case 'boolean':
      return true;
    case 'string':
      return textOf(own);
    default:
      return {};
  }
}

function textOf({ format, pattern, minLength = 0 }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return '2023-12-31';
  if (format === 'date-time') return '2023-12-31T09:00:00+08:00';
  const fitting = pattern === undefined ? undefined : texts.find(([like]) => like.test(pattern))?.[1];
  return fitting ?? '测'.repeat(Math.max(minLength, 1));
}
