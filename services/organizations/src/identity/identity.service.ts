import { type Actor, Database, DomainError } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Drift } from './drift.js';
import type { DriftItem, DriftView, Reconciled } from './identity.schemas.js';
import { markIdentity } from './identity-task.js';
import { KeycloakAway } from './keycloak.js';

const SHOWN = 500;

/** What administrators see of the mirror, and may ask of it. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly drift: Drift,
  ) {}

  async look(actor: Actor): Promise<DriftView> {
    const found = await this.find();
    const [people, units, systems, tasks] = await this.database.read<[Subject[], Subject[], Subject[], Task[]]>(actor, [
      { text: 'select account as subject from person' },
      { text: 'select code as subject from unit_copy where starts_with(path, $1)', values: [actor.path] },
      { text: 'select client as subject from department_system' },
      { text: 'select kind, subject, attempts, last_error as "lastError" from identity_task order by marked_at' },
    ]);
    const inScope = {
      person: new Set(people.map(({ subject }) => subject)),
      unit: new Set(units.map(({ subject }) => subject)),
      'department-system': new Set(systems.map(({ subject }) => subject)),
    };
    const mine = ({ kind, subject }: Pick<DriftItem, 'kind' | 'subject'>) => inScope[kind].has(subject);
    const items = found.filter((item) => mine(item) || (item.problem === 'unknown' && atRoot(actor)));
    return {
      checkedAt: new Date().toISOString(),
      pending: tasks.length,
      failing: tasks
        .flatMap(({ lastError, ...task }) =>
          lastError !== null && (mine(task) || atRoot(actor)) ? [{ ...task, lastError }] : [],
        )
        .slice(0, SHOWN),
      items: items.slice(0, SHOWN),
      total: items.length,
    };
  }

  /** Has everything mirrored anew. With Keycloak away, what only it knows of (strangers) is left for the next time. */
  async reconcile(actor: Actor): Promise<Reconciled> {
    const strangers = await this.drift.find().then(
      (items) => items.filter(({ problem }) => problem === 'unknown'),
      (error: unknown) => {
        if (error instanceof KeycloakAway) return [];
        throw error;
      },
    );
    return this.database.transaction(actor, async (tx) => {
      for (const { kind, subject } of strangers) await markIdentity(tx, kind, subject);
      const marked = await tx.em.query<unknown[]>(
        `insert into identity_task (kind, subject)
           select distinct 'person', account from assignment_copy
           union select 'person', account from person
           union select 'unit', unit_code from assignment_copy
           union select 'department-system', client from department_system
         on conflict (kind, subject) do update set mark = identity_task.mark + 1, attempts = 0, next_attempt_at = '-infinity', marked_at = clock_timestamp()
         returning 1`,
      );
      tx.audit('identity.reconcile', null);
      return { marked: marked.length + strangers.length };
    });
  }

  private async find(): Promise<DriftItem[]> {
    try {
      return await this.drift.find();
    } catch (error) {
      if (!(error instanceof KeycloakAway)) throw error;
      throw new DomainError('unavailable', 'identity.unreachable', {
        zh: '身份服务暂时无法访问，账号变动会在恢复后自动同步',
        en: 'The identity server can not be reached at the moment; changes are mirrored when it is back',
      });
    }
  }
}

interface Subject {
  readonly subject: string;
}
interface Task {
  readonly kind: DriftItem['kind'];
  readonly subject: string;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** At the root of the tree: one name between two slashes. */
const atRoot = (actor: Actor): boolean => actor.path.split('/').length === 3;
