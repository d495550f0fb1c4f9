import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** A unit may be changed from the unit itself or from above it; `path` is the unit's own. */
export const mayChangeUnit = (actor: Actor, path: string): boolean => may(actor, 'unit.change') && covers(actor, path);
