import { runtimeRole, scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates, campaigns, reports with what belongs to them, and frozen snapshots. */
export class Reports1700000000100 implements MigrationInterface {
  name = 'Reports1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table template (${scopedColumns},
        code text not null,
        template_version int not null check (template_version >= 1),
        name_zh text not null, name_en text not null,
        sections jsonb not null, indicators jsonb not null, rules jsonb not null,
        state text not null check (state in ('draft', 'published')),
        published_on date,
        unique (code, template_version),
        check (state = 'draft' or published_on is not null)
      );
      create unique index template_single_draft on template (code) where state = 'draft';
      create index template_path on template (path);

      create table campaign (${scopedColumns},
        title_zh text not null, title_en text not null,
        period text not null,
        basis jsonb not null,
        estimated_hours numeric(6, 1),
        template_id uuid not null references template (id),
        target_unit_codes text[] not null,
        target_tiers text[] not null,
        opens_on date not null, due_on date not null, late_until date not null,
        state text not null check (state in ('draft', 'open', 'closed')),
        opened_on date, closed_on date,
        check (opens_on <= due_on and due_on <= late_until)
      );
      create index campaign_path on campaign (path);

      -- Figures of the period before, for units that filed no report for it here.
      create table baseline (${scopedColumns},
        campaign_id uuid not null references campaign (id),
        values jsonb not null,
        unique (campaign_id, unit_code)
      );

      create table report (${scopedColumns},
        campaign_id uuid not null references campaign (id),
        template_id uuid not null references template (id),
        period text not null,
        reviewer_unit_code text not null,
        state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'heard')),
        due_on date not null, late_until date not null, extended_until date,
        values jsonb not null, sections jsonb not null, reasons jsonb not null, previous jsonb not null,
        evidence jsonb not null, presentation jsonb not null,
        missing_reason text,
        comments jsonb not null, corrections jsonb not null, extensions jsonb not null, extension_request jsonb,
        returns int not null,
        first_submitted_at timestamptz, submitted_at timestamptz, accepted_at timestamptz,
        heard_on date, resolution_id uuid,
        unique (campaign_id, unit_code),
        check (state not in ('submitted', 'accepted', 'heard') or (first_submitted_at is not null and submitted_at is not null))
      );
      create index report_path on report (path, campaign_id);
      create index report_reviewer on report (campaign_id, reviewer_unit_code);
      create index report_unit on report (unit_code, period);
      create index report_waiting on report (reviewer_unit_code) where state = 'submitted';

      create table reminder (${scopedColumns},
        report_id uuid not null references report (id),
        -- Days until the deadline; -1 on the day after it.
        days_left int not null,
        due_on date not null,
        reminded_on date not null,
        unique (report_id, days_left, due_on)
      );

      create table department_value (${scopedColumns},
        period text not null,
        indicator_code text not null,
        value text not null,
        department_event_id uuid not null,
        system text not null,
        occurred_at timestamptz not null,
        unique (unit_code, period, indicator_code)
      );

      create table snapshot (${scopedColumns},
        kind text not null check (kind in ('reports.roll-up', 'reports.report')),
        campaign_id uuid not null references campaign (id),
        title_zh text not null, title_en text not null,
        content text not null,
        sha256 text not null,
        files jsonb not null,
        report_ids uuid[] not null,
        frozen_at timestamptz not null
      );
      create index snapshot_path on snapshot (path);

      create table open_work_version (unit_code text primary key, version int not null);
      grant select, insert, update on open_work_version to ${runtime};
    `);
    await scopedTable(runner, 'template', { downward: true });
    await scopedTable(runner, 'campaign', { downward: true });
    await scopedTable(runner, 'baseline');
    await scopedTable(runner, 'report', { shares: true });
    await scopedTable(runner, 'reminder');
    await scopedTable(runner, 'department_value');
    await scopedTable(runner, 'snapshot');
    // A snapshot is never changed; only its path follows the tree.
    await runner.query(
      `revoke update, delete on snapshot from ${runtime}; grant update (path) on snapshot to ${runtime};`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table snapshot, department_value, reminder, report, baseline, campaign, template, open_work_version;
      delete from scoped_table where name in ('snapshot', 'department_value', 'reminder', 'report', 'baseline', 'campaign', 'template');
    `);
  }
}
