import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** The office of the group's own unit, or one above it, keeps the group's book. */
export const mayManageGroup = (actor: Actor, group: { path: string }): boolean =>
  may(actor, 'leading-group.manage') && covers(actor, group.path);
