import { runtimeRole } from '@jucai/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const functions = 'leading_group_code_taken(text), other_meeting_shows(uuid, uuid, text)';

/**
 * What a write must know of rows that its caller may not see, as yes or no: a group's code is taken wherever the group is, and a
 * subject that a unit reads through another office's meeting stays with it.
 */
export class OutOfSight1700000000250 implements MigrationInterface {
  name = 'OutOfSight1700000000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function leading_group_code_taken(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp
        as $$ select exists (select 1 from leading_group where code = wanted) $$;
      create function other_meeting_shows(subject uuid, meeting uuid, unit text) returns boolean language sql stable security definer set search_path = public, pg_temp
        as $$ select exists (select 1 from receipt r join agenda_item i on i.meeting_id = r.meeting_id
          where r.unit_code = unit and r.meeting_id <> meeting and not i.restricted and i.pinned_at is not null
            and i.subjects @> jsonb_build_array(jsonb_build_object('subjectId', subject))) $$;
      revoke execute on function ${functions} from public;
      grant execute on function ${functions} to ${await runtimeRole(runner)};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${functions}`);
  }
}
