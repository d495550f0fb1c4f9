import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts without a person, such as jobs, are found on the trail by their names too. */
export class NamelessAccounts1700000000400 implements MigrationInterface {
  name = 'NamelessAccounts1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into audit_person (account, person_name) select distinct account, '' from audit_entry where person_name is null
       on conflict do nothing`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from audit_person where person_name = ''`);
  }
}
