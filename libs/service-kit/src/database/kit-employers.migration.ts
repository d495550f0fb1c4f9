import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of units have what an employer has beside its place: kind, credit code, and the unit that counts its people. */
export class KitEmployers1700000000010 implements MigrationInterface {
  name = 'KitEmployers1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit_copy add employer_type text, add credit_code text, add statistical_home_code text,
        add check ((employer_type is null) = (credit_code is null) and (employer_type is null) = (statistical_home_code is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit_copy drop employer_type, drop credit_code, drop statistical_home_code');
  }
}
