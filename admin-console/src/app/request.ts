import { chosenAssignmentId } from './assignment/session.js';
import { begin } from './intentions.js';
import { renewedToken, token } from './keycloak.js';
import { ApiProblem, problemOf, unreachable } from './problem.js';
import { currentLocale } from './i18n/locale.js';
import { messagesOf } from './i18n/messages.js';

/** How a request is made. */
export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | undefined>;
  /** Sent as JSON; a form (a file) as it is. */
  body?: unknown;
  /** Version of the record the user saw; a change needs it. */
  version?: number | undefined;
  /** Other content is another intention, also with POST: for one form that is sent for several people. */
  byContent?: boolean | undefined;
  /** Acts as another assignment than the chosen one (the to-do list asks for each of them). */
  assignmentId?: string | undefined;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** Body of an answer and the record's version from its ETag. */
export interface Answer {
  body: unknown;
  version: number | undefined;
}

const pauses = [800, 2500];
const gone = new Set([502, 503, 504]);

/** The only place that calls `fetch`: token and assignment in the headers, one renewal of a refused token. */
export const open = async (path: string, options: RequestOptions = {}): Promise<Response> => {
  const { method = 'GET', query, body, version, assignmentId = chosenAssignmentId(), headers, signal } = options;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  const url = search.size ? `${path}?${search}` : path;
  const call = (bearer: string) =>
    fetch(url, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${bearer}`,
        ...(assignmentId && { 'Jucai-Assignment': assignmentId }),
        // A form brings its own type, with the boundary that the browser chose.
        ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  try {
    const response = await call(await token());
    return response.status === 401 ? await call(await renewedToken()) : response;
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw unreachable();
  }
};

/** Asks or tells a service something. A write carries the key of its intention and is tried again by itself while no answer comes. */
export const request = async (path: string, options: RequestOptions = {}): Promise<Answer> => {
  const { method = 'GET', body, assignmentId = chosenAssignmentId() } = options;
  if (method === 'GET') return answerOf(await open(path, options));

  const isForm = body instanceof FormData;
  const byContent = options.byContent ?? isForm;
  const content = JSON.stringify(isForm ? [...body].map(entryOf) : (body ?? null));
  const intention = begin({ method, path, body: content, assignmentId, byContent });
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await open(path, {
      ...options,
      headers: { 'Idempotency-Key': intention.key, ...options.headers },
    }).catch((failure: unknown) => failure);
    if (outcome instanceof Response && !gone.has(outcome.status)) {
      intention.answered();
      return answerOf(outcome);
    }
    const pause = pauses[attempt];
    if (pause === undefined) {
      intention.unanswered();
      if (outcome instanceof Response) throw await problemOf(outcome);
      throw outcome;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

// A file is known by what the browser says of it; its content may be large.
const entryOf = ([name, value]: [string, FormDataEntryValue]) =>
  value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value];

const answerOf = async (response: Response): Promise<Answer> => {
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 422 && problem.code?.startsWith('idempotency'))
      throw new ApiProblem({ title: messagesOf(currentLocale()).problem.earlier, status: 422, code: problem.code });
    throw problem;
  }
  const tag = /"(\d+)"/.exec(response.headers.get('ETag') ?? '')?.[1];
  const text = await response.text();
  return { body: text ? JSON.parse(text) : null, version: tag === undefined ? undefined : Number(tag) };
};
