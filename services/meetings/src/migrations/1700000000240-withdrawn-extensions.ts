import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for more time ends with the item's time in its unit's hands: those that were left open are settled. */
export class WithdrawnExtensions1700000000240 implements MigrationInterface {
  name = 'WithdrawnExtensions1700000000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table extension_request drop constraint extension_request_state_check;
      alter table extension_request add constraint extension_request_state_check check (state in ('asked', 'granted', 'refused', 'withdrawn'));
      update extension_request e set state = 'withdrawn', decided_on = business_today(), version = e.version + 1 from action_item a
        where a.id = e.action_item_id and e.state = 'asked' and a.state in ('submitted', 'closed', 'cancelled');
      update action_item set not_ours_reason = null, not_ours_by = null, not_ours_on = null, version = version + 1
        where state = 'cancelled' and not_ours_reason is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update extension_request set state = 'refused', version = version + 1 where state = 'withdrawn';
      alter table extension_request drop constraint extension_request_state_check;
      alter table extension_request add constraint extension_request_state_check check (state in ('asked', 'granted', 'refused'));
    `);
  }
}
