import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The live stream hears of records that came and went by more than their own place: by a share, or from above. */
export class KitVisibilityChanges1700000000020 implements MigrationInterface {
  /** What `scopedTable` says of new tables, for those that are there already. */
  static readonly fill = `update scoped_table set downward = qual like '%starts_with(%',
        share_table = substring(qual from 'share[.]table_name = ''([a-z_]+)'''),
        share_key = substring(qual from '([a-z_]+) = ANY [(]ARRAY[(] SELECT share[.]')
      from pg_policies where schemaname = 'public' and tablename = name and policyname = name || '_read'`;

  name = 'KitVisibilityChanges1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How rows become visible beyond their path, as the table's read policy says it: from above, and by shares of which record.
      alter table scoped_table add downward boolean not null default false, add share_table text, add share_key text,
        add check ((share_table is null) = (share_key is null));
      ${KitVisibilityChanges1700000000020.fill};

      create or replace function log_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare
        hidden boolean := tg_op <> 'INSERT' and coalesce((to_jsonb(old) ->> 'restricted')::boolean, false);
        ends boolean := tg_op = 'DELETE' or (tg_op = 'UPDATE' and coalesce((to_jsonb(new) ->> 'restricted')::boolean, false));
      begin
        insert into change_log (table_name, record_id, old_path, new_path) values (
          tg_table_name,
          case when tg_op = 'DELETE' then old.id else new.id end,
          case when tg_op = 'INSERT' or hidden then null else old.path end,
          case when tg_op = 'DELETE' then null else new.path end);
        -- Whoever saw it by a share stands at another path.
        if ends and not hidden then
          insert into change_log (table_name, record_id, old_path)
            select t.name, old.id, s.path from scoped_table t join share s on s.table_name = t.share_table
              and s.record_id = (to_jsonb(old) ->> t.share_key)::uuid
            where t.name = tg_table_name;
        end if;
        return null;
      end $$;

      -- A share that begins shows the record; one that ends or moves takes it away, and all that is read by the same share.
      create function log_share() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare
        place share%rowtype := case when tg_op = 'INSERT' then new else old end;
        read_by record;
      begin
        for read_by in select name, share_key from scoped_table
          where share_table = place.table_name and (share_key = 'id' or tg_op <> 'INSERT')
        loop
          execute format(
            'insert into change_log (table_name, record_id, old_path) select %L, r.id, $2 from %I r
             where r.%I = $1 and not coalesce((to_jsonb(r) ->> ''restricted'')::boolean, false)',
            read_by.name, read_by.name, read_by.share_key)
          using place.record_id, case when tg_op = 'INSERT' then null else old.path end;
        end loop;
        return null;
      end $$;
      create trigger share_change after insert or delete or update of path on share for each row execute function log_share();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger share_change on share;
      drop function log_share();
      create or replace function log_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into change_log (table_name, record_id, old_path, new_path) values (
          tg_table_name,
          case when tg_op = 'DELETE' then old.id else new.id end,
          case when tg_op = 'INSERT' or (to_jsonb(old) ->> 'restricted')::boolean then null else old.path end,
          case when tg_op = 'DELETE' then null else new.path end);
        return null;
      end $$;
      alter table scoped_table drop downward, drop share_table, drop share_key;
    `);
  }
}
