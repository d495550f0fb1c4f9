import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is agreed to is what was seen: a changed agenda raises the meeting's version, another conclusion the item's. */
export class SeenVersions1700000000290 implements MigrationInterface {
  name = 'SeenVersions1700000000290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting add column agenda_changes int not null default 0;
      alter table agenda_item add column times_concluded int not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agenda_item drop column times_concluded;
      alter table meeting drop column agenda_changes;
    `);
  }
}
