import type { QueryRunner } from 'typeorm';

/** How rows of a table become visible. Whatever it widens, it widens for reading only: writes need the row's own path in range. */
export interface Visibility {
  /** Also to units with a row in `share` (on `sharedBy`, default the row's own id). */
  readonly shares?: boolean;
  /** Also to everybody below the row's unit (a campaign, a template). */
  readonly downward?: boolean;
  /** Shares and restriction of this table are those of another: child rows follow their parent. */
  readonly parent?: { readonly table: string; readonly column: string };
  /** Rows with `restricted = true` (of the parent, if there is one) are seen only by accounts in `restricted_reader`. */
  readonly restricted?: boolean;
}

/** The service's runtime role, told from the owner role that migrates (`reports_owner` → `reports`). */
export async function runtimeRole(runner: QueryRunner): Promise<string> {
  const [{ owner }] = (await runner.query('select current_user as owner')) as [{ owner: string }];
  if (!owner.endsWith('_owner')) throw new Error(`Migrations run as <service>_owner, not as ${owner}`);
  return `"${owner.slice(0, -'_owner'.length)}"`;
}

/**
 * Puts a table under row-level security by its declared visibility. The table has `id uuid`, `unit_code text`,
 * `path text collate "C"`, `filed_as jsonb`. Bare `current_setting` range, as measured: wrapped in a select the planner guesses
 * wrong; with one setting only, a reused connection (where it is '' after commit) would show every row.
 */
export async function scopedTable(runner: QueryRunner, table: string, visibility: Visibility = {}): Promise<void> {
  const runtime = await runtimeRole(runner);
  const source = visibility.parent?.table ?? table;
  const key = visibility.parent?.column ?? 'id';
  const inRange = (path: string) =>
    `(${path} >= current_setting('app.lo', true) and ${path} < current_setting('app.hi', true))`;
  const readable = [inRange('path')];
  if (visibility.shares) {
    readable.push(
      `${key} = any(array(select record_id from share where table_name = '${source}' and ${inRange('share.path')}))`,
    );
  }
  if (visibility.downward) {
    readable.push(`(current_setting('app.path', true) <> '' and starts_with(current_setting('app.path', true), path))`);
  }
  const restriction = visibility.restricted
    ? ` and (not restricted or current_setting('app.path', true) = '/' or ${key} = any(array(select record_id from restricted_reader
        where table_name = '${source}' and account = current_setting('app.account', true))))`
    : '';
  const writable = `${inRange('path')}${restriction}`;
  await runner.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_owner on ${table} to current_user using (true) with check (true);
    create policy ${table}_read on ${table} for select to ${runtime} using ((${readable.join(' or ')})${restriction});
    create policy ${table}_insert on ${table} for insert to ${runtime} with check (${writable});
    create policy ${table}_update on ${table} for update to ${runtime} using (${writable}) with check (${inRange('path')});
    create policy ${table}_delete on ${table} for delete to ${runtime} using (${writable});
    create trigger ${table}_path before insert or update of unit_code on ${table} for each row execute function take_path_from_unit();
    create trigger ${table}_change after insert or update or delete on ${table} for each row execute function log_change();
    insert into scoped_table (name, downward, share_table, share_key)
      values ('${table}', ${visibility.downward ?? false}, ${visibility.shares ? `'${source}', '${key}'` : 'null, null'});
    grant select, insert, update, delete on ${table} to ${runtime};
  `);
}

/** The columns that every scoped table starts with. */
export const scopedColumns = `
  id uuid primary key,
  unit_code text not null,
  path text collate "C" not null,
  filed_as jsonb not null,
  version int not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()`;
