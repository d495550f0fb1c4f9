import { askAs, faultsOfRefusal } from './asking.js';
import { overAll } from './environment.js';
import type { Person } from './people.js';
import { fill, type Route, routes } from './routes.js';
import { sampleOf } from './sample-body.js';
import { sees } from './visibility.js';
import type { Row, World } from './world.js';
import { type WriteExpectation, writeExpectations } from './write-expectations.js';

const writes = routes.filter(({ verb }) => verb !== 'GET');

export const forgottenWrites = (): string[] => [
  ...writes.filter(({ name }) => !writeExpectations[name]).map(({ name }) => `${name} has no expectation`),
  ...Object.keys(writeExpectations).flatMap((name) =>
    writes.some((route) => route.name === name) ? [] : [`${name} is no route`],
  ),
];

/** For one person: a record that they see but may not change, and one that they do not see; or any, where the role forbids it all. */
function targets(expectation: WriteExpectation, person: Person, world: World): (Row | null)[] {
  const allowed = expectation.roles.includes(person.role);
  if (expectation.table === null) return allowed ? [] : [null];
  const { table } = expectation;
  const rows = world.rows(table).filter((row) => !allowed || !expectation.mine(row, person, world));
  const seen = rows.find((row) => sees(table, row, person, world));
  const unseen = rows.find((row) => !sees(table, row, person, world));
  return (allowed ? [seen, unseen] : [seen ?? unseen]).flatMap((row) => row ?? []);
}

/** Tries every write on what is not theirs, in everybody's name, with a body that is in order and the version that is there. */
export async function faultsOfWriting(world: World, people: readonly Person[]): Promise<string[]> {
  const indicator =
    (world.rows('reports.template')[0]?.['indicators'] as { code: string }[] | undefined)?.[0]?.code ?? '';
  const attempts = writes.flatMap((route) => {
    const expectation = writeExpectations[route.name];
    if (!expectation) return [];
    return people.flatMap((person) =>
      targets(expectation, person, world).map((row) => ({ route, expectation, person, row })),
    );
  });
  const found = await overAll(attempts, async ({ route, expectation, person, row }) => {
    const key = row === null ? '' : String(row[expectation.key]);
    const answer = await askAs(person, {
      method: route.verb,
      path: fill(route, { id: key, code: route.path.includes('{id}') ? indicator : key }),
      headers: { 'if-match': `"${(row?.['version'] as number | undefined) ?? 1}"` },
      ...(route.body && { body: JSON.stringify(sampleOf(route, route.body)) }),
    });
    const expected = expectation.roles.includes(person.role) ? [403, 404] : [403];
    const faults = expected.includes(answer.status)
      ? faultsOfRefusal(answer)
      : [`${answer.status}, not ${expected.join(' or ')}: ${answer.text.slice(0, 200)}`];
    return faults.map(
      (fault) => `${route.name} as ${person.name}${row ? ` on one of ${row.unit_code ?? key}` : ''}: ${fault}`,
    );
  });
  return found.flat();
}

/** Asks every route as somebody in an assignment that is somebody else's, or none at all. */
export async function faultsOfAssignment(people: readonly Person[]): Promise<string[]> {
  const person = people.find(({ name }) => name === 'xunxian.staff@xunxian');
  const other = people.find(({ role }) => role === 'office');
  if (!person || !other?.assignmentId) throw new Error('The sample lacks somebody');
  const asked = routes
    // Who one is, and whether the system has come to rest, is answered before an assignment is chosen.
    .filter(({ path }) => !/\/(me|settled)$/.test(path))
    .flatMap((route) => [other.assignmentId, 'x', '00000000-0000-0000-0000-000000000000'].map((id) => ({ route, id })));
  const found = await overAll(asked, async ({ route, id }) => {
    const answer = await askAs(person, {
      method: route.verb,
      path: anyPath(route),
      headers: { 'jucai-assignment': id ?? '', 'if-match': '"1"' },
      ...(route.verb !== 'GET' && { body: '{}' }),
    });
    const faults = answer.status === 403 ? faultsOfRefusal(answer) : [`${answer.status}, not 403`];
    return faults.map((fault) => `${route.name} in the assignment ${id}: ${fault}`);
  });
  return found.flat();
}

/** The path with parameters that name nothing. */
export const anyPath = (route: Route): string =>
  fill(route, {
    id: '01a00000-0000-7000-8000-000000000000',
    subjectId: '01a00000-0000-7000-8000-000000000000',
    code: 'nowhere',
  });
