import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** Dead letters are for the people of the unit concerned and those above it; `path` is the letter's own. */
export const mayHandleDeadLetter = (actor: Actor, path: string): boolean =>
  may(actor, 'dead-letter.handle') && covers(actor, path);
