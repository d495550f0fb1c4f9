import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an employer has beside its place in the tree; and the live stream hears of units, which everybody signed in reads. */
export class Employers1700000000600 implements MigrationInterface {
  name = 'Employers1700000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit
        add employer_type text, add credit_code text, add statistical_home_code text references unit (code),
        add check (kind = 'employer' or employer_type is null),
        add check ((employer_type is null) = (credit_code is null) and (employer_type is null) = (statistical_home_code is null));
      -- A body is one employer only, as long as it is there.
      create unique index unit_credit_code on unit (credit_code) where status = 'active';

      create function log_unit_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        insert into change_log (table_name, record_id) values ('unit', new.id);
        return null;
      end $$;
      create trigger unit_change after insert or update on unit for each row execute function log_unit_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger unit_change on unit;
      drop function log_unit_change();
      alter table unit drop employer_type, drop credit_code, drop statistical_home_code;
    `);
  }
}
