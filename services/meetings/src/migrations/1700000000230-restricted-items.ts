import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const inRange = (path: string) =>
  `(${path} >= current_setting('app.lo', true) and ${path} < current_setting('app.hi', true))`;
const shared = `meeting_id = any(array(select record_id from share where table_name = 'meeting' and ${inRange('share.path')}))`;
const member = `meeting_id = any(array(select record_id from restricted_reader
  where table_name = 'meeting' and account = current_setting('app.account', true)))`;
/** Whoever acts for the office of the row's unit today. Asked once per statement, not per row. */
const office = `unit_code = (select a.unit_code from assignment_copy a
  where a.id = nullif(current_setting('app.assignment', true), '')::uuid and a.account = current_setting('app.account', true) and 'office' = any(a.roles)
    and a.enabled and a.valid_from <= business_today() and (a.valid_to is null or a.valid_to >= business_today()))`;

/**
 * Restricted items: the office reads them by the assignment it acts by today, so that a clerk who leaves stops and one who comes
 * begins without any write here; the members of the day still by account. Their resolutions are numbered in a series of their own:
 * in a common one its gaps would tell of them.
 */
export class RestrictedItems1700000000230 implements MigrationInterface {
  name = 'RestrictedItems1700000000230';

  async up(runner: QueryRunner): Promise<void> {
    await restrictTo(runner, `${member} or ${office}`);
    // Accounts of an office that stand in the list without a seat on the day of the meeting.
    await runner.query(`
      delete from restricted_reader r using meeting m
      where r.table_name = 'meeting' and r.record_id = m.id and not exists (select 1 from membership s where s.group_id = m.group_id
        and s.account = r.account and s.valid_from <= (m.starts_at at time zone 'Asia/Shanghai')::date
        and (s.valid_to is null or s.valid_to >= (m.starts_at at time zone 'Asia/Shanghai')::date))`);
    // The function that counts them all stays until no release calls it.
    await runner.query(`
      alter table resolution drop constraint resolution_meeting_id_number_key;
      alter table resolution add constraint resolution_number unique (meeting_id, restricted, number);
      create function next_resolution_number(meeting uuid, of_restricted boolean) returns int language sql stable security definer set search_path = public, pg_temp
        as $$ select coalesce(max(number), 0) + 1 from resolution where meeting_id = meeting and restricted = of_restricted $$;
      revoke execute on function next_resolution_number(uuid, boolean) from public;
      grant execute on function next_resolution_number(uuid, boolean) to ${await runtimeRole(runner)};
    `);
  }

  /** Numbers stay as they were given, save of a restricted one that an open one has, too: it goes to the end. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function next_resolution_number(uuid, boolean);
      alter table resolution drop constraint resolution_number;
      update resolution r set number = (select max(o.number) from resolution o where o.meeting_id = r.meeting_id) + r.number
        where r.restricted and exists (select 1 from resolution o where o.meeting_id = r.meeting_id and not o.restricted and o.number = r.number);
      alter table resolution add constraint resolution_meeting_id_number_key unique (meeting_id, number);
      insert into restricted_reader (table_name, record_id, account)
        select 'meeting', m.id, a.account from meeting m join assignment_copy a on a.unit_code = m.unit_code and 'office' = any(a.roles) and a.enabled
        on conflict do nothing;
    `);
    await restrictTo(runner, member);
  }
}

/** The kit's policies of these tables, with other readers of what is restricted. */
async function restrictTo(runner: QueryRunner, readers: string): Promise<void> {
  const restriction = `(not restricted or current_setting('app.path', true) = '/' or ${readers})`;
  const writable = `${inRange('path')} and ${restriction}`;
  for (const table of ['agenda_item', 'recusal', 'resolution', 'speech']) {
    const readable = table === 'speech' ? inRange('path') : `(${inRange('path')} or ${shared})`;
    await runner.query(`
      alter policy ${table}_read on ${table} using (${readable} and ${restriction});
      alter policy ${table}_insert on ${table} with check (${writable});
      alter policy ${table}_update on ${table} using (${writable}) with check (${inRange('path')});
      alter policy ${table}_delete on ${table} using (${writable});
    `);
  }
}
