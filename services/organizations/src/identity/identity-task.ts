import type { Transaction } from '@jucai/service-kit';

/** What is mirrored into Keycloak: a person's user, a unit's group, a department system's client. */
export type IdentityKind = 'person' | 'unit' | 'department-system';

/** Has the subject mirrored after this write. Marking it again while it is being mirrored has it done once more. */
export async function markIdentity(tx: Transaction, kind: IdentityKind, subject: string): Promise<void> {
  await tx.em.query(
    `insert into identity_task (kind, subject) values ($1, $2)
     on conflict (kind, subject) do update set mark = identity_task.mark + 1, attempts = 0, next_attempt_at = '-infinity', marked_at = clock_timestamp()`,
    [kind, subject],
  );
}
