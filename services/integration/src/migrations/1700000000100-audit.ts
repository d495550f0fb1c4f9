import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail: append-only for every role, chained; its anchors; and its end. What the hashes are over is in `audit-chain.ts`. */
export class Audit1700000000100 implements MigrationInterface {
  name = 'Audit1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    const runtime = await runtimeRole(runner);
    await runner.query(`
      create table audit_entry (
        position bigint primary key check (position > 0),
        id uuid not null unique,
        service text not null,
        occurred_at timestamptz not null,
        received_at timestamptz not null,
        account text not null,
        person_name text,
        assignment_id uuid,
        unit_code text,
        action text not null,
        record_type text,
        record_id text,
        changed_fields text[] not null,
        values_hash text,
        result text not null check (result in ('done', 'denied')),
        address text,
        correlation_id text,
        prev_hash text not null,
        hash text not null
      );
      -- Each filter with the order that the list is read in; from and to are on the time itself.
      create index audit_entry_account on audit_entry (account, position);
      create index audit_entry_unit on audit_entry (unit_code, position);
      create index audit_entry_action on audit_entry (action, position);
      create index audit_entry_record on audit_entry (record_type, record_id, position);
      create index audit_entry_denied on audit_entry (position) where result = 'denied';
      create index audit_entry_time on audit_entry (occurred_at);

      -- Who appears on the trail: a name is looked for among thousands of people, not among millions of entries.
      create table audit_person (account text not null, person_name text not null, primary key (account, person_name));

      create table audit_anchor (
        position bigint primary key,
        hash text not null,
        count bigint not null,
        anchored_at timestamptz not null,
        mac text not null
      );

      -- Where the trail ends, under the key. Its row is the lock by which entries come one after the other.
      create table audit_head (
        single boolean primary key default true check (single),
        position bigint not null,
        hash text not null,
        mac text not null
      );

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = '42501';
      end $$;
      create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
      create trigger audit_anchor_append_only before update or delete or truncate on audit_anchor for each statement execute function refuse_change();
      create trigger audit_head_stays before delete or truncate on audit_head for each statement execute function refuse_change();

      grant select, insert on audit_entry, audit_anchor, audit_person to ${runtime};
      grant select, insert, update on audit_head to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_head, audit_anchor, audit_person, audit_entry; drop function refuse_change()');
  }
}
