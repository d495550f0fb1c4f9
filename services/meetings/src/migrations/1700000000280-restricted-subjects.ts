import type { MigrationInterface, QueryRunner } from 'typeorm';

const inRange = (path: string) =>
  `(${path} >= current_setting('app.lo', true) and ${path} < current_setting('app.hi', true))`;
const shared = `id = any(array(select record_id from share where table_name = 'offered_subject' and ${inRange('share.path')}))`;
/** The items' own policies say which of them the caller sees. */
const ofRestrictedItems = `id = any(array(select (subject ->> 'subjectId')::uuid
  from agenda_item i, jsonb_array_elements(i.subjects) subject where i.restricted))`;

/** What a restricted item points at is shared with no unit; whoever sees the item, as a member by account, may read it all the same. */
export class RestrictedSubjects1700000000280 implements MigrationInterface {
  name = 'RestrictedSubjects1700000000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index agenda_item_restricted on agenda_item (meeting_id) where restricted;
      alter policy offered_subject_read on offered_subject using (${inRange('path')} or ${shared} or ${ofRestrictedItems});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy offered_subject_read on offered_subject using (${inRange('path')} or ${shared});
      drop index agenda_item_restricted;
    `);
  }
}
