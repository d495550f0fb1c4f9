import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hierarchy. Everybody signed in reads it (names of public bodies); who may change it is decided by policy. */
export class Units1700000000100 implements MigrationInterface {
  name = 'Units1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table unit (
        id uuid primary key,
        code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
        name_zh text not null, name_en text not null,
        short_name_zh text not null, short_name_en text not null,
        kind text not null, tier text not null, line text,
        parent_code text references unit (code),
        status text not null check (status in ('active', 'abolished')),
        successor_code text references unit (code),
        valid_from date not null, valid_to date,
        sort_order int not null,
        search_text text not null,
        version int not null,
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(),
        check (status = 'active' or valid_to is not null)
      );
      create unique index unit_single_root on unit ((true)) where parent_code is null;
      create index unit_parent on unit (parent_code, sort_order);
      grant select, insert, update on unit to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit');
  }
}
