import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, eventually } from '../../test/city.js';

describe('reminders', () => {
  let city: City;
  let meetingId: string;
  let resolutionId: string;
  beforeAll(async () => {
    city = await City.start();
    const { meeting, approved } = await city.concluded();
    meetingId = meeting.id;
    resolutionId = approved.id;
  });
  afterAll(() => city.stop());

  const item = (id: string): Promise<Answer> => city.ok(city.callers.office.get(`/action-items/${id}`));
  /** Moves the clock and waits until everything that is due has been done. */
  const moveTo = async (date: string) => {
    await city.service.setClock(`${date}T12:00:00+08:00`);
    const open = async () =>
      (
        await city.service.sql.query(
          'select count(*)::int as count from due_job where done_at is null and due_at <= business_now()',
        )
      ).rows[0].count as number;
    await eventually(open, (count) => count === 0);
  };
  const warned = async (id: string, kind: string) =>
    (await item(id)).warnings.filter((warning: Answer) => warning.kind === kind);

  it('are sent 7, 3 and 1 working days before, when the day is over, and upwards after five more; each once, to whom is kept', async () => {
    const { id } = await city.assign(meetingId, { resolutionId, dueOn: '2023-05-19', cadence: 'none' });
    const expected: [string, string, number][] = [
      ['2023-05-09', 'reminder', 0],
      ['2023-05-10', 'reminder', 1],
      ['2023-05-15', 'reminder', 1],
      ['2023-05-16', 'reminder', 2],
      ['2023-05-18', 'reminder', 3],
      ['2023-05-19', 'overdue', 0],
      ['2023-05-20', 'overdue', 1],
      ['2023-05-25', 'escalation', 0],
      ['2023-05-26', 'escalation', 1],
    ];
    for (const [date, kind, count] of expected) {
      await moveTo(date);
      expect({ date, kind, count: (await warned(id, kind)).length }).toEqual({ date, kind, count });
    }
    await moveTo('2023-06-30');
    expect((await item(id)).warnings).toHaveLength(5);
    expect((await warned(id, 'reminder')).at(-1)).toMatchObject({
      text: '距完成时限2023-05-19还有7个工作日',
      recipients: [{ personName: '演示 sci.lead', unitCode: 'hebi_kj' }, { personName: '演示 sci.staff' }],
    });
    expect(await warned(id, 'escalation')).toMatchObject([
      { recipients: [{ personName: '演示 office.director', unitCode: 'hebi' }, { personName: '演示 office.staff' }] },
    ]);
    const { rows } = await city.service.sql.query(
      `select count(*)::int as count from record_history where record_type = 'action_item_warning'`,
    );
    expect(rows).toEqual([{ count: 5 }]);
  });

  it('go by the new day after an extension, and stop once it is submitted or closed', async () => {
    const { sciLead, office } = city.callers;
    const { id } = await city.assign(meetingId, { resolutionId, dueOn: '2023-08-31', cadence: 'none' });
    const { version } = await city.act(sciLead, `/action-items/${id}/accept`, 1);
    await city.act(sciLead, `/action-items/${id}/ask-extension`, version, {
      until: '2023-09-28',
      reason: '材料到货延迟',
    });
    const extended = await city.act(office, `/action-items/${id}/decide-extension`, version, { granted: true });
    const { rows } = await city.service.sql.query(
      `select distinct payload ->> 'dueOn' as day from due_job where subject = $1 and done_at is null`,
      [id],
    );
    expect(rows).toEqual([{ day: '2023-09-28' }]);
    await moveTo('2023-09-01');
    expect((await item(id)).warnings).toEqual([]);
    await moveTo('2023-09-20');
    expect(await warned(id, 'reminder')).toHaveLength(1);
    await city.act(sciLead, `/action-items/${id}/submit`, extended.version, {
      text: '已完成。',
      fileIds: [await city.upload(sciLead)],
    });
    await moveTo('2023-10-20');
    expect((await item(id)).warnings).toHaveLength(1);
  });

  it('ask for the progress of each month, unless it was reported', async () => {
    const { sciLead } = city.callers;
    const { id } = await city.assign(meetingId, { resolutionId, dueOn: '2024-01-31', cadence: 'monthly' });
    await moveTo('2023-11-20');
    expect(await warned(id, 'progress-due')).toEqual([]);
    await moveTo('2023-11-21');
    expect(await warned(id, 'progress-due')).toMatchObject([{ text: '请于2023-11-25前反馈本期进展' }]);
    const { version } = await city.act(sciLead, `/action-items/${id}/accept`, 1);
    await moveTo('2023-12-05');
    await city.act(sciLead, `/action-items/${id}/report-progress`, version, { text: '过半。', percent: 60 });
    await moveTo('2023-12-28');
    expect(await warned(id, 'progress-due')).toHaveLength(1);
    await moveTo('2024-01-23');
    expect(await warned(id, 'progress-due')).toHaveLength(2);
  });

  it('speak of the new day after an extension that is granted while they run', async () => {
    const { sciLead, office } = city.callers;
    const { id } = await city.assign(meetingId, { resolutionId, dueOn: '2024-03-22', cadence: 'none' });
    const { version } = await city.act(sciLead, `/action-items/${id}/accept`, 1);
    // Three working days before the old day are seven before the new one.
    await city.act(sciLead, `/action-items/${id}/ask-extension`, version, {
      until: '2024-03-28',
      reason: '材料到货延迟',
    });
    const { sql } = city.service;
    await sql.query('begin');
    try {
      await sql.query('select 1 from due_job where subject = $1 and done_at is null for update', [id]);
      await city.act(office, `/action-items/${id}/decide-extension`, version, { granted: true });
    } finally {
      await sql.query('rollback');
    }
    await moveTo('2024-03-13');
    expect((await item(id)).warnings).toEqual([]);
    await moveTo('2024-03-23');
    expect((await item(id)).warnings).toMatchObject([{ kind: 'reminder', text: '距完成时限2024-03-28还有7个工作日' }]);
  });

  it('begin anew when it is sent back: that the day is over at once, upwards after five more days, progress by the next 25th', async () => {
    const { sciLead, office } = city.callers;
    const submit = async (dueOn: string): Promise<Answer> => {
      const { id } = await city.assign(meetingId, { resolutionId, dueOn, cadence: 'monthly' });
      const { version } = await city.act(sciLead, `/action-items/${id}/accept`, 1);
      const fileIds = [await city.upload(sciLead)];
      return city.act(sciLead, `/action-items/${id}/submit`, version, { text: '已完成。', fileIds });
    };
    const [late, running] = [await submit('2024-05-31'), await submit('2024-09-30')];
    await moveTo('2024-06-20');
    const { rows } = await city.service.sql.query(
      `select payload ->> 'dueOn' as day from due_job where subject = $1 and kind = 'action-item.progress-due' and done_at is null`,
      [running.id],
    );
    expect(rows).toEqual([{ day: '2024-07-25' }]);
    for (const { id, version } of [late, running]) {
      expect((await item(id)).warnings).toEqual([]);
      await city.act(office, `/action-items/${id}/send-back`, version, { reason: '佐证不全' });
    }
    await eventually(
      () => warned(late.id, 'overdue'),
      (warnings) => warnings.length === 1,
    );
    await moveTo('2024-06-26');
    expect(await warned(late.id, 'escalation')).toEqual([]);
    await moveTo('2024-06-27');
    expect((await item(late.id)).warnings).toMatchObject([{ kind: 'escalation' }, { kind: 'overdue' }]);
    await moveTo('2024-07-22');
    expect((await item(running.id)).warnings).toMatchObject([
      { kind: 'progress-due', text: '请于2024-07-25前反馈本期进展' },
    ]);
    await moveTo('2024-09-29');
    expect(await warned(running.id, 'reminder')).toHaveLength(3);
  });

  it('keep nobody waiting: the office closes an item while one of its reminders runs', async () => {
    const { sciLead, office } = city.callers;
    const { id } = await city.assign(meetingId, { resolutionId, dueOn: '2024-10-31', cadence: 'none' });
    const accepted = await city.act(sciLead, `/action-items/${id}/accept`, 1);
    const handedIn = await city.act(sciLead, `/action-items/${id}/submit`, accepted.version, {
      text: '已完成。',
      fileIds: [await city.upload(sciLead)],
    });
    const { sql } = city.service;
    await sql.query('begin');
    try {
      // As the scheduler does: the job's row first, then the item.
      const { rowCount } = await sql.query('select 1 from due_job where subject = $1 and done_at is null for update', [
        id,
      ]);
      expect(rowCount).toBeGreaterThan(0);
      expect(await city.act(office, `/action-items/${id}/close`, handedIn.version, { satisfaction: 5 })).toMatchObject({
        state: 'closed',
      });
    } finally {
      await sql.query('rollback');
    }
  });
});
