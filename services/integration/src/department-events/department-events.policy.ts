import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** A system speaks about units of its own subtree only; `path` is the unit's that the event is about. */
export const mayPublishAbout = (actor: Actor, path: string): boolean =>
  may(actor, 'department-event.publish') && covers(actor, path);
