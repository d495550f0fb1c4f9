import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list's own order: over a large scope a page is read from it, where sorting would read every item in scope. */
export class ActionItemOrder1700000000220 implements MigrationInterface {
  name = 'ActionItemOrder1700000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index action_item_order on action_item (due_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index action_item_order');
  }
}
