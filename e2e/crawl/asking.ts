import { randomUUID } from 'node:crypto';
import { environment } from './environment.js';
import type { Person } from './people.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** The body, when it is JSON. */
  readonly json: unknown;
}

interface Request {
  readonly method?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to the gateway, as it is told: nothing is added. */
export async function ask({ method = 'GET', path, query = {}, body, headers = {} }: Request): Promise<Answer> {
  const url = new URL(path, environment().origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await fetch(url, {
    method,
    headers,
    signal: AbortSignal.timeout(30_000),
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, text, json: /json/.test(type) && text ? JSON.parse(text) : null };
}

/** In the name of somebody of the sample, as the console asks. */
export const askAs = async (person: Person, request: Request): Promise<Answer> =>
  ask({
    ...request,
    headers: {
      authorization: `Bearer ${await person.token()}`,
      ...(person.assignmentId !== null && { 'jucai-assignment': person.assignmentId }),
      ...(request.method !== undefined && { 'idempotency-key': `crawl.${randomUUID()}` }),
      ...(request.body !== undefined && { 'content-type': 'application/json' }),
      ...request.headers,
    },
  });

/** What is wrong with a refusal: its status, or that it is not a problem answer with a code and no insides. */
export function faultsOfRefusal({ status, type, text, json }: Answer): string[] {
  const { code } = (json ?? {}) as { code?: unknown };
  return [
    ...(status >= 500 ? [`a fault of its own (${status})`] : []),
    ...(type.startsWith('application/problem+json') && typeof code === 'string' ? [] : [`no problem answer (${type})`]),
    ...(/\bat \S+ \(|node_modules|select .* from |pg_|violates/i.test(text) ? ['tells of its insides'] : []),
  ];
}
