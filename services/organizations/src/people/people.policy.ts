import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** A person is kept from the home unit or from above it; `path` is the home unit's. */
export const mayChangePerson = (actor: Actor, path: string): boolean =>
  may(actor, 'person.change') && covers(actor, path);
