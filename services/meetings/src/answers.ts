import { type Actor, type Database, type Query, type Transaction } from '@jucai/service-kit';

/** Runs the queries of one answer: in a flight of their own, or inside the write whose answer they make. */
export type Run = <T extends unknown[]>(queries: { readonly [K in keyof T]: Query }) => Promise<T>;

export const reading =
  (database: Database, actor: Actor): Run =>
  (queries) =>
    database.read(actor, queries);

export const inside =
  (tx: Transaction): Run =>
  async <T extends unknown[]>(queries: { readonly [K in keyof T]: Query }) => {
    const results: unknown[] = [];
    for (const query of queries as unknown as Query[]) results.push(await tx.select(query));
    return results as T;
  };

/** What `ilike` looks for when somebody searches for this text: anywhere in it, and each of its signs stands for itself. */
export const containing = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** `{ zh, en }` of a unit joined under this alias; null when the row is missing. */
export const unitName = (alias: string): string =>
  `case when ${alias}.code is null then null else jsonb_build_object('zh', ${alias}.short_name_zh, 'en', ${alias}.short_name_en) end`;

/** A person's name for an account: the latest assignment says it. Systems have none. */
export const personName = (account: string): string =>
  `(select a.person_name from assignment_copy a where a.account = ${account} order by a.version desc, a.id limit 1)`;
