import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for more time may be refused, with a reason that stays; one that was overtaken by the submission is settled. */
export class RefusedExtensions1700000000110 implements MigrationInterface {
  name = 'RefusedExtensions1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report add column refused_extensions jsonb not null default '[]';
      alter table report alter column refused_extensions drop default;
      update report set extension_request = null, version = version + 1
        where extension_request is not null and state not in ('draft', 'returned');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column refused_extensions');
  }
}
