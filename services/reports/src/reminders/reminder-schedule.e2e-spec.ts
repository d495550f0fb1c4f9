import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/eventually.js';
import { ReportsFixture } from '../../test/reports-fixture.js';

describe('reminders of a report whose deadline is extended while they run', () => {
  let at: ReportsFixture;
  beforeAll(async () => {
    at = await ReportsFixture.start();
  });
  afterAll(() => at.service.stop());

  it('go by the new deadline, and none is lost', async () => {
    const campaign = await at.campaign('extended');
    const report = await at.report(at.xunxianLead, campaign.id, 'xunxian');
    const { sql } = at.service;
    await sql.query('begin');
    try {
      // As the scheduler does. Seven days before the old deadline are fourteen before the new one.
      await sql.query('select 1 from due_job where subject = $1 and done_at is null for update', [report.id]);
      const extension = { until: '2023-01-27', reason: '人员病休（演示）' };
      expect((await at.command(at.office, 'reports', report, 'extension', extension)).status).toBe(200);
    } finally {
      await sql.query('rollback');
    }
    const remindedBy = async (time: string) => {
      await at.service.setClock(time);
      await eventually(
        async () =>
          (await sql.query('select 1 from due_job where done_at is null and due_at <= business_now()')).rowCount,
        (open) => open === 0,
      );
      const { rows } = await sql.query(
        `select days_left as "daysLeft", due_on::text as "dueOn" from reminder where report_id = $1 order by days_left desc`,
        [report.id],
      );
      return rows as object[];
    };
    expect(await remindedBy('2023-01-07T10:00:00+08:00')).toEqual([]);
    expect(await remindedBy('2023-01-14T10:00:00+08:00')).toEqual([{ daysLeft: 14, dueOn: '2023-01-27' }]);
    expect(await remindedBy('2023-01-28T10:00:00+08:00')).toEqual(
      [14, 7, 3, 1, -1].map((daysLeft) => ({ daysLeft, dueOn: '2023-01-27' })),
    );
  });
});
