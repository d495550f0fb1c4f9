import { scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every service could not process, for people to decide. The message itself stays where it failed; here is a masked excerpt. */
export class DeadLetters1700000000200 implements MigrationInterface {
  name = 'DeadLetters1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dead_letter (${scopedColumns},
        service text not null,
        consumer_group text not null,
        topic text not null,
        partition int not null,
        message_offset text not null,
        message_key text,
        event_id text,
        type text,
        error text not null,
        attempts int not null,
        excerpt text not null,
        occurred_at timestamptz not null,
        state text not null check (state in ('open', 'replay-asked', 'discard-asked', 'replayed', 'discarded')),
        reason text,
        decided_by text,
        decided_by_name text,
        decided_at timestamptz,
        settled_at timestamptz
      );
      create index dead_letter_list on dead_letter (state, occurred_at, id);
      create index dead_letter_time on dead_letter (occurred_at, id);
    `);
    await scopedTable(runner, 'dead_letter');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table dead_letter; delete from scoped_table where name = 'dead_letter'`);
  }
}
