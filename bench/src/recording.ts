import type { SqlRecorder, Unit } from './sql-recorder.js';

/** What the service sent to the database for one request; the bare server does the same for a request of the same key. */
export interface Recording {
  /** Assignment, method, address; an id at its end stands as `:id`. */
  readonly key: string;
  readonly units: readonly Unit[];
  /** Values that are another's in each request: the id that is read; the ids that a write makes. */
  readonly fresh: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly assignment: string;
  readonly token: string;
  readonly body?: object;
  /** Ids that stay the same in each request. */
  readonly constant?: readonly string[];
}

/** Asks the service once and writes down the statements; those that go by the needle are the request's own. */
export async function record(
  recorder: SqlRecorder,
  origin: string,
  { method, url, assignment, token, body, constant = [] }: Request,
): Promise<Recording> {
  const id = /\/([0-9a-f-]{36})$/.exec(url)?.[1];
  const key = crypto.randomUUID();
  const ask = async (): Promise<void> => {
    const response = await fetch(origin + url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'jucai-assignment': assignment,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
  };
  // The first time fills the caches (directory, keys).
  if (!body) await ask();
  const units = await recorder.during(ask, ({ text, values }) =>
    body ? values.includes(key) : id ? values.includes(id) : /from action_item a/.test(text),
  );
  const made = units
    .flat()
    .flatMap(({ values }) => values.flatMap((value) => (typeof value === 'string' ? (value.match(UUID) ?? []) : [])));
  return {
    key: `${assignment} ${method} ${id ? url.replace(id, ':id') : url}`,
    units,
    fresh: id ? [id] : body ? [...new Set(made)].filter((each) => !constant.includes(each)) : [],
  };
}
