import type KcAdminClient from '@keycloak/keycloak-admin-client';
import { Injectable } from '@nestjs/common';
import { IdentityQueries, type WantedUnit } from './identity.queries.js';
import { allPages, Keycloak } from './keycloak.js';

type Group = Omit<Awaited<ReturnType<KcAdminClient['groups']['find']>>[number], 'attributes'> & {
  id: string;
  name: string;
  path: string;
  attributes?: Record<string, string[]>;
};

/** Attributes of a unit's group. Its name is the unit's code, which never changes. */
const attributesOf = (unit: WantedUnit) => ({ code: [unit.code], name: [unit.name] });

/** A unit's group: there when the unit, or one below it, holds an account, and standing where the unit stands. */
@Injectable()
export class UnitMirror {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly queries: IdentityQueries,
    private readonly keycloak: Keycloak,
  ) {}

  mirror(code: string): Promise<void> {
    return this.inTurn(() => this.settleUpwards(code));
  }

  /** The id of a unit's group, made with those above it when it is not there. */
  ensure(code: string): Promise<string> {
    return this.inTurn(() => this.ensureUpwards(code));
  }

  /** One after the other: two people of the same unit would else both make its group. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private async settleUpwards(code: string): Promise<void> {
    const formerParent = await this.settle(code);
    // The last child gone, the parent may not be needed either.
    if (formerParent) await this.settleUpwards(formerParent);
  }

  private async ensureUpwards(code: string): Promise<string> {
    const unit = await this.queries.unit(code);
    if (!unit) throw new Error(`No unit ${code}`);
    const parentCode = unit.path.split('/').at(-3);
    const group = await this.find(code);
    if (group?.path === unit.path.slice(0, -1)) {
      await this.rename(group, unit);
      return group.id;
    }
    const parentId = parentCode ? await this.ensureUpwards(parentCode) : null;
    const id = group?.id ?? (await this.create(unit, parentId));
    if (group) await this.move(group, unit, parentId);
    return id;
  }

  /** Brings the group to what it should be; answers the parent's code when it was removed. */
  private async settle(code: string): Promise<string | null> {
    if ((await this.queries.unit(code))?.wanted) {
      await this.ensureUpwards(code);
      return null;
    }
    const group = await this.find(code);
    if (!group) return null;
    // Removing a group takes all below it along: they are put where they belong first.
    for (const child of await this.childrenOf(group.id)) await this.settle(child.name);
    if ((await this.childrenOf(group.id)).length > 0) return null;
    await this.keycloak.remove((admin) => admin.groups.del({ id: group.id }));
    return group.path.split('/').at(-2) || null;
  }

  private async find(code: string): Promise<Group | null> {
    const found = await this.keycloak.call((admin) =>
      admin.groups.find({ search: code, exact: true, populateHierarchy: true, briefRepresentation: false }),
    );
    const flat = (groups: Group[]): Group[] =>
      groups.flatMap((group) => [group, ...flat((group.subGroups ?? []) as Group[])]);
    return flat(found as Group[]).find(({ name }) => name === code) ?? null;
  }

  private childrenOf(parentId: string): Promise<Group[]> {
    return this.keycloak.call((admin) =>
      allPages(async (range) => (await admin.groups.listSubGroups({ parentId, ...range })) as Group[]),
    );
  }

  private async create(unit: WantedUnit, parentId: string | null): Promise<string> {
    const group = { name: unit.code, attributes: attributesOf(unit) };
    const { id } = await this.keycloak.call((admin) =>
      parentId === null ? admin.groups.create(group) : admin.groups.createChildGroup({ id: parentId }, group),
    );
    return id;
  }

  private async move(group: Group, unit: WantedUnit, parentId: string | null): Promise<void> {
    const { id, name } = group;
    await this.keycloak.call(async (admin) => {
      if (parentId === null) await admin.groups.updateRoot({ id, name });
      else await admin.groups.updateChildGroup({ id: parentId }, { id, name });
    });
    await this.rename(group, unit);
  }

  private async rename(group: Group, unit: WantedUnit): Promise<void> {
    const attributes = attributesOf(unit);
    if (
      JSON.stringify(group.attributes?.['name']) === JSON.stringify(attributes.name) &&
      group.attributes?.['code']?.[0] === unit.code
    )
      return;
    await this.keycloak.call((admin) =>
      admin.groups.update({ id: group.id }, { name: unit.code, attributes: { ...group.attributes, ...attributes } }),
    );
  }
}
