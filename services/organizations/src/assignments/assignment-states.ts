import { type AssignmentState, assignmentState } from '@jucai/contracts';
import { takeAssignment, type Transaction } from '@jucai/service-kit';
import { markIdentity } from '../identity/identity-task.js';
import { REFRESH_IDENTITY } from '../identity/refresh-identity.job.js';
import type { Person } from '../people/person.entity.js';
import type { Assignment } from './assignment.entity.js';

// Every function here is called by a write that does `tx.oneAtATime('account', …)` first: the copy is then the last word on the account.

/** All assignments of an account over all units, as they were announced last. */
export function announcedOf(tx: Transaction, account: string): Promise<AssignmentState[]> {
  return tx.select<AssignmentState>({
    text: `select id, account, person_name as "personName", post, unit_code as "unitCode", home_unit_code as "homeUnitCode", roles,
        valid_from as "validFrom", valid_to as "validTo", enabled, version
      from assignment_copy where account = $1 order by id`,
    values: [account],
  });
}

/** Tells every service, this one included, how the assignment stands after this write; and Keycloak, also when it begins and when it is over. */
export async function announceAssignment(
  tx: Transaction,
  assignment: Assignment,
  person: Pick<Person, 'name' | 'enabled'>,
): Promise<void> {
  const before = (await announcedOf(tx, assignment.account)).find(({ id }) => id === assignment.id);
  await announce(tx, {
    id: assignment.id,
    account: assignment.account,
    personName: person.name,
    post: assignment.post,
    unitCode: assignment.unitCode,
    homeUnitCode: assignment.homeUnitCode,
    roles: assignment.roles,
    validFrom: assignment.validFrom,
    validTo: assignment.validTo,
    enabled: person.enabled && !assignment.ended,
    version: (before?.version ?? 0) + 1,
  });
  await markIdentity(tx, 'person', assignment.account);
  for (const day of [
    startOf(assignment.validFrom),
    ...(assignment.validTo === null ? [] : [dayAfter(assignment.validTo)]),
  ]) {
    if (day > tx.now) tx.schedule(REFRESH_IDENTITY, assignment.account, day);
  }
}

/** A person's name or state changed: so did what all their assignments say, those out of the actor's scope included. */
export async function followPerson(
  tx: Transaction,
  person: Pick<Person, 'account' | 'name' | 'enabled'>,
): Promise<void> {
  const ended = await tx.select<{ id: string }>({
    text: 'select ended_assignments($1) as id',
    values: [person.account],
  });
  const endedIds = new Set(ended.map(({ id }) => id));
  for (const state of await announcedOf(tx, person.account)) {
    await announce(tx, {
      ...state,
      personName: person.name,
      enabled: person.enabled && !endedIds.has(state.id),
      version: state.version + 1,
    });
  }
}

async function announce(tx: Transaction, state: AssignmentState): Promise<void> {
  await takeAssignment(tx, state);
  tx.emit(assignmentState, state, state.unitCode);
}

/** A business day begins at midnight in Asia/Shanghai. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
const dayAfter = (day: string): Date => new Date(startOf(day).getTime() + 86_400_000);
