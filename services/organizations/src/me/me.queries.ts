import {
  actorFrom,
  type AssignmentInForce,
  Database,
  Directory,
  SERVICE_CONFIG,
  type ServiceConfig,
  systemActor,
  type TokenIdentity,
} from '@jucai/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Me } from './me.schemas.js';

@Injectable()
export class MeQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  async of(identity: TokenIdentity): Promise<Me> {
    const assignments = await this.directory.assignmentsOf(identity.account);
    return {
      account: identity.account,
      personName: assignments[0]?.personName ?? (await this.nameOf(identity.account)) ?? identity.account,
      assignments: assignments.map((assignment) => this.view(assignment, identity)),
      businessTime: (await this.directory.now()).toISOString(),
      mode: this.config.JUCAI_MODE,
    };
  }

  /** Everybody may read their own name, whatever scope they have or lack. */
  private async nameOf(account: string): Promise<string | null> {
    const [rows] = await this.database.read<[{ name: string }[]]>(systemActor('organizations'), [
      { text: 'select name from person where account = $1', values: [account] },
    ]);
    return rows[0]?.name ?? null;
  }

  private view(assignment: AssignmentInForce, identity: TokenIdentity): Me['assignments'][number] {
    const actor = actorFrom(assignment, identity.realmRoles);
    return {
      id: assignment.id,
      unitCode: assignment.unitCode,
      unitName: { zh: assignment.unitNameZh, en: assignment.unitNameEn },
      unitKind: assignment.unitKind,
      tier: assignment.tier,
      roles: [...actor.roles],
      post: assignment.post,
      permissions: [...actor.permissions],
    };
  }
}
