import { scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofItem = { shares: true, parent: { table: 'action_item', column: 'action_item_id' } };
const tables = ['action_item_warning', 'extension_request', 'progress_report', 'action_item'];

/** Tasks of meetings: owned by the lead unit, read by co-operating units, seen by whoever is above. */
export class ActionItems1700000000210 implements MigrationInterface {
  name = 'ActionItems1700000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table action_item (${scopedColumns},
        meeting_id uuid not null references meeting (id),
        meeting_unit_code text not null,
        resolution_id uuid references resolution (id),
        requirement text,
        title_zh text not null, title_en text not null,
        standard_of_done text not null,
        co_unit_codes jsonb not null,
        responsible_post text not null,
        priority text not null check (priority in ('normal', 'high')),
        cadence text not null check (cadence in ('monthly', 'quarterly', 'none')),
        due_on date not null,
        original_due_on date not null,
        assigned_on date not null,
        state text not null,
        state_reason text,
        progress_percent int check (progress_percent between 0 and 100),
        not_ours_reason text, not_ours_by text, not_ours_on date,
        accepted_on date,
        submitted_on date, submitted_by text, submission text,
        closed_on date, verified_by text, satisfaction int check (satisfaction between 1 and 5),
        times_rejected int not null default 0,
        check (resolution_id is not null or requirement is not null)
      );
      create index action_item_due on action_item (path, due_on);
      create index action_item_open on action_item (unit_code) where state not in ('closed', 'cancelled');
      create index action_item_meeting on action_item (meeting_id);

      create table progress_report (${scopedColumns},
        action_item_id uuid not null references action_item (id),
        text text not null,
        percent int not null check (percent between 0 and 100),
        reported_by text, reported_on date not null
      );
      create index progress_report_item on progress_report (action_item_id, created_at);

      create table extension_request (${scopedColumns},
        action_item_id uuid not null references action_item (id),
        requested_until date not null,
        reason text not null,
        asked_by text, asked_on date not null,
        due_on_when_asked date not null,
        state text not null check (state in ('asked', 'granted', 'refused')),
        granted_until date,
        decided_by text, decided_on date, decision_reason text
      );
      create index extension_request_item on extension_request (action_item_id, created_at);
      create unique index extension_request_one_open on extension_request (action_item_id) where state = 'asked';

      create table action_item_warning (${scopedColumns},
        action_item_id uuid not null references action_item (id),
        kind text not null,
        text text not null,
        recipients jsonb not null,
        warned_at timestamptz not null
      );
      create index action_item_warning_item on action_item_warning (action_item_id, created_at);
    `);
    await scopedTable(runner, 'action_item', { shares: true });
    for (const table of ['progress_report', 'extension_request', 'action_item_warning'])
      await scopedTable(runner, table, ofItem);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}`);
    await runner.query('delete from scoped_table where name = any($1)', [tables]);
  }
}
