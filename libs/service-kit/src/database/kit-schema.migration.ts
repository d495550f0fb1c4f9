import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runtimeRole } from './scoped-table.js';

/** Tables and functions that every service has: units and assignments, clock, outbox, inbox, parking, audit trail's history, jobs. */
export class KitSchema1700000000000 implements MigrationInterface {
  name = 'KitSchema1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table unit_copy (
        code text primary key,
        path text collate "C" not null,
        name_zh text not null, name_en text not null,
        short_name_zh text not null, short_name_en text not null,
        kind text not null, tier text not null, line text,
        parent_code text,
        status text not null,
        successor_code text,
        valid_from date not null, valid_to date,
        sort_order int not null,
        version int not null
      );
      create index unit_copy_path on unit_copy (path);
      create index unit_copy_parent on unit_copy (parent_code);

      create table assignment_copy (
        id uuid primary key,
        account text not null,
        person_name text not null,
        post text,
        unit_code text not null,
        home_unit_code text,
        roles text[] not null,
        valid_from date not null, valid_to date,
        enabled boolean not null,
        version int not null
      );
      create index assignment_copy_account on assignment_copy (account);
      create index assignment_copy_unit on assignment_copy (unit_code);

      -- One row at most: where the business clock stands. Without a row, business time is real time.
      create table business_clock (
        single boolean primary key default true check (single),
        number int not null,
        business_time timestamptz not null
      );
      create function business_now() returns timestamptz language sql stable set search_path = public, pg_temp
        as $$ select coalesce((select business_time from business_clock), clock_timestamp()) $$;

      create function announce_directory() returns trigger language plpgsql as $$ begin perform pg_notify('directory', ''); return null; end $$;
      create trigger unit_copy_announce after insert or update or delete on unit_copy for each statement execute function announce_directory();
      create trigger assignment_copy_announce after insert or update or delete on assignment_copy for each statement execute function announce_directory();
      create trigger business_clock_announce after insert or update on business_clock for each statement execute function announce_directory();

      -- Debezium's outbox layout: an event router can take the relay's place.
      create table outbox (
        position bigint generated always as identity primary key,
        id uuid not null unique,
        aggregatetype text not null,
        aggregateid text not null,
        type text not null,
        payload jsonb not null,
        traceparent text,
        actor text,
        unit text,
        created_at timestamptz not null default clock_timestamp()
      );
      create function announce_outbox() returns trigger language plpgsql as $$ begin perform pg_notify('outbox', ''); return null; end $$;
      create trigger outbox_announce after insert on outbox for each statement execute function announce_outbox();

      create table inbox (
        event_id uuid not null,
        handler text not null,
        handled_at timestamptz not null default clock_timestamp(),
        primary key (event_id, handler)
      );

      -- Events that can't be applied yet (an unknown unit, a failure that may pass) and dead letters, in the order of their key.
      create table parked_event (
        id uuid primary key,
        consumer_group text not null,
        topic text not null,
        partition int not null,
        message_offset bigint not null,
        message_key text,
        event_id uuid,
        type text,
        unit text,
        body text not null,
        state text not null check (state in ('waiting', 'dead')),
        attempts int not null,
        waiting_for text,
        -- A person asked for this replay; the outcome is announced.
        decided boolean not null default false,
        error text not null,
        next_attempt_at timestamptz not null,
        parked_at timestamptz not null default clock_timestamp(),
        unique (consumer_group, topic, partition, message_offset)
      );
      create index parked_event_key on parked_event (consumer_group, topic, message_key) where state = 'waiting';
      create index parked_event_due on parked_event (next_attempt_at) where state = 'waiting';
      create index parked_event_waiting_for on parked_event (waiting_for) where state = 'waiting';

      create table idempotency_key (
        account text not null,
        assignment text not null,
        key text not null,
        request_hash text not null,
        answer jsonb,
        created_at timestamptz not null default clock_timestamp(),
        primary key (account, assignment, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);

      create table due_job (
        id uuid primary key,
        kind text not null,
        subject text not null,
        due_at timestamptz not null,
        payload jsonb not null,
        done_at timestamptz,
        attempts int not null default 0,
        last_error text,
        next_attempt_at timestamptz not null default '-infinity',
        unique (subject, kind, due_at)
      );
      create index due_job_due on due_job (due_at) where done_at is null;

      create table change_log (
        position bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        table_name text not null,
        record_id uuid not null,
        old_path text collate "C",
        new_path text collate "C",
        changed_at timestamptz not null default clock_timestamp()
      );
      create index change_log_order on change_log (xid, position);
      create index change_log_age on change_log (changed_at);
      create function announce_change() returns trigger language plpgsql as $$ begin perform pg_notify('change_log', ''); return null; end $$;
      create trigger change_log_announce after insert on change_log for each statement execute function announce_change();

      -- Which tables carry a path and follow the tree.
      create table scoped_table (name text primary key);

      create table share (
        table_name text not null,
        record_id uuid not null,
        path text collate "C" not null,
        unit_code text not null,
        primary key (table_name, record_id, unit_code)
      );
      create index share_path on share (path, table_name, record_id);
      create table restricted_reader (
        table_name text not null,
        record_id uuid not null,
        account text not null,
        primary key (account, table_name, record_id)
      );

      create table record_history (
        id uuid primary key,
        record_type text not null,
        record_id uuid not null,
        version int not null,
        action text not null,
        changed_fields text[] not null,
        -- Before and after, encrypted by the service (AES-256-GCM); the auditor never reads it.
        content bytea not null,
        account text not null,
        person_name text,
        assignment_id uuid,
        acting_unit_code text,
        business_time timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp()
      );
      create index record_history_record on record_history (record_type, record_id, recorded_at);

      create table stored_file (
        id uuid primary key,
        sha256 text not null,
        name text not null,
        size bigint not null,
        media_type text not null,
        uploaded_by text not null,
        record_type text,
        record_id uuid,
        created_at timestamptz not null default clock_timestamp()
      );
      create index stored_file_record on stored_file (record_type, record_id);

      -- A scoped row takes its path from the unit copy; the share lock makes a concurrent move wait for this row, or this row for the move.
      create function take_path_from_unit() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare found_unit unit_copy%rowtype;
      begin
        select * into found_unit from unit_copy where code = new.unit_code for share;
        if not found then
          raise exception 'unknown unit %', new.unit_code using errcode = 'JC001', detail = new.unit_code;
        end if;
        new.path := found_unit.path;
        if tg_op = 'INSERT' then
          new.filed_as := jsonb_build_object('code', found_unit.code, 'nameZh', found_unit.name_zh, 'nameEn', found_unit.name_en,
            'parentCode', found_unit.parent_code, 'path', found_unit.path);
        else
          new.filed_as := old.filed_as;
        end if;
        return new;
      end $$;

      -- Every change of a scoped row leaves a line for the live stream: no content. Of a restricted row no former place is told:
      -- who could not see it must not learn of it by its going.
      create function log_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into change_log (table_name, record_id, old_path, new_path) values (
          tg_table_name,
          case when tg_op = 'DELETE' then old.id else new.id end,
          case when tg_op = 'INSERT' or (to_jsonb(old) ->> 'restricted')::boolean then null else old.path end,
          case when tg_op = 'DELETE' then null else new.path end);
        return null;
      end $$;

      grant usage on schema public to ${runtime};
      grant select, insert, update, delete on all tables in schema public to ${runtime};
      revoke update, delete on record_history from ${runtime};
      grant usage on all sequences in schema public to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function log_change(); drop function take_path_from_unit();
      drop table stored_file, record_history, restricted_reader, share, scoped_table, change_log, due_job, idempotency_key, parked_event, inbox, outbox;
      drop function announce_change(); drop function announce_outbox(); drop function business_now();
      drop table business_clock, assignment_copy, unit_copy;
      drop function announce_directory();
    `);
  }
}
