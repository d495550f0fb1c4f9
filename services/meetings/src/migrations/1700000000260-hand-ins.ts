import { scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each hand-in of an action item stands for itself, with its evidence and its verdict: a second one no longer hides the first. */
export class HandIns1700000000260 implements MigrationInterface {
  name = 'HandIns1700000000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hand_in (${scopedColumns},
        action_item_id uuid not null references action_item (id),
        text text not null,
        submitted_by text, submitted_on date not null,
        verdict text check (verdict in ('closed', 'sent-back')),
        verdict_reason text, verified_by text, verified_on date
      );
      create index hand_in_item on hand_in (action_item_id, created_at);
      create unique index hand_in_one_open on hand_in (action_item_id) where verdict is null;
      insert into hand_in (id, unit_code, path, filed_as, created_at, updated_at, action_item_id, text, submitted_by, submitted_on,
          verdict, verdict_reason, verified_by, verified_on)
        select uuidv7(), unit_code, path, filed_as, updated_at, updated_at, id, submission, submitted_by, submitted_on,
          case state when 'closed' then 'closed' when 'rejected' then 'sent-back' end,
          case when state in ('closed', 'rejected') then state_reason end, verified_by, closed_on
        from action_item where submission is not null;
      update stored_file f set record_type = 'hand_in', record_id = h.id from hand_in h
        where f.record_type = 'action_item' and f.record_id = h.action_item_id;
      alter table action_item drop column submission, drop column submitted_by, drop column verified_by;
    `);
    await scopedTable(runner, 'hand_in', { shares: true, parent: { table: 'action_item', column: 'action_item_id' } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action_item add column submission text, add column submitted_by text, add column verified_by text;
      update action_item a set submission = h.text, submitted_by = h.submitted_by, verified_by = h.verified_by
        from (select distinct on (action_item_id) * from hand_in order by action_item_id, created_at desc, id desc) h where h.action_item_id = a.id;
      update stored_file f set record_type = 'action_item', record_id = h.action_item_id from hand_in h
        where f.record_type = 'hand_in' and f.record_id = h.id;
      drop table hand_in;
    `);
    await runner.query(`delete from scoped_table where name = 'hand_in'`);
  }
}
