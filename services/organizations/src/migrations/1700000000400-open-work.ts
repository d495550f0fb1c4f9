import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units still owe in other services, and the operations that were carried out, with their reasons. */
export class OpenWork1700000000400 implements MigrationInterface {
  name = 'OpenWork1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table open_work (
        unit_code text not null,
        service text not null,
        version int not null,
        items jsonb not null,
        primary key (unit_code, service)
      );
      create table operation (
        id uuid primary key,
        unit_code text not null references unit (code),
        kind text not null,
        effective_on date not null,
        reason text not null,
        account text not null,
        person_name text,
        before_zh text, before_en text,
        after_zh text, after_en text,
        recorded_at timestamptz not null default clock_timestamp()
      );
      create index operation_unit on operation (unit_code, recorded_at);
      grant select, insert, update on open_work to ${runtime};
      grant select, insert on operation to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table operation, open_work');
  }
}
