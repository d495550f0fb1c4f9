import { runtimeRole, scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their assignments. What must hold over all units is enforced here, since no caller sees all rows. */
export class People1700000000200 implements MigrationInterface {
  name = 'People1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create extension if not exists btree_gist;

      create table person (
        ${scopedColumns},
        account text not null unique check (account ~ '^[a-z][a-z0-9.-]{2,59}$'),
        name text not null,
        enabled boolean not null,
        disabled_reason text,
        search_text text not null,
        check (enabled = (disabled_reason is null))
      );
      create index person_path on person (path, name);

      create table assignment (
        ${scopedColumns},
        person_id uuid not null references person (id),
        account text not null,
        post text,
        home_unit_code text references unit (code),
        roles text[] not null check (cardinality(roles) > 0),
        valid_from date not null,
        valid_to date,
        -- Ended before its time; its period no longer counts.
        ended boolean not null,
        end_reason text,
        -- Whose business it is: that of one administrator, or the work itself.
        duty text not null generated always as (case
          when 'org-admin' = any (roles) then 'org-admin'
          when 'security-admin' = any (roles) then 'security-admin'
          when 'auditor' = any (roles) then 'auditor'
          else 'work' end) stored,
        check (valid_to is null or valid_from <= valid_to),
        check (duty = 'work' or cardinality(roles) = 1),
        constraint assignment_overlap exclude using gist
          (account with =, unit_code with =, daterange(valid_from, valid_to, '[]') with &&) where (not ended),
        -- Three separated administrators (三员分立), and none of them does the work: at any time an account has one duty.
        constraint assignment_separation exclude using gist
          (account with =, duty with <>, daterange(valid_from, valid_to, '[]') with &&) where (not ended)
      );
      create index assignment_path on assignment (path, id);
      create index assignment_person on assignment (person_id);

      -- Asked over all units, by whoever sees only some of them.
      create function account_taken(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp
        as $$ select exists (select 1 from person where account = wanted) $$;
      create function ended_assignments(of_account text) returns setof uuid language sql stable security definer set search_path = public, pg_temp
        as $$ select id from assignment where account = of_account and ended $$;
      revoke execute on function account_taken(text), ended_assignments(text) from public;
      grant execute on function account_taken(text), ended_assignments(text) to ${runtime};
    `);
    await scopedTable(runner, 'person', { shares: true });
    await scopedTable(runner, 'assignment');
    await runner.query(`revoke delete on person, assignment from ${runtime}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function ended_assignments(text); drop function account_taken(text);
      delete from scoped_table where name in ('person', 'assignment');
      delete from share where table_name = 'person';
      drop table assignment, person;
      drop extension btree_gist;
    `);
  }
}
