import { administrators, type Role } from '@jucai/contracts';
import type { ScenarioData } from './data.js';

const tierOfParent: Readonly<Record<string, readonly string[]>> = {
  city: [],
  'city-department': ['city'],
  county: ['city'],
  'county-department': ['county'],
  employer: ['county', 'city-department'],
};

/** Whether the account holds one of the roles at the unit on that day. */
export function holds(
  { people }: ScenarioData,
  account: string,
  unitCode: string,
  roles: readonly Role[],
  on: string,
): boolean {
  const assignments = people.find((person) => person.account === account)?.assignments ?? [];
  return assignments.some(
    (assignment) =>
      assignment.unitCode === unitCode &&
      assignment.validFrom <= on &&
      (assignment.validTo === null || on <= assignment.validTo) &&
      assignment.roles.some((role) => roles.includes(role)),
  );
}

/** Problems of units, people, the leading group and the statistics. */
export function checkOrganization(data: ScenarioData): string[] {
  return [...checkUnits(data), ...checkPeople(data), ...checkGroup(data), ...checkStatistics(data)];
}

function checkUnits({ units }: ScenarioData): string[] {
  const earlier = new Map<string, string>();
  const codes = new Set(units.map(({ code }) => code));
  return units.flatMap((unit) => {
    const problems: string[] = [];
    if (earlier.has(unit.code)) problems.push(`units: code ${unit.code} is used twice`);
    const parentTier = unit.parentCode === null ? undefined : earlier.get(unit.parentCode);
    if (unit.tier === 'city' ? unit.parentCode !== null : parentTier === undefined) {
      problems.push(`units: ${unit.code} stands before its parent ${unit.parentCode ?? '(none)'}`);
    } else if (parentTier !== undefined && !tierOfParent[unit.tier]?.includes(parentTier)) {
      problems.push(`units: ${unit.code} (${unit.tier}) can't stand below a unit of tier ${parentTier}`);
    }
    if (unit.statisticalHomeCode !== undefined && !codes.has(unit.statisticalHomeCode)) {
      problems.push(`units: ${unit.code} has an unknown statistical home ${unit.statisticalHomeCode}`);
    }
    earlier.set(unit.code, unit.tier);
    return problems;
  });
}

function checkPeople({ people, units }: ScenarioData): string[] {
  const codes = new Set(units.map(({ code }) => code));
  const accounts = new Set<string>();
  const names = new Set<string>();
  return people.flatMap(({ account, personName, assignments }) => {
    const problems: string[] = [];
    if (accounts.has(account)) problems.push(`people: account ${account} is used twice`);
    if (names.has(personName)) problems.push(`people: two persons are called ${personName}`);
    accounts.add(account);
    names.add(personName);
    for (const { unitCode, homeUnitCode, validFrom, validTo } of assignments) {
      for (const code of [unitCode, homeUnitCode]) {
        if (code !== null && !codes.has(code))
          problems.push(`people: ${account} is assigned to the unknown unit ${code}`);
      }
      if (validTo !== null && validTo < validFrom)
        problems.push(`people: an assignment of ${account} ends before it begins`);
    }
    const held = new Set(assignments.flatMap(({ roles }) => roles));
    if (administrators.filter((role) => held.has(role)).length > 1) {
      problems.push(`people: ${account} holds two of the three separated administrators' roles`);
    }
    return problems;
  });
}

function checkGroup(data: ScenarioData): string[] {
  const { group, meeting } = data;
  const heads = group.members.filter(({ position }) => position === 'head');
  return [
    ...(heads.length === 0 ? ['leading-group: nobody is head'] : []),
    ...group.members
      .filter(({ account, unitCode }) => !holds(data, account, unitCode, ['leader', 'unit-lead'], meeting.date))
      .map(({ account, unitCode }) => `leading-group: ${account} has no leading assignment at ${unitCode}`),
  ];
}

function checkStatistics({ statistics, units, template }: ScenarioData): string[] {
  return statistics.values.flatMap(({ unitCode, indicator }) => [
    ...(units.some(({ code }) => code === unitCode) ? [] : [`statistics: unknown unit ${unitCode}`]),
    ...(template.indicators.some(({ code }) => code === indicator)
      ? []
      : [`statistics: unknown indicator ${indicator}`]),
  ]);
}
