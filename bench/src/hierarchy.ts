import type pg from 'pg';

/** 1,000 units in four levels: the whole, 9 cities, 10 counties in each, 10 offices in each of these. */
export const scopes = {
  office: { unit: 'u_1_1_1', path: '/root/u_1/u_1_1/u_1_1_1/' },
  county: { unit: 'u_1_1', path: '/root/u_1/u_1_1/' },
  city: { unit: 'u_1', path: '/root/u_1/' },
  whole: { unit: 'root', path: '/root/' },
} as const;
export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as Scope[];

const BUSINESS_TIME = '2023-06-01T09:00:00+08:00';

/** Fills the copy of the organization that every service keeps, and puts somebody of the talent office into each scope. */
export async function fillHierarchy(sql: pg.Client): Promise<Record<Scope, string>> {
  await sql.query(`
    insert into unit_copy (code, path, name_zh, name_en, short_name_zh, short_name_en, kind, tier, parent_code, status, valid_from, sort_order, version)
    select code, path, '演示单位' || code, 'Unit ' || code, code, code, kind, tier, parent, 'active', '2020-01-01', row_number() over (order by path), 1
    from (
      select 'root' as code, '/root/' as path, 'city' as kind, 'city' as tier, null as parent
      union all select 'u_' || a, '/root/u_' || a || '/', 'county', 'county', 'root' from generate_series(1, 9) a
      union all select 'u_' || a || '_' || b, '/root/u_' || a || '/u_' || a || '_' || b || '/', 'department', 'county-department', 'u_' || a
        from generate_series(1, 9) a, generate_series(1, 10) b
      union all select 'u_' || a || '_' || b || '_' || c,
        '/root/u_' || a || '/u_' || a || '_' || b || '/u_' || a || '_' || b || '_' || c || '/', 'employer', 'employer', 'u_' || a || '_' || b
        from generate_series(1, 9) a, generate_series(1, 10) b, generate_series(1, 10) c
    ) tree`);
  await sql.query('insert into business_clock (number, business_time) values (1, $1)', [BUSINESS_TIME]);
  const { rows } = await sql.query<{ account: string; id: string }>(
    `insert into assignment_copy (id, account, person_name, unit_code, roles, valid_from, enabled, version)
     select gen_random_uuid(), account, '演示' || account, unit, '{office}', '2020-01-01', true, 1
     from unnest($1::text[], $2::text[]) as given (account, unit) returning account, id`,
    [scopeNames, scopeNames.map((scope) => scopes[scope].unit)],
  );
  return Object.fromEntries(rows.map(({ account, id }) => [account, id])) as Record<Scope, string>;
}
