import { departmentSystemState } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { markIdentity } from '../identity/identity-task.js';
import { SystemMirror } from '../identity/system-mirror.js';
import { DepartmentSystem } from './department-system.entity.js';
import { mayChangeSystem } from './department-systems.policy.js';
import { DepartmentSystemsQueries } from './department-systems.queries.js';
import type { ChangeSystem, RegisterSystem, SystemSecret, SystemView } from './department-systems.schemas.js';

/** Department systems (部门业务系统) and their Keycloak clients. */
@Injectable()
export class DepartmentSystemsService {
  constructor(
    private readonly database: Database,
    private readonly queries: DepartmentSystemsQueries,
    private readonly mirror: SystemMirror,
  ) {}

  register(actor: Actor, input: RegisterSystem): Promise<SystemView> {
    return this.database.transaction(actor, async (tx) => {
      const [unit] = await tx.select<{ path: string; status: string }>({
        text: 'select path, status from unit_copy where code = $1',
        values: [input.unitCode],
      });
      if (!unit || !mayChangeSystem(actor, unit.path)) throw notFound('unit', '单位');
      if (unit.status !== 'active')
        throw new DomainError('conflict', 'unit.abolished', { zh: '该单位已撤销', en: 'The unit has been abolished' });
      await tx.oneAtATime('client', input.client);
      const [row] = await tx.select<{ taken: boolean }>({
        text: 'select client_taken($1) as taken',
        values: [input.client],
      });
      if (row?.taken) {
        throw new DomainError(
          'conflict',
          'department-system.client-taken',
          { zh: '该客户端标识已被使用', en: 'The client id is taken' },
          [{ path: 'client', message: { zh: '已被使用', en: 'Taken' } }],
        );
      }
      const system = DepartmentSystem.register({ ...input, id: tx.newId() });
      await tx.insert(system, 'department-system.register');
      return this.announced(tx, system);
    });
  }

  change(actor: Actor, id: string, version: number, input: ChangeSystem): Promise<SystemView> {
    return this.changed(actor, id, version, 'department-system.change', (system) => system.change(input));
  }

  disable(actor: Actor, id: string, version: number): Promise<SystemView> {
    return this.changed(actor, id, version, 'department-system.disable', (system) => system.disable());
  }

  enable(actor: Actor, id: string, version: number): Promise<SystemView> {
    return this.changed(actor, id, version, 'department-system.enable', (system) => system.enable());
  }

  /** Keycloak makes it and we keep none of it: what is stored as the answer to a repeated request is an answer without it. */
  async newSecret(actor: Actor, id: string): Promise<SystemSecret> {
    const system = await this.queries.get(actor, id);
    if (!system.actions.includes('new-secret')) {
      if (system.actions.length === 0) throw notFound('department-system', '部门业务系统');
      throw new DomainError('conflict', 'department-system.disabled', {
        zh: '该系统已停用',
        en: 'The system is disabled',
      });
    }
    // On the trail before it happens: the old secret is gone at once, and an act that can't be audited must not be done.
    await this.database.audited(actor, 'department-system.ask-new-secret', 'done', { type: 'department_system', id });
    const secret = await this.mirror.newSecret(system.client);
    await this.database.transaction(actor, async (tx): Promise<SystemSecret> => {
      tx.audit('department-system.new-secret', { type: 'department_system', id });
      return { client: system.client, secret: null };
    });
    return { client: system.client, secret };
  }

  private changed(
    actor: Actor,
    id: string,
    version: number,
    action: string,
    change: (system: DepartmentSystem) => void,
  ): Promise<SystemView> {
    return this.database.transaction(actor, async (tx) => {
      const system = await tx.one(DepartmentSystem, { id }, 'update');
      if (!system || !mayChangeSystem(tx.actor, system.path)) throw notFound('department-system', '部门业务系统');
      tx.expectVersion(system, version);
      change(system);
      await tx.save(system, action);
      return this.announced(tx, system);
    });
  }

  private async announced(tx: Transaction, system: DepartmentSystem): Promise<SystemView> {
    tx.emit(departmentSystemState, system.state(), system.unitCode);
    await markIdentity(tx, 'department-system', system.client);
    return this.queries.getIn(tx, system.id);
  }
}
