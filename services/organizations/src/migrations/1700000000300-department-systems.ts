import { runtimeRole, scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registered department systems. */
export class DepartmentSystems1700000000300 implements MigrationInterface {
  name = 'DepartmentSystems1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table department_system (
        ${scopedColumns},
        client text not null unique check (client ~ '^dept-[a-z0-9-]{2,40}$'),
        name_zh text not null, name_en text not null,
        event_types text[] not null check (cardinality(event_types) > 0),
        enabled boolean not null
      );
      create index department_system_path on department_system (path, client);
      create function client_taken(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp
        as $$ select exists (select 1 from department_system where client = wanted) $$;
      revoke execute on function client_taken(text) from public;
      grant execute on function client_taken(text) to ${runtime};
    `);
    await scopedTable(runner, 'department_system');
    await runner.query(`revoke delete on department_system from ${runtime}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function client_taken(text);
      delete from scoped_table where name = 'department_system';
      drop table department_system;
    `);
  }
}
