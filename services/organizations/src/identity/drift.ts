import { roles as allRoles } from '@jucai/contracts';
import type KcAdminClient from '@keycloak/keycloak-admin-client';
import { Injectable } from '@nestjs/common';
import type { DriftItem } from './identity.schemas.js';
import { IdentityQueries, type WantedPerson, type WantedSystem, type WantedUnit } from './identity.queries.js';
import { allPages, Keycloak } from './keycloak.js';

interface ActualUser {
  readonly account: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly roles: string[];
  readonly unitCodes: string[];
}
interface ActualGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
}

type Difference = DriftItem['differences'][number];

/** Where Keycloak is not as it should be. A few calls per hundred users, not per user. */
@Injectable()
export class Drift {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly keycloak: Keycloak,
  ) {}

  async find(): Promise<DriftItem[]> {
    const groups = await this.keycloak.call((admin) => this.groups(admin));
    const users = await this.keycloak.call((admin) => this.users(admin, groups));
    const clients = await this.keycloak.call((admin) =>
      admin.clients.find({ clientId: 'dept-', search: true, first: 0, max: 1_000 }),
    );
    return [
      ...compare(
        'person',
        await this.queries.people(),
        users,
        ({ account }) => account,
        differencesOfPerson,
        ({ enabled, roles }) => enabled || roles.length > 0,
      ),
      ...compare(
        'unit',
        await this.queries.units(),
        groups,
        ({ code }) => code,
        differencesOfUnit,
        () => true,
      ),
      ...compare(
        'department-system',
        await this.queries.systems(),
        clients.map(({ clientId, name, enabled }) => ({
          client: clientId ?? '',
          name: name ?? '',
          enabled: enabled ?? false,
        })),
        ({ client }) => client,
        differencesOfSystem,
        ({ enabled }) => enabled,
      ),
    ];
  }

  private async groups(admin: KcAdminClient): Promise<ActualGroup[]> {
    const below = async (parentId: string): Promise<ActualGroup[]> => {
      const children = await allPages((range) =>
        admin.groups.listSubGroups({ parentId, briefRepresentation: false, ...range }),
      );
      return (
        await Promise.all(children.map(async (child) => [actual(child), ...(await below(child.id ?? ''))]))
      ).flat();
    };
    const actual = (group: {
      id?: string;
      name?: string;
      path?: string;
      attributes?: Record<string, string[]>;
    }): ActualGroup => ({
      id: group.id ?? '',
      code: group.name ?? '',
      name: group.attributes?.['name']?.[0] ?? '',
      path: `${group.path ?? ''}/`,
    });
    const tops = await allPages((range) => admin.groups.find({ briefRepresentation: false, ...range }));
    return (await Promise.all(tops.map(async (top) => [actual(top), ...(await below(top.id ?? ''))]))).flat();
  }

  private async users(admin: KcAdminClient, groups: readonly ActualGroup[]): Promise<ActualUser[]> {
    const users = await allPages((range) => admin.users.find(range));
    const collect = async (
      keys: readonly {
        key: string;
        members: (range: { first: number; max: number }) => Promise<{ username?: string }[]>;
      }[],
    ) => {
      const held = new Map<string, string[]>();
      for (const { key, members } of keys) {
        for (const { username = '' } of await allPages(members))
          held.set(username, [...(held.get(username) ?? []), key]);
      }
      return held;
    };
    const roles = await collect(
      allRoles.map((name) => ({ key: name, members: (range) => admin.roles.findUsersWithRole({ name, ...range }) })),
    );
    const units = await collect(
      groups.map(({ id, code }) => ({ key: code, members: (range) => admin.groups.listMembers({ id, ...range }) })),
    );
    return users.map(({ username = '', firstName, lastName, enabled }) => ({
      account: username,
      name: `${lastName ?? ''}${firstName ?? ''}`,
      enabled: enabled ?? false,
      roles: (roles.get(username) ?? []).sort(),
      unitCodes: (units.get(username) ?? []).sort(),
    }));
  }
}

function compare<Wanted extends { name: string }, Actual extends { name: string }>(
  kind: DriftItem['kind'],
  wanted: readonly Wanted[],
  actual: readonly Actual[],
  keyOf: (thing: Wanted | Actual) => string,
  differencesOf: (wanted: Wanted, actual: Actual) => Difference[],
  matters: (unknown: Actual) => boolean,
): DriftItem[] {
  const present = new Map(actual.map((thing) => [keyOf(thing), thing]));
  const known = new Set(wanted.map(keyOf));
  const ours = wanted.flatMap((thing): DriftItem[] => {
    const subject = keyOf(thing);
    const found = present.get(subject);
    if (!found) return [{ kind, subject, name: thing.name, problem: 'missing', differences: [] }];
    const differences = differencesOf(thing, found);
    return differences.length > 0 ? [{ kind, subject, name: thing.name, problem: 'differs', differences }] : [];
  });
  const strangers = actual.filter((thing) => !known.has(keyOf(thing)) && matters(thing));
  return [
    ...ours,
    ...strangers.map((thing): DriftItem => ({
      kind,
      subject: keyOf(thing),
      name: thing.name,
      problem: 'unknown',
      differences: [],
    })),
  ];
}

const differ = (field: Difference['field'], expected: string, actual: string): Difference[] =>
  expected === actual ? [] : [{ field, expected, actual }];

const differencesOfPerson = (wanted: WantedPerson, actual: ActualUser): Difference[] => [
  ...differ('enabled', String(wanted.enabled), String(actual.enabled)),
  ...differ('name', wanted.name, actual.name),
  ...differ('roles', [...wanted.roles].sort().join(', '), actual.roles.join(', ')),
  ...differ('units', [...wanted.unitCodes].sort().join(', '), actual.unitCodes.join(', ')),
];

const differencesOfUnit = (wanted: WantedUnit, actual: ActualGroup): Difference[] => [
  ...differ('name', wanted.name, actual.name),
  ...differ('place', wanted.path, actual.path),
];

const differencesOfSystem = (wanted: WantedSystem, actual: WantedSystem): Difference[] => [
  ...differ('enabled', String(wanted.enabled), String(actual.enabled)),
  ...differ('name', wanted.name, actual.name),
];
