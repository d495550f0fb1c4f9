import { same, type Story, type Verb } from '../story.js';

const REASON = '演示数据：按场景建立';
/** How many go at once where order does not matter. */
const AT_ONCE = 8;

/** Works through a list with a few at a time. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const createUnits: Verb = async (story, step) => {
  const { admin } = story;
  const present = new Set((await story.all<{ code: string }>(admin, '/organizations/units')).map(({ code }) => code));
  const missing = story.data.units.filter(({ code }) => !present.has(code));
  let level = missing.filter(({ parentCode }) => parentCode !== null && present.has(parentCode));
  for (
    const wanted = new Set(missing);
    level.length > 0;
    level = [...wanted].filter((unit) => present.has(unit.parentCode ?? ''))
  ) {
    await inParallel(level, async (unit) => {
      const { code, name, shortName, kind, parentCode, line, validFrom, sortOrder } = unit;
      const { employerType: type, creditCode, statisticalHomeCode } = unit;
      const employer = type === undefined ? null : { type, creditCode, statisticalHomeCode };
      const place = { code, name, shortName, kind, parentCode, line, employer, validFrom, sortOrder };
      await admin.post('/organizations/units', `${step.name}.${code}`, {
        ...place,
        effectiveOn: step.on,
        reason: REASON,
      });
    });
    for (const unit of level) {
      present.add(unit.code);
      wanted.delete(unit);
    }
  }
  const tiers = await story.all<{ code: string; tier: string }>(admin, '/organizations/units');
  const tierOf = Object.fromEntries(tiers.map(({ code, tier }) => [code, tier]));
  const wanted = Object.fromEntries(story.data.units.map(({ code, tier }) => [code, tier]));
  const found = Object.fromEntries(Object.keys(wanted).map((code) => [code, tierOf[code]]));
  return { already: missing.length === 0, checked: [same(`${tiers.length}个单位的层级`, found, wanted)] };
};

const createPeople: Verb = async (story, step) => {
  const { admin } = story;
  const present = await story.all<{ account: string }>(admin, '/organizations/people');
  const missing = story.data.people.filter(({ account }) => !present.some((person) => person.account === account));
  await inParallel(missing, async ({ account, personName: name, assignments }) => {
    const unitCode = assignments[0]?.homeUnitCode ?? assignments[0]?.unitCode;
    await admin.post('/organizations/people', `${step.name}.${account}`, { account, name, unitCode });
  });
  const { total } = await admin.get<{ total: number }>('/organizations/people', { perPage: 1 });
  return { already: missing.length === 0, checked: [same('在册人员', total, story.data.people.length)] };
};

const grantAssignments: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const held = await story.all<{ account: string; unitCode: string }>(client, '/organizations/assignments');
  const wanted = story.data.people.flatMap(({ account, assignments }) =>
    assignments.map((assignment) => ({ account, ...assignment })),
  );
  const missing = wanted.filter(
    ({ account, unitCode }) => !held.some((each) => each.account === account && each.unitCode === unitCode),
  );
  await inParallel(missing, async ({ account, unitCode, homeUnitCode, roles, post, validFrom, validTo }) => {
    const body = { account, unitCode, homeUnitCode, roles, post, validFrom, validTo };
    await client.post('/organizations/assignments', `${step.name}.${account}.${unitCode}`, body);
  });
  await story.settled();
  const { total } = await client.get<{ total: number }>('/organizations/assignments', { perPage: 1 });
  return { already: missing.length === 0, checked: [same('任职', total, wanted.length)] };
};

/** The client's name in Keycloak: those of department systems all begin so. */
export const clientOf = ({ data }: Story): string => `dept-${data.statistics.system.code}`;

const registerDepartmentSystem: Verb = async (story, step) => {
  const { admin } = story;
  const { system } = story.data.statistics;
  const client = clientOf(story);
  const present = await story.all(admin, '/organizations/department-systems', { client });
  if (present.length > 0) return { already: true };
  const eventTypes = [system.eventType.replace(/^jucai\.department\./, '').replace(/\.v\d+$/, '')];
  const body = { client, name: system.name, unitCode: system.scopeUnitCode, eventTypes };
  await admin.post('/organizations/department-systems', step.name, body);
  return {};
};

export const organizations: Readonly<Record<string, Verb>> = {
  'organizations.create-units': createUnits,
  'organizations.create-people': createPeople,
  'organizations.grant-assignments': grantAssignments,
  'organizations.register-department-system': registerDepartmentSystem,
};
