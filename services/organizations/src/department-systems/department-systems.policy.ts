import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** A system is kept from its unit or from above it; `path` is the unit's. */
export const mayChangeSystem = (actor: Actor, path: string): boolean =>
  may(actor, 'department-system.change') && covers(actor, path);
