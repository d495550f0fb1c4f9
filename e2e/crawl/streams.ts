import { environment, overAll } from './environment.js';
import type { Person } from './people.js';
import { streamRoute } from './read-expectations.js';
import { routes } from './routes.js';
import { sees } from './visibility.js';
import { type Service, services, type World } from './world.js';

/** How long a stream may take to tell what is awaited. */
const LONGEST_MS = 20_000;
/** How long a stream that has nothing for the caller is listened to. */
const LISTEN_MS = 3_000;
/** How long after the last that was awaited: what is for others may come behind it. */
const LISTEN_ON_MS = 500;

interface LiveEvent {
  readonly kind: string;
  readonly table: string;
  readonly id: string;
}

/** Everything that the service still keeps of its changes: a client may say that it was last here before all of them. */
async function listen(person: Person, path: string, wanted: readonly string[]): Promise<LiveEvent[] | number> {
  const ends = new AbortController();
  const timer = setTimeout(() => ends.abort(), LONGEST_MS);
  const answer = await fetch(new URL(path, environment().origin), {
    signal: ends.signal,
    headers: {
      authorization: `Bearer ${await person.token()}`,
      'last-event-id': '0-0',
      ...(person.assignmentId !== null && { 'jucai-assignment': person.assignmentId }),
    },
  });
  if (answer.status !== 200 || !answer.body) {
    clearTimeout(timer);
    await answer.body?.cancel();
    return answer.status;
  }
  if (wanted.length === 0) setTimeout(() => ends.abort(), LISTEN_MS);
  let awaited = wanted;
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of answer.body) {
      text += decoder.decode(chunk, { stream: true });
      if (awaited.length === 0) continue;
      awaited = awaited.filter((each) => !text.includes(each));
      if (awaited.length === 0) setTimeout(() => ends.abort(), LISTEN_ON_MS);
    }
  } catch (error) {
    if (!ends.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    ends.abort();
  }
  return [...text.matchAll(/event: (changed|gone)\ndata: (\{.*\})\n\n/g)].map(([, kind = '', data = '{}']) => ({
    kind,
    ...(JSON.parse(data) as { table: string; id: string }),
  }));
}

/** Listens to every service's stream in everybody's name: each is told of what they see, and of nothing else. */
export async function faultsOfStreams(world: World, people: readonly Person[]): Promise<string[]> {
  const paths = routes.filter(({ name }) => streamRoute.test(name));
  const logs = new Map<Service, { table: string; id: string }[]>();
  for (const service of services) logs.set(service, await changesOf(world, service));
  const found = await overAll(
    paths.flatMap((route) => people.map((person) => ({ route, person }))),
    async ({ route, person }) => {
      const service = services.find((each) => each === route.service);
      const log = (service && logs.get(service)) ?? [];
      const expected =
        service === undefined ? [] : log.filter(({ table, id }) => isFor(world, service, table, id, person));
      const wanted = expected.map((each) => JSON.stringify({ table: each.table, id: each.id }));
      const heard = await listen(person, route.path, wanted);
      const what = `${route.name} as ${person.name}`;
      const closed = person.role === 'none' || person.role === 'client';
      if (typeof heard === 'number') return closed && heard === 403 ? [] : [`${what}: ${heard}`];
      if (closed) return [`${what}: is open`];
      const named = new Set(heard.map(({ table, id }) => `${table} ${id}`));
      const wrong = [...named].filter((name) => {
        const [table = '', id = ''] = name.split(' ');
        return (
          service !== undefined && world.byId(`${service}.${table}`, id) && !isFor(world, service, table, id, person)
        );
      });
      const tables = [...new Set(wrong.map((name) => name.split(' ')[0]))];
      const missing = expected.filter(({ table, id }) => !named.has(`${table} ${id}`));
      return [
        ...tables.map(
          (table) =>
            `${what}: tells of ${wrong.filter((name) => name.startsWith(`${table} `)).length} foreign ${table}`,
        ),
        ...(missing.length > 0 ? [`${what}: leaves out ${missing.length} of ${expected.length}`] : []),
      ];
    },
    32,
  );
  return found.flat();
}

const changesOf = (world: World, service: Service) =>
  world.sql<{ table: string; id: string }>(
    service,
    'select distinct table_name as "table", record_id as id from change_log',
  );

function isFor(world: World, service: Service, table: string, id: string, person: Person): boolean {
  const row = world.byId(`${service}.${table}`, id);
  return row !== undefined && sees(`${service}.${table}`, row, person, world);
}
