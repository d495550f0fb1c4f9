import { type Actor, scopeBounds } from '../identity/actor.js';

/** Settings of the connection that row-level security reads, for the length of the transaction, and the business time with them. */
export const scopeStatement = `select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.path', $3, true),
  set_config('app.account', $4, true), set_config('app.assignment', $5, true), business_now() as now`;

export const scopeParameters = (actor: Actor): string[] => {
  const { lo, hi } = scopeBounds(actor.path);
  return [lo, hi, actor.path, actor.account, actor.assignmentId ?? ''];
};
