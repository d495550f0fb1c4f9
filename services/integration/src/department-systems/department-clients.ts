import { departmentSystemPermissions, type Permission } from '@jucai/contracts';
import { type Actor, type ClientActors, Database, SERVICE_NAME, systemActor } from '@jucai/service-kit';
import { Inject, Injectable } from '@nestjs/common';

const PREFIX = 'dept:';

/** The client behind an actor, or null for people. No account of a person has a colon in it. */
export const clientOf = (actor: Actor): string | null =>
  actor.account.startsWith(PREFIX) ? actor.account.slice(PREFIX.length) : null;

interface Row {
  nameZh: string;
  unitCode: string;
  path: string;
}

/** A registered department system acts for its unit, as long as both are in force. */
@Injectable()
export class DepartmentClients implements ClientActors {
  constructor(
    private readonly database: Database,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  async actorOf(client: string): Promise<Actor | null> {
    const [[system]] = await this.database.read<[Row[]]>(systemActor(this.service), [
      {
        text: `select s.name_zh as "nameZh", s.unit_code as "unitCode", u.path from department_system_copy s
          join unit_copy u on u.code = s.unit_code where s.client = $1 and s.enabled and u.status = 'active'`,
        values: [client],
      },
    ]);
    if (!system) return null;
    return {
      account: `${PREFIX}${client}`,
      personName: system.nameZh,
      assignmentId: null,
      unitCode: system.unitCode,
      path: system.path,
      roles: [],
      permissions: new Set<Permission>(departmentSystemPermissions),
    };
  }
}
