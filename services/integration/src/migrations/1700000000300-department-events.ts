import { runtimeRole, scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The copy of the registered systems, and what they sent that was accepted. */
export class DepartmentEvents1700000000300 implements MigrationInterface {
  name = 'DepartmentEvents1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table department_system_copy (
        client text primary key,
        name_zh text not null, name_en text not null,
        unit_code text not null,
        event_types text[] not null,
        enabled boolean not null,
        version int not null
      );
      grant select, insert, update on department_system_copy to ${runtime};

      create table department_event (${scopedColumns},
        client text not null,
        source text not null,
        source_id text not null,
        type text not null,
        schema_version int not null,
        occurred_at timestamptz not null,
        data jsonb not null,
        body_hash text not null,
        announced_as text not null,
        correlation_id text,
        unique (client, source, source_id)
      );
      create index department_event_list on department_event (created_at, id);
      create index department_event_client on department_event (client, created_at);
      create index department_event_unit on department_event (unit_code, created_at);
    `);
    await scopedTable(runner, 'department_event');
    // A repeat must be known as one though the unit has moved out of the sender's scope since.
    await runner.query(`
      create function department_events_known(sender text, sources text[], ids text[])
        returns table (source text, source_id text, id uuid, body_hash text)
        language sql stable security definer set search_path = public, pg_temp
        as $$ select e.source, e.source_id, e.id, e.body_hash from department_event e
              join unnest(sources, ids) as asked (source, source_id) on asked.source = e.source and asked.source_id = e.source_id
              where e.client = sender $$;
      revoke execute on function department_events_known(text, text[], text[]) from public;
      grant execute on function department_events_known(text, text[], text[]) to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function department_events_known(text, text[], text[]); drop table department_event, department_system_copy;
       delete from scoped_table where name = 'department_event'`,
    );
  }
}
