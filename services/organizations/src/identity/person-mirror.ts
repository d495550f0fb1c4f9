import { administrators, roles as allRoles } from '@jucai/contracts';
import { SERVICE_CONFIG } from '@jucai/service-kit';
import type KcAdminClient from '@keycloak/keycloak-admin-client';
import { Inject, Injectable } from '@nestjs/common';
import type { OrganizationsConfig } from '../organizations-config.js';
import { IdentityQueries, type WantedPerson } from './identity.queries.js';
import { allPages, Keycloak } from './keycloak.js';
import { UnitMirror } from './unit-mirror.js';

type User = Awaited<ReturnType<KcAdminClient['users']['find']>>[number] & { id: string };

/** A person's user: name, state, realm roles of the assignments in force, membership of their units' groups. Never deleted, as people are not. */
@Injectable()
export class PersonMirror {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly keycloak: Keycloak,
    private readonly units: UnitMirror,
    @Inject(SERVICE_CONFIG) private readonly config: OrganizationsConfig,
  ) {}

  async mirror(account: string): Promise<void> {
    const known = await this.queries.person(account);
    const user = await this.find(account);
    if (!known && (!user || user.serviceAccountClientId)) return;
    // An account that nobody here has registered gets no way in.
    const person = known ?? {
      id: '',
      account,
      name: user?.firstName ?? account,
      enabled: false,
      roles: [],
      unitCodes: [],
    };
    const id = user ? await this.update(user, person) : await this.create(person);
    await this.mirrorRoles(id, person);
    await this.mirrorGroups(id, person);
  }

  private async find(account: string): Promise<User | null> {
    const [user] = await this.keycloak.call((admin) =>
      admin.users.find({ username: account, exact: true, briefRepresentation: false }),
    );
    return (user as User | undefined) ?? null;
  }

  private async create(person: WantedPerson): Promise<string> {
    const { DEMO_PASSWORD: password } = this.config;
    const { id } = await this.keycloak.call((admin) =>
      admin.users.create({
        username: person.account,
        enabled: person.enabled,
        ...namesOf(person),
        attributes: { personId: [person.id] },
        ...(password
          ? { credentials: [{ type: 'password', value: password, temporary: false }] }
          : { requiredActions: ['UPDATE_PASSWORD'] }),
      }),
    );
    return id;
  }

  private async update(user: User, person: WantedPerson): Promise<string> {
    const { id } = user;
    const wanted = { enabled: person.enabled, ...namesOf(person) };
    const same =
      user.enabled === wanted.enabled &&
      (user.firstName ?? '') === wanted.firstName &&
      (user.lastName ?? '') === wanted.lastName;
    if (!same) {
      // The whole user: what a partial one leaves out, Keycloak takes as removed.
      await this.keycloak.call((admin) => admin.users.update({ id }, { ...user, ...wanted }));
      // Sessions would go on to their end by themselves.
      if (user.enabled && !person.enabled) await this.keycloak.call((admin) => admin.users.logout({ id }));
    }
    return id;
  }

  private async mirrorRoles(id: string, person: WantedPerson): Promise<void> {
    const present = await this.keycloak.call((admin) => admin.users.listRealmRoleMappings({ id }));
    const ours = present.filter(({ name }) => allRoles.some((role) => role === name));
    const superfluous = ours.filter(({ name }) => !person.roles.some((role) => role === name));
    const missing = person.roles.filter((role) => !ours.some(({ name }) => name === role));
    if (superfluous.length > 0)
      await this.keycloak.call((admin) => admin.users.delRealmRoleMappings({ id, roles: superfluous.map(reference) }));
    // Before the rights that ask for it, and at every look: whoever died in between left it to the next.
    if (this.config.JUCAI_MODE === 'production' && person.roles.some((role) => administrators.includes(role)))
      await this.demandOneTimePassword(id);
    if (missing.length === 0) return;
    const available = await this.keycloak.call((admin) => admin.users.listAvailableRealmRoleMappings({ id }));
    const roles = missing.map((role) => {
      const found = available.find(({ name }) => name === role);
      if (!found) throw new Error(`The realm has no role ${role}`);
      return reference(found);
    });
    await this.keycloak.call((admin) => admin.users.addRealmRoleMappings({ id, roles }));
  }

  /** Administrators sign in with a second factor; whoever has none is asked to set it up. */
  private async demandOneTimePassword(id: string): Promise<void> {
    await this.keycloak.call(async (admin) => {
      const credentials = await admin.users.getCredentials({ id });
      if (credentials.some(({ type }) => type === 'otp')) return;
      const user = await admin.users.findOne({ id });
      const requiredActions = [...new Set([...(user?.requiredActions ?? []), 'CONFIGURE_TOTP'])];
      await admin.users.update({ id }, { ...user, requiredActions });
    });
  }

  private async mirrorGroups(id: string, person: WantedPerson): Promise<void> {
    const present = await this.keycloak.call((admin) => allPages((range) => admin.users.listGroups({ id, ...range })));
    const wanted = new Map<string, string>();
    for (const code of person.unitCodes) wanted.set(await this.units.ensure(code), code);
    for (const groupId of wanted.keys()) {
      if (!present.some((group) => group.id === groupId))
        await this.keycloak.call((admin) => admin.users.addToGroup({ id, groupId }));
    }
    for (const { id: groupId, name } of present) {
      if (!groupId || wanted.has(groupId)) continue;
      // Who left the unit just before may have taken its group along.
      await this.keycloak.remove((admin) => admin.users.delFromGroup({ id, groupId }));
      if (name) await this.units.mirror(name);
    }
  }
}

/** The whole name is in one field: put together of two, Keycloak shows Chinese names the wrong way round. */
const namesOf = ({ name }: WantedPerson) => ({ firstName: name, lastName: '' });

function reference({ id, name }: { id?: string | undefined; name?: string | undefined }): { id: string; name: string } {
  if (!id || !name) throw new Error('A role without id or name');
  return { id, name };
}
