import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still to be mirrored into Keycloak, and which replica does it at present. */
export class Identity1700000000500 implements MigrationInterface {
  name = 'Identity1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table identity_task (
        kind text not null check (kind in ('person', 'unit', 'department-system')),
        subject text not null,
        -- Rises when the subject changes again: work that began before does not tick off what came after.
        mark bigint not null default 1,
        attempts int not null default 0,
        last_error text,
        next_attempt_at timestamptz not null default '-infinity',
        marked_at timestamptz not null default clock_timestamp(),
        primary key (kind, subject)
      );
      create index identity_task_due on identity_task (next_attempt_at, marked_at);

      create table identity_lease (
        single boolean primary key default true check (single),
        holder uuid,
        held_until timestamptz not null
      );
      insert into identity_lease (held_until) values ('-infinity');

      create function announce_identity() returns trigger language plpgsql as $$ begin perform pg_notify('directory', ''); return null; end $$;
      create trigger identity_task_announce after insert on identity_task for each statement execute function announce_identity();
      grant select, insert, update, delete on identity_task to ${runtime};
      grant select, update on identity_lease to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity_lease, identity_task; drop function announce_identity()');
  }
}
