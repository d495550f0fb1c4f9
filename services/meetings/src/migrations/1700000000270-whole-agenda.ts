import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many items a meeting has, be they seen by the caller or not: who does not see all of them does not act on the agenda as a whole. */
export class WholeAgenda1700000000270 implements MigrationInterface {
  name = 'WholeAgenda1700000000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function agenda_items_of(meeting uuid) returns bigint language sql stable security definer set search_path = public, pg_temp
        as $$ select count(*) from agenda_item where meeting_id = meeting $$;
      revoke execute on function agenda_items_of(uuid) from public;
      grant execute on function agenda_items_of(uuid) to ${await runtimeRole(runner)};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function agenda_items_of(uuid)');
  }
}
