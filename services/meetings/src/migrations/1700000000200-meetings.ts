import { runtimeRole, scopedColumns, scopedTable } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMeeting = { shares: true, parent: { table: 'meeting', column: 'meeting_id' } };

const tables = [
  'minutes_receipt',
  'minutes_revision',
  'minutes',
  'resolution',
  'recusal',
  'speech',
  'check_in',
  'receipt',
  'meeting_notice',
  'agenda_item',
  'meeting',
  'offered_subject',
  'membership',
  'leading_group',
];

/** The leading group, its meetings, and what they settle. Everything of a meeting is read by the units that it invited. */
export class Meetings1700000000200 implements MigrationInterface {
  name = 'Meetings1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      -- The row's lock makes numbers gapless: who rolls back gives the number back.
      create table number_series (series text not null, year int not null, last int not null, primary key (series, year));
      create table open_work_version (unit_code text primary key, version int not null);
      grant select, insert, update on number_series, open_work_version to ${runtime};

      create function business_today() returns date language sql stable set search_path = public, pg_temp
        as $$ select (business_now() at time zone 'Asia/Shanghai')::date $$;

      create table leading_group (${scopedColumns},
        code text not null unique,
        name_zh text not null, name_en text not null,
        office_name_zh text not null, office_name_en text not null,
        document_series text not null,
        minutes_mark text not null
      );
      create table membership (${scopedColumns},
        group_id uuid not null references leading_group (id),
        position text not null check (position in ('head', 'deputy-head', 'member')),
        display_name text not null,
        post text,
        account text,
        ex_officio_unit_code text,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        sort_order int not null
      );
      create index membership_group on membership (group_id, sort_order);
      create index membership_account on membership (account);

      create table offered_subject (${scopedColumns},
        kind text not null,
        title_zh text not null, title_en text not null,
        content text not null,
        sha256 text not null,
        frozen_at timestamptz not null
      );
      create index offered_subject_frozen on offered_subject (frozen_at);

      create table meeting (${scopedColumns},
        group_id uuid not null references leading_group (id),
        kind text not null check (kind in ('plenary', 'special', 'office')),
        title_zh text not null, title_en text not null,
        year int, number int,
        place text not null,
        starts_at timestamptz not null,
        presider_membership_id uuid not null references membership (id),
        presider_account text,
        secretary text not null,
        state text not null,
        state_reason text,
        planned_by text not null,
        agenda_approvals jsonb not null,
        notice_number int not null default 0,
        answer_by date,
        current_item_id uuid,
        materials_sent_on date,
        convened_at timestamptz, started_at timestamptz, concluded_at timestamptz,
        check ((year is null) = (number is null))
      );
      create unique index meeting_number on meeting (group_id, year, number);
      create index meeting_starts on meeting (starts_at);

      create table agenda_item (${scopedColumns},
        restricted boolean not null,
        meeting_id uuid not null references meeting (id),
        position int not null,
        kind text not null check (kind in ('hear', 'review', 'study')),
        title text not null,
        presenter_unit_code text not null,
        minutes int not null check (minutes > 0),
        mode text,
        subjects jsonb not null,
        offline_note text,
        note text,
        urgent_reason text,
        pinned_at timestamptz,
        state text not null check (state in ('open', 'concluded', 'decided'))
      );
      create index agenda_item_meeting on agenda_item (meeting_id, position);

      create table meeting_notice (${scopedColumns},
        meeting_id uuid not null references meeting (id),
        number int not null,
        text text not null,
        place text not null,
        starts_at timestamptz not null,
        answer_by date not null,
        changes jsonb not null,
        reason text,
        working_days_ahead int not null,
        issued_by text,
        issued_at timestamptz not null,
        unique (meeting_id, number)
      );

      create table receipt (${scopedColumns},
        meeting_id uuid not null references meeting (id),
        mode text not null check (mode in ('attend', 'sit-in')),
        notice_number int not null,
        answer_by date not null,
        state text not null,
        attendees jsonb not null,
        reason text,
        delegate jsonb,
        answered_by text, answered_at timestamptz,
        decided_by text, decided_at timestamptz, decision_reason text,
        unique (meeting_id, unit_code)
      );
      create index receipt_unit on receipt (path, state);

      create table check_in (${scopedColumns},
        meeting_id uuid not null references meeting (id),
        membership_id uuid references membership (id),
        attending_unit_code text not null,
        name text not null,
        post text,
        capacity text not null check (capacity in ('member', 'sit-in')),
        presence text not null check (presence in ('present', 'delegate')),
        at timestamptz not null,
        unique (meeting_id, membership_id),
        unique (meeting_id, attending_unit_code, name)
      );
      create table speech (${scopedColumns},
        restricted boolean not null,
        meeting_id uuid not null references meeting (id),
        agenda_item_id uuid references agenda_item (id),
        speaker text not null,
        text text not null,
        at timestamptz not null
      );
      create index speech_meeting on speech (meeting_id, at);
      create table recusal (${scopedColumns},
        restricted boolean not null,
        meeting_id uuid not null references meeting (id),
        agenda_item_id uuid not null references agenda_item (id),
        membership_id uuid not null references membership (id),
        reason text not null,
        unique (agenda_item_id, membership_id)
      );

      create table resolution (${scopedColumns},
        restricted boolean not null,
        meeting_id uuid not null references meeting (id),
        agenda_item_id uuid not null references agenda_item (id),
        number int,
        outcome text not null,
        text text not null,
        conditions jsonb not null,
        state text not null check (state in ('concluded', 'confirmed')),
        recorded_by text, recorded_for_presider boolean not null,
        concluded_at timestamptz not null,
        confirmed_at timestamptz,
        application text not null check (application in ('none', 'waiting', 'applied', 'refused')),
        application_detail jsonb,
        applied_at timestamptz,
        refusal_handled text,
        unique (agenda_item_id),
        unique (meeting_id, number)
      );
      create index resolution_confirmed on resolution (confirmed_at);

      create table minutes (${scopedColumns},
        meeting_id uuid not null unique references meeting (id),
        state text not null,
        content jsonb not null,
        hand_edited boolean not null,
        revision int not null,
        approvals jsonb not null,
        submitted_by text,
        return_reason text,
        series text, year int, number int, document_number text,
        distribution jsonb not null,
        issued_on date,
        file_id uuid, sha256 text,
        unique (series, year, number)
      );
      create table minutes_revision (${scopedColumns},
        minutes_id uuid not null references minutes (id),
        number int not null,
        origin text not null check (origin in ('composed', 'edited')),
        content jsonb not null,
        written_by text,
        written_at timestamptz not null,
        unique (minutes_id, number)
      );
      create table minutes_receipt (${scopedColumns},
        minutes_id uuid not null references minutes (id),
        meeting_id uuid not null references meeting (id),
        document_number text not null,
        acknowledged_by text, acknowledged_at timestamptz,
        unique (minutes_id, unit_code)
      );
    `);
    // Restricted items count too, though a presider's or an officer's own eyes may not see them: a number, no content.
    await runner.query(`
      create function undecided_items(meeting uuid) returns bigint language sql stable security definer set search_path = public, pg_temp
        as $$ select count(*) from agenda_item where meeting_id = meeting and state <> 'decided' $$;
      create function next_agenda_position(meeting uuid) returns int language sql stable security definer set search_path = public, pg_temp
        as $$ select coalesce(max(position), 0) + 1 from agenda_item where meeting_id = meeting $$;
      create function next_resolution_number(meeting uuid) returns int language sql stable security definer set search_path = public, pg_temp
        as $$ select coalesce(max(number), 0) + 1 from resolution where meeting_id = meeting $$;
      revoke execute on function undecided_items(uuid), next_agenda_position(uuid), next_resolution_number(uuid) from public;
      grant execute on function undecided_items(uuid), next_agenda_position(uuid), next_resolution_number(uuid) to ${runtime};
    `);
    await scopedTable(runner, 'leading_group', { downward: true });
    await scopedTable(runner, 'membership', { downward: true });
    await scopedTable(runner, 'offered_subject', { shares: true });
    await scopedTable(runner, 'meeting', { shares: true });
    // What was said is the secretary's note until the minutes say it: invited units do not read it.
    await scopedTable(runner, 'speech', { parent: ofMeeting.parent, restricted: true });
    for (const table of ['agenda_item', 'recusal', 'resolution'])
      await scopedTable(runner, table, { ...ofMeeting, restricted: true });
    for (const table of ['meeting_notice', 'check_in']) await scopedTable(runner, table, ofMeeting);
    for (const table of ['receipt', 'minutes_revision', 'minutes_receipt']) await scopedTable(runner, table);
    await scopedTable(runner, 'minutes', { shares: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}, number_series, open_work_version; drop function business_today(); drop function undecided_items(uuid); drop function next_agenda_position(uuid);
      drop function next_resolution_number(uuid)`);
    await runner.query('delete from scoped_table where name = any($1)', [tables]);
  }
}
