import type { AssignmentState, UnitState } from '@jucai/contracts';
import type { Transaction } from '../database/transaction.js';
import { NotYetKnown } from '../messages/event-handlers.js';
import { wake } from '../messages/parked-events.js';

/**
 * Takes a unit's state into the copy and lets everything follow: the paths of its subtree, then every row of every scoped table
 * and every share below it. Rows change neither version nor `updated_at`: nobody's edit is made stale by a move.
 * An older state than the present one changes nothing.
 */
export async function takeUnit(tx: Transaction, state: UnitState): Promise<void> {
  // For share: the parent is not moved away before we are done, nor are we written with the path that it has left just now.
  const parentPath = state.parentCode === null ? '/' : await pathOf(tx, state.parentCode, 'for share');
  const path = `${parentPath}${state.code}/`;
  const before = await tx.em.query<{ path: string; version: number }[]>(
    'select path, version from unit_copy where code = $1',
    [state.code],
  );
  if (before[0] && before[0].version >= state.version) return;
  const moved = before[0] && before[0].path !== path ? before[0].path : null;
  // Locks the subtree against inserts, which lock their unit's row for share: they see the old path before us or the new one after.
  if (moved)
    await tx.em.query('select 1 from unit_copy where path >= $1 and path < $2 order by code for update', range(moved));
  await tx.em.query(
    `insert into unit_copy (code, path, name_zh, name_en, short_name_zh, short_name_en, kind, tier, line, parent_code, status, successor_code,
       valid_from, valid_to, sort_order, version, employer_type, credit_code, statistical_home_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (code) do update set path = excluded.path, name_zh = excluded.name_zh, name_en = excluded.name_en,
       short_name_zh = excluded.short_name_zh, short_name_en = excluded.short_name_en, kind = excluded.kind, tier = excluded.tier,
       line = excluded.line, parent_code = excluded.parent_code, status = excluded.status, successor_code = excluded.successor_code,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, sort_order = excluded.sort_order, version = excluded.version,
       employer_type = excluded.employer_type, credit_code = excluded.credit_code, statistical_home_code = excluded.statistical_home_code`,
    [
      state.code,
      path,
      state.name.zh,
      state.name.en,
      state.shortName.zh,
      state.shortName.en,
      state.kind,
      state.tier,
      state.line,
      state.parentCode,
      state.status,
      state.successorCode,
      state.validFrom,
      state.validTo,
      state.sortOrder,
      state.version,
      state.employer?.type,
      state.employer?.creditCode,
      state.employer?.statisticalHomeCode,
    ],
  );
  if (moved) await movePaths(tx, moved, path);
  await wake(tx, `unit:${state.code}`);
}

/** Takes an assignment's state into the copy; an older one changes nothing. */
export async function takeAssignment(tx: Transaction, state: AssignmentState): Promise<void> {
  await pathOf(tx, state.unitCode);
  await tx.em.query(
    `insert into assignment_copy (id, account, person_name, post, unit_code, home_unit_code, roles, valid_from, valid_to, enabled, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set person_name = excluded.person_name, post = excluded.post, unit_code = excluded.unit_code,
       home_unit_code = excluded.home_unit_code, roles = excluded.roles, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       enabled = excluded.enabled, version = excluded.version
     where assignment_copy.version < excluded.version`,
    [
      state.id,
      state.account,
      state.personName,
      state.post,
      state.unitCode,
      state.homeUnitCode,
      state.roles,
      state.validFrom,
      state.validTo,
      state.enabled,
      state.version,
    ],
  );
  await wake(tx, `assignment:${state.id}`);
}

/** Puts the business clock; it only goes forward. */
export async function takeClock(tx: Transaction, clock: { number: number; businessTime: string }): Promise<void> {
  await tx.em.query(
    `insert into business_clock (number, business_time) values ($1, $2)
     on conflict (single) do update set number = excluded.number, business_time = excluded.business_time
     where business_clock.number < excluded.number`,
    [clock.number, clock.businessTime],
  );
}

async function pathOf(tx: Transaction, code: string, lock: '' | 'for share' = ''): Promise<string> {
  const rows = await tx.em.query<{ path: string }[]>(`select path from unit_copy where code = $1 ${lock}`, [code]);
  if (!rows[0]) throw new NotYetKnown(`unit:${code}`);
  return rows[0].path;
}

async function movePaths(tx: Transaction, from: string, to: string): Promise<void> {
  const tables = await tx.em.query<{ name: string }[]>('select name from scoped_table order by name');
  for (const table of ['unit_copy', ...tables.map(({ name }) => name), 'share']) {
    await tx.em.query(`update ${table} set path = $3 || substr(path, length($4) + 1) where path >= $1 and path < $2`, [
      ...range(from),
      to,
      from,
    ]);
  }
}

const range = (path: string): [string, string] => [path, `${path.slice(0, -1)}0`];
