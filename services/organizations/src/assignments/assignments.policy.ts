import { type Actor, covers, DomainError, may } from '@jucai/service-kit/domain';

/** Assignments at a unit are granted from the unit itself or from above it; `path` is the unit's. */
export const mayGrantAssignment = (actor: Actor, path: string): boolean =>
  may(actor, 'assignment.grant') && covers(actor, path);

/** Nobody decides over their own rights. */
export function expectOther(actor: Actor, account: string): void {
  if (actor.account === account) {
    throw new DomainError('forbidden', 'assignment.own', {
      zh: '不能给自己授予、变更或结束任职',
      en: 'Nobody grants, changes or ends their own assignments',
    });
  }
}
