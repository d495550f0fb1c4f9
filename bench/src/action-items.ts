import type pg from 'pg';
import { scopes, type Scope } from './hierarchy.js';

/** One meeting in session at every unit: what action items come from. */
export async function fillMeetings(sql: pg.Client): Promise<void> {
  await sql.query(`
    with grp as (
      insert into leading_group (id, unit_code, code, name_zh, name_en, office_name_zh, office_name_en, document_series, minutes_mark)
      values (gen_random_uuid(), 'root', 'talent', '演示领导小组', 'Group', '演示办公室', 'Office', '演示', '演示') returning id),
    head as (
      insert into membership (id, unit_code, group_id, position, display_name, valid_from, sort_order)
      select gen_random_uuid(), 'root', id, 'head', '演示组长', '2020-01-01', 1 from grp returning id, group_id)
    insert into meeting (id, unit_code, group_id, kind, title_zh, title_en, place, starts_at, presider_membership_id, secretary, state, planned_by, agenda_approvals)
    select gen_random_uuid(), u.code, h.group_id, 'plenary', '演示会议' || u.code, 'Meeting ' || u.code, '演示会议室', '2023-05-30T09:00:00+08:00', h.id, '演示', 'in-session', 'bench', '[]'
    from head h, unit_copy u`);
}

/**
 * As many action items, spread evenly over the units and over three years; nine in ten are closed, every tenth names a
 * co-operating unit and is shared with it. Triggers are off meanwhile: they would write a line of the change log for each row.
 */
export async function fillActionItems(sql: pg.Client, rows: number): Promise<void> {
  await sql.query('alter table action_item disable trigger user');
  await sql.query('truncate action_item, share cascade');
  await sql.query(
    `with place as (
       select row_number() over (order by md5(u.code)) - 1 as number, u.code, u.path, u.name_zh, u.name_en, coalesce(u.parent_code, u.code) as above,
         lead(u.code, 1, 'root') over (order by md5(u.code)) as partner
       from unit_copy u)
     insert into action_item (id, unit_code, path, filed_as, created_at, updated_at, meeting_id, meeting_unit_code, requirement, title_zh, title_en,
       standard_of_done, co_unit_codes, responsible_post, priority, cadence, due_on, original_due_on, assigned_on, state, progress_percent)
     select gen_random_uuid(), p.code, p.path,
       jsonb_build_object('code', p.code, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'parentCode', p.above, 'path', p.path),
       now() - n * interval '1 minute', now() - n * interval '1 minute', m.id, m.unit_code, '按会议要求抓好落实（演示数据）',
       '演示任务' || n || '：引进高层次人才并落实配套服务', 'Demonstration task ' || n || ': attract talents', repeat('按时完成并报送佐证材料。', 5),
       case when x % 10 = 3 then jsonb_build_array(p.partner) else '[]' end, '演示分管领导', case when x % 5 = 0 then 'high' else 'normal' end, 'monthly',
       d.due, d.due, d.due - 90, case when x % 100 < 90 then 'closed' else (array['assigned', 'accepted', 'in-progress', 'submitted', 'rejected'])[x % 5 + 1] end,
       x % 101
     from generate_series(1, $1::int) n
       join place p on p.number = n % 1000
       join meeting m on m.unit_code = p.above
       cross join lateral (select n + n / 1000 as x, date '2021-01-04' + (n::bigint * 7919 % 1090)::int as due) d`,
    [rows],
  );
  await sql.query(
    `insert into share (table_name, record_id, path, unit_code)
     select 'action_item', a.id, u.path, u.code from action_item a cross join lateral jsonb_array_elements_text(a.co_unit_codes) c(code)
     join unit_copy u on u.code = c.code`,
  );
  await sql.query('alter table action_item enable trigger user');
  await sql.query('vacuum (freeze, analyze)');
}

/** Replaces the shares of a scope's unit by as many others, of items anywhere. */
export async function shareItems(sql: pg.Client, scope: Scope, count: number): Promise<void> {
  const { unit, path } = scopes[scope];
  await sql.query('delete from share where unit_code = $1', [unit]);
  await sql.query(
    `insert into share (table_name, record_id, path, unit_code)
     select 'action_item', id, $2, $1 from (select id from action_item where not starts_with(path, $2) order by md5(id::text) limit $3) chosen`,
    [unit, path, count],
  );
  await sql.query('vacuum (analyze) share');
}

export async function meetingAt(sql: pg.Client, scope: Scope): Promise<string> {
  const { rows } = await sql.query<{ id: string }>('select id from meeting where unit_code = $1', [scopes[scope].unit]);
  return rows[0]?.id ?? '';
}

/** Ids of items of a scope, for reading one at a time. */
export async function someItems(sql: pg.Client, scope: Scope, count: number): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    'select id from action_item where starts_with(path, $1) order by md5(id::text) limit $2',
    [scopes[scope].path, count],
  );
  return rows.map(({ id }) => id);
}
