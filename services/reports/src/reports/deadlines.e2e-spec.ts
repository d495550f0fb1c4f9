import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scheduler } from '@jucai/service-kit';
import type { Caller } from '@jucai/testing';
import { type Answer, ReportsFixture } from '../../test/reports-fixture.js';

interface Todo {
  readonly kind: string;
  readonly title: { zh: string };
  readonly dueAt: string | null;
  readonly light: string | null;
  readonly workingDaysLeft: number | null;
}

describe('deadlines: reminders, lateness, locks, extensions', () => {
  let at: ReportsFixture;
  let campaign: Answer;
  beforeAll(async () => {
    at = await ReportsFixture.start();
    campaign = await at.campaign('deadlines');
  });
  afterAll(() => at.service.stop());

  const todos = async (caller = at.xunxianStaff): Promise<Todo[]> => (await caller.get('/todos')).body.items as Todo[];
  /** Moves the clock, and waits until the scheduler has done what became due. */
  const moveTo = async (time: string) => {
    await at.service.setClock(time);
    expect(at.service.app.get(Scheduler)).toBeDefined();
    for (let open = 1; open > 0;) {
      const { rows } = await at.service.sql.query<{ open: number }>(
        'select count(*)::int as open from due_job where done_at is null and due_at <= business_now()',
      );
      open = rows[0]?.open ?? 0;
    }
  };
  const reminders = async (unit: string) =>
    (
      await at.service.sql.query(
        `select days_left as "daysLeft" from reminder where unit_code = $1 order by reminded_on`,
        [unit],
      )
    ).rows.map(({ daysLeft }) => daysLeft as number);

  it('shows what is to be filed, with its light', async () => {
    expect(await todos()).toMatchObject([
      { kind: 'report-to-file', dueAt: '2023-01-20', light: 'green', workingDaysLeft: 33 },
    ]);
    expect(await todos(at.office)).toEqual([]);
    expect(await todos(at.leader)).toEqual([]);
    expect((await at.service.anonymous('get', '/todos')).status).toBe(401);
  });

  it('reminds on the days before the deadline, each once, and only of what is not submitted', async () => {
    await at.submitted(at.qixianLead, campaign.id, 'qixian');
    await moveTo('2023-01-13T10:00:00+08:00');
    expect(await reminders('xunxian')).toEqual([14, 7]);
    expect(await reminders('qixian')).toEqual([]);
    expect(await todos()).toMatchObject([
      {
        kind: 'report-reminder',
        light: 'yellow',
        workingDaysLeft: 5,
        title: { zh: expect.stringContaining('还有 7 天') },
      },
    ]);
    expect(await todos(at.office)).toMatchObject([{ kind: 'report-to-review', dueAt: null }]);
    await moveTo('2023-01-13T11:00:00+08:00');
    expect(await reminders('xunxian')).toEqual([14, 7]);
    const { id } = await at.report(at.xunxianLead, campaign.id, 'xunxian');
    const { body } = await at.xunxianLead.get(`/reports/${id}/history`);
    expect(body.items.filter(({ action }: { action: string }) => action === 'report.remind')).toHaveLength(2);
  });

  it('reminds of an overdue report and tells its reviewer', async () => {
    await moveTo('2023-01-21T10:00:00+08:00');
    expect(await reminders('xunxian')).toEqual([14, 7, 3, 1, -1]);
    expect((await todos()).map(({ kind, light }) => [kind, light])).toEqual([['report-reminder', 'red']]);
    expect((await todos(at.office)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['report-overdue', 'report-to-review']),
    );
  });

  it('counts a submission after the deadline as late', async () => {
    const report = await at.submitted(at.bureauLead, campaign.id, 'xunxian_kj');
    expect(report).toMatchObject({ state: 'submitted', late: true, submittedOn: '2023-01-21' });
    const { body: late } = await at.office.get('/reports').query({ filter: JSON.stringify({ late: true }) });
    expect(late.items.map(({ unitCode }: Answer) => unitCode)).toEqual(['xunxian_kj']);
  });

  it('reminds at once of a report that comes back when its deadline is over, and tells its reviewer', async () => {
    const overdue = async () =>
      (
        await at.service.sql.query(
          `select days_left as "daysLeft", reminded_on::text as "remindedOn" from reminder where unit_code = 'qixian'`,
        )
      ).rows as object[];
    const comments = [{ target: 'indicator', code: 'total', text: '请核对（演示）' }];
    const giveBack = async () =>
      at.command(at.office, 'reports', await at.report(at.office, campaign.id, 'qixian'), 'return', {
        reason: '核对（演示）',
        comments,
      });
    const by = async (verb: string, body?: object) =>
      at.command(at.qixianLead, 'reports', await at.report(at.qixianLead, campaign.id, 'qixian'), verb, body);
    await moveTo('2023-01-23T10:00:00+08:00');
    expect(await overdue()).toEqual([]);
    // As if it had not been submitted: it is overdue like one that never was.
    expect((await by('withdraw')).body).toMatchObject({ state: 'draft' });
    expect(await overdue()).toEqual([{ daysLeft: -1, remindedOn: '2023-01-23' }]);
    expect((await todos(at.qixianLead)).map(({ kind }) => kind)).toEqual(['report-reminder']);
    await by('submit', {});
    await moveTo('2023-01-24T10:00:00+08:00');
    expect((await giveBack()).body).toMatchObject({ state: 'returned' });
    expect(await overdue()).toEqual([{ daysLeft: -1, remindedOn: '2023-01-24' }]);
    expect((await todos(at.office)).filter(({ title }) => title.zh.includes('qixian'))).toMatchObject([
      { kind: 'report-overdue' },
    ]);
    const { id } = await at.report(at.office, campaign.id, 'qixian');
    const { body } = await at.office.get(`/reports/${id}/history`);
    expect(body.items.filter(({ action }: { action: string }) => action === 'report.remind')).toHaveLength(2);
  });

  it('keeps reminding of a report that comes back before its deadline', async () => {
    const early = await at.campaign('returned-early', {
      dueOn: '2023-02-06',
      lateUntil: '2023-02-08',
      targets: { unitCodes: ['xunxian_rs'], tiers: [] },
    });
    const lead = await at.service.caller('rs.lead', 'xunxian_rs', ['unit-lead']);
    const report = await at.submitted(lead, early.id, 'xunxian_rs');
    await moveTo('2023-01-31T10:00:00+08:00');
    await at.command(at.xunxianLead, 'reports', report, 'return', {
      reason: '核对（演示）',
      comments: [{ target: 'indicator', code: 'total', text: '请核对（演示）' }],
    });
    expect(await reminders('xunxian_rs')).toEqual([]);
    await moveTo('2023-02-07T10:00:00+08:00');
    expect(await reminders('xunxian_rs')).toEqual([3, 1, -1]);
  });

  it('counts as late from 24:00 of the common deadline on, in Shanghai', async () => {
    const { id: campaignId } = await at.campaign('boundary', {
      dueOn: '2023-02-08',
      lateUntil: '2023-02-09',
      targets: { unitCodes: ['xunxian_rs'], tiers: [] },
    });
    const lead = await at.service.caller('rs.lead', 'xunxian_rs', ['unit-lead']);
    const by = async (verb: string, body?: object) =>
      (await at.command(lead, 'reports', await at.report(lead, campaignId, 'xunxian_rs'), verb, body)).body as Answer;
    const listed = async (late: boolean) =>
      (await lead.get('/reports').query({ filter: JSON.stringify({ campaignId, late }) })).body.total as number;
    await at.filled(lead, campaignId, 'xunxian_rs');
    await moveTo('2023-02-08T23:59:59+08:00');
    expect(await by('submit', {})).toMatchObject({ late: false });
    expect([await listed(false), await listed(true)]).toEqual([1, 0]);
    expect(await by('withdraw')).toMatchObject({ late: false });
    await moveTo('2023-02-09T00:00:00+08:00');
    expect(await by('submit', {})).toMatchObject({ late: true });
    expect([await listed(false), await listed(true)]).toEqual([0, 1]);
  });

  it('locks after the last day, says until when it was open and who can lift it', async () => {
    await moveTo('2023-02-11T00:00:00+08:00');
    const report = await at.report(at.xunxianLead, campaign.id, 'xunxian');
    expect(report).toMatchObject({
      lock: { code: 'report.deadline-passed', since: '2023-02-10' },
      actions: ['present', 'request-extension'],
    });
    for (const refused of [
      await at.fill(at.xunxianStaff, report, { values: {} }),
      await at.command(at.xunxianLead, 'reports', report, 'submit', {}),
    ]) {
      expect(refused.body).toMatchObject({
        status: 409,
        code: 'report.deadline-passed',
        errors: [
          { path: 'since', message: '2023-02-10' },
          { path: 'liftedBy', message: '鹤壁市可批准延期' },
        ],
      });
    }
    const bureau = await at.report(at.bureauLead, campaign.id, 'xunxian_kj');
    expect(bureau.actions).not.toContain('withdraw');
    expect((await at.command(at.bureauLead, 'reports', bureau, 'withdraw')).body).toMatchObject({
      code: 'report.deadline-passed',
    });
  });

  it('opens by an extension that the lead asks for and the reviewer grants; the report stays late', async () => {
    let report = await at.report(at.xunxianLead, campaign.id, 'xunxian');
    const extension = { until: '2023-02-15', reason: '人员病休（演示）' };
    expect((await at.command(at.xunxianStaff, 'reports', report, 'request-extension', extension)).status).toBe(403);
    report = (await at.command(at.xunxianLead, 'reports', report, 'request-extension', extension)).body as Answer;
    expect((await todos(at.office)).map(({ kind }) => kind)).toContain('report-extension-requested');
    const refusal = { reason: '可先报已核实部分（演示）' };
    const refuse = (caller: Caller, body: object = refusal) =>
      at.command(caller, 'reports', report, 'refuse-extension', body);
    expect((await refuse(at.xunxianLead)).body).toMatchObject({ status: 403, code: 'report.not-reviewer' });
    expect((await refuse(at.office, { reason: '' })).body).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    expect(((await at.office.get(`/reports/${report.id}`)).body as Answer).actions).toContain('refuse-extension');
    report = (await refuse(at.office)).body as Answer;
    expect(report).toMatchObject({
      extensionRequest: null,
      refusedExtensions: [{ until: extension.until, ...refusal }],
      refusal: { until: extension.until, ...refusal },
      extendedUntil: null,
    });
    expect(report.actions).not.toContain('refuse-extension');
    expect(await todos()).toMatchObject([
      { kind: 'report-extension-refused', title: { zh: expect.stringContaining('延期未获同意') } },
    ]);
    expect((await todos(at.office)).map(({ kind }) => kind)).not.toContain('report-extension-requested');
    expect((await refuse(at.office)).body).toMatchObject({ status: 409, code: 'report.no-extension-asked' });
    report = (await at.command(at.xunxianLead, 'reports', report, 'request-extension', extension)).body as Answer;
    expect(report).toMatchObject({ refusal: null, refusedExtensions: [refusal] });
    expect((await todos()).map(({ kind }) => kind)).toEqual(['report-reminder']);
    expect((await at.command(at.xunxianLead, 'reports', report, 'extension', extension)).body).toMatchObject({
      status: 403,
      code: 'report.not-reviewer',
    });
    expect(
      (await at.command(at.office, 'reports', report, 'extension', { ...extension, until: '2023-02-01' })).body,
    ).toMatchObject({ code: 'report.extension-too-short', errors: [{ path: 'until' }] });
    report = (await at.command(at.office, 'reports', report, 'extension', extension)).body as Answer;
    expect(report).toMatchObject({
      extendedUntil: '2023-02-15',
      dueOn: '2023-02-15',
      lateUntil: '2023-02-15',
      lock: null,
      extensionRequest: null,
      extensions: [extension],
      refusal: null,
    });
    const bureau = await at.report(at.bureauLead, campaign.id, 'xunxian_kj');
    expect((await at.command(at.office, 'reports', bureau, 'extension', extension)).body).toMatchObject({
      code: 'report.not-extensible',
    });
    const filled = await at.filled(at.xunxianLead, campaign.id, 'xunxian');
    const { body: open } = await at.command(at.xunxianLead, 'reports', filled, 'submit', {});
    expect(open).toMatchObject({ status: 409, code: 'report.units-open', errors: [{ path: 'units.xunxian_kj' }] });
    const { body } = await at.command(at.xunxianLead, 'reports', filled, 'submit', {
      missingReason: '科技局数据仍在核对（演示）',
    });
    expect(body).toMatchObject({ state: 'submitted', late: true, missingReason: '科技局数据仍在核对（演示）' });
  });
});
