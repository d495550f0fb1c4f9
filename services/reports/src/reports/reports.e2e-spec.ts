import { campaignOpened, reportsOpenWork, reportStateChanged } from '@jucai/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, goodSections, goodValues, noFigures, ReportsFixture } from '../../test/reports-fixture.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

describe('a report, from draft to acceptance at two tiers', () => {
  let at: ReportsFixture;
  let campaign: Answer;
  beforeAll(async () => {
    at = await ReportsFixture.start();
    campaign = await at.campaign('story', {}, { xunxian: { total: '5' } });
  });
  afterAll(() => at.service.stop());

  it('is made for each target when the campaign opens, filed to the county or the city, and announced', async () => {
    expect(campaign).toMatchObject({ state: 'open', openedOn: '2022-12-05', reports: { draft: 3 } });
    expect((await at.service.events(campaignOpened.type)).at(-1)).toMatchObject({
      data: { unitCodes: ['qixian', 'xunxian', 'xunxian_kj'] },
    });
    const reviewers = await Promise.all(
      ['xunxian', 'qixian', 'xunxian_kj'].map(
        async (code) => (await at.report(at.office, campaign.id, code))['reviewerUnitCode'],
      ),
    );
    expect(reviewers).toEqual(['hebi', 'hebi', 'xunxian']);
    expect((await at.service.events(reportsOpenWork.type)).filter(({ key }) => key === 'xunxian')).toMatchObject([
      { data: { version: 1, items: [{ kind: 'report', dueOn: '2023-01-20' }] } },
    ]);
  });

  it('is seen by its unit, those above, and the city line; by no other county', async () => {
    const { id } = await at.report(at.bureauStaff, campaign.id, 'xunxian_kj');
    for (const caller of [at.bureauLead, at.xunxianStaff, at.office, at.leader, at.cityLine])
      expect((await caller.get(`/reports/${id}`)).status).toBe(200);
    expect((await at.qixianLead.get(`/reports/${id}`)).status).toBe(404);
    expect((await at.service.anonymous('get', `/reports/${id}`)).status).toBe(401);
    const { body: list } = await at.cityLine.get('/reports');
    expect(list.items.map(({ unitCode }: Answer) => unitCode)).toEqual(['xunxian_kj']);
    expect(list.items[0].actions).toEqual([]);
  });

  it('is filled in by its own unit only, part by part, and keeps who, when and from what', async () => {
    const report = await at.report(at.bureauStaff, campaign.id, 'xunxian_kj');
    expect(report.actions).toEqual(['fill']);
    expect((await at.fill(at.cityLine, report, { values: goodValues })).status).toBe(404);
    expect((await at.fill(at.xunxianStaff, report, { values: goodValues })).body).toMatchObject({
      status: 403,
      code: 'report.not-own',
    });
    expect((await at.fill(at.leader, report, { values: goodValues })).body).toMatchObject({
      status: 403,
      code: 'permission.missing',
    });
    const { body, status } = await at.fill(at.bureauStaff, report, { values: { total: { value: '10' } } });
    expect({ status, value: body.values.total, version: body.version }).toMatchObject({
      status: 200,
      value: { value: '10', source: 'typed', personName: '演示 bureau.staff', at: '2022-12-05T01:00:00.000Z' },
      version: 2,
    });
    const { body: again } = await at.fill(at.bureauStaff, body, { sections: { work: '抓引才。' } });
    expect(again).toMatchObject({
      values: { total: { value: '10' } },
      sections: { work: { text: '抓引才。' } },
      progress: { filled: 2, total: 7 },
    });
  });

  it('refuses what is no value, no indicator, no section, or bears a secrecy mark, and names the field', async () => {
    const report = await at.report(at.bureauStaff, campaign.id, 'xunxian_kj');
    const paths = async (body: object) => {
      const { body: problem } = await at.fill(at.bureauStaff, report, body);
      return [problem.status, ...problem.errors.map(({ path }: { path: string }) => path)];
    };
    expect(await paths({ values: { total: { value: '1.5' } } })).toEqual([400, 'values.total']);
    expect(await paths({ values: { nothing: { value: '1' } }, sections: { none: 'x' } })).toEqual([
      400,
      'values.nothing',
      'sections.none',
    ]);
    expect(await paths({ values: { rate: { value: '55.55' } } })).toEqual([400, 'values.rate']);
    expect(await paths({ values: { rate: { takeFrom: 'last-year' } } })).toEqual([400, 'values.rate']);
    expect(await paths({ sections: { work: '机密★20年' } })).toEqual([400, 'sections.work']);
    expect(await paths({ unknown: 1 })).toEqual([400, '']);
  });

  it('shows both values when two edit at once, asks for the version, and repeats an answer for the same key', async () => {
    const report = await at.report(at.bureauStaff, campaign.id, 'xunxian_kj');
    const first = await at
      .fill(at.bureauStaff, report, { values: { fullTime: { value: '6' } } })
      .set('idempotency-key', 'fill-1');
    expect(first.status).toBe(200);
    const stale = await at.fill(at.bureauLead, report, { values: { fullTime: { value: '7' } } });
    expect(stale.body).toMatchObject({
      status: 412,
      code: 'record.stale',
      errors: [{ path: 'values.fullTime', messageEn: 'Now "6" (演示 bureau.staff), you sent "7"' }],
    });
    expect(
      (await at.fill(at.bureauStaff, report, { values: { fullTime: { value: '6' } } }).set('idempotency-key', 'fill-1'))
        .body,
    ).toEqual(first.body);
    expect((await at.bureauStaff.patch(`/reports/${report.id}/values`).send({})).status).toBe(428);
  });

  it('is submitted by the lead only, when every error is gone', async () => {
    const report = await at.report(at.bureauStaff, campaign.id, 'xunxian_kj');
    expect((await at.command(at.bureauStaff, 'reports', report, 'submit', {})).body).toMatchObject({
      status: 403,
      code: 'permission.missing',
    });
    expect((await at.service.events('jucai.integration.act-audited.v1')).at(-1)?.data).toMatchObject({
      action: 'report.submit',
      result: 'denied',
      recordType: 'report',
      recordId: report.id,
    });
    const { body: refused } = await at.fill(at.bureauStaff, report, {
      values: { ...goodValues, flexible: { value: '5' }, rate: { value: '40' } },
      sections: { problems: '' },
    });
    const { body: problem } = await at.command(at.bureauLead, 'reports', refused, 'submit', {});
    expect(problem).toMatchObject({ status: 422, code: 'report.not-ready' });
    const paths = problem.errors.map(({ path }: { path: string }) => path);
    expect(new Set(paths)).toEqual(
      new Set([
        'values.fullTime',
        'values.flexible',
        'values.total',
        'values.rate',
        'values.population',
        'evidence.rate',
        'sections.problems',
      ]),
    );
  });

  it('takes evidence and reasons, and is then under review', async () => {
    let report = await at.report(at.bureauStaff, campaign.id, 'xunxian_kj');
    expect(
      (await at.bureauStaff.post('/files').attach('file', PDF, { filename: '关于（机密★20年）.pdf' })).body,
    ).toMatchObject({ status: 422, code: 'file.marked', errors: [{ path: 'file' }] });
    const { body: file } = await at.bureauStaff
      .post('/files')
      .attach('file', PDF, { filename: '佐证（演示数据）.pdf' });
    const put = (caller = at.bureauStaff) =>
      caller
        .put(`/reports/${report.id}/evidence/rate`)
        .set('if-match', `"${report.version}"`)
        .send({ fileIds: [file.id] });
    expect((await put(at.bureauLead)).body).toMatchObject({ status: 400, code: 'file.not-usable' });
    report = (await put()).body as Answer;
    expect(report).toMatchObject({ evidence: { rate: [{ id: file.id, mediaType: 'application/pdf' }] } });
    expect((await at.cityLine.get(`/files/${file.id}`)).status).toBe(200);
    expect((await at.qixianLead.get(`/files/${file.id}`)).status).toBe(404);
    report = (
      await at.fill(at.bureauStaff, report, {
        values: { ...goodValues, population: noFigures['population'] },
        sections: goodSections,
        reasons: { 'rate-low': '样本少（演示）' },
      })
    ).body as Answer;
    const { body, status } = await at.command(at.bureauLead, 'reports', report, 'submit', {});
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        state: 'submitted',
        submittedOn: '2022-12-05',
        late: false,
        lock: { code: 'report.under-review' },
        actions: ['present', 'withdraw'],
      },
    });
    expect((await at.fill(at.bureauStaff, body, { values: goodValues })).body).toMatchObject({
      status: 409,
      code: 'report.under-review',
    });
    expect((await at.service.events(reportStateChanged.type)).at(-1)).toMatchObject({
      key: report.id,
      unit: 'xunxian_kj',
      data: { state: 'submitted', figures: null },
    });
  });

  it('is withdrawn by the filer while unreviewed, as if it had not been submitted', async () => {
    const report = await at.report(at.bureauLead, campaign.id, 'xunxian_kj');
    expect((await at.command(at.xunxianLead, 'reports', report, 'withdraw')).body).toMatchObject({
      code: 'report.not-own',
    });
    const { body } = await at.command(at.bureauLead, 'reports', report, 'withdraw');
    expect(body).toMatchObject({ state: 'draft', submittedOn: null, firstSubmittedOn: null });
    expect((await at.command(at.bureauLead, 'reports', body, 'withdraw')).body).toMatchObject({
      status: 409,
      code: 'report.not-submitted',
    });
    expect((await at.command(at.bureauLead, 'reports', body, 'submit', {})).status).toBe(200);
  });

  it('is returned by its reviewer with comments tied to fields, then accepted', async () => {
    let report = await at.report(at.bureauLead, campaign.id, 'xunxian_kj');
    const comment = { target: 'indicator', code: 'rate', text: '请核对口径' };
    expect(
      (await at.command(at.bureauLead, 'reports', report, 'return', { reason: '核对', comments: [comment] })).body,
    ).toMatchObject({ status: 403, code: 'report.not-reviewer' });
    expect((await at.command(at.qixianLead, 'reports', report, 'accept')).status).toBe(404);
    expect(
      (await at.command(at.xunxianLead, 'reports', report, 'return', { reason: '核对', comments: [] })).status,
    ).toBe(400);
    const wrong = await at.command(at.xunxianLead, 'reports', report, 'return', {
      reason: '核对',
      comments: [{ ...comment, code: 'none' }],
    });
    expect(wrong.body).toMatchObject({ code: 'report.comment-target-unknown', errors: [{ path: 'comments.0.code' }] });
    report = (await at.command(at.xunxianLead, 'reports', report, 'return', { reason: '核对', comments: [comment] }))
      .body as Answer;
    expect(report).toMatchObject({
      state: 'returned',
      returns: 1,
      comments: [{ reason: '核对', comments: [comment], personName: '演示 xunxian.lead' }],
    });
    report = (await at.command(at.bureauLead, 'reports', report, 'submit', {})).body as Answer;
    const first = await at.command(at.xunxianLead, 'reports', report, 'accept').set('idempotency-key', 'accept-1');
    expect(first.body).toMatchObject({
      state: 'accepted',
      acceptedOn: '2022-12-05',
      lock: { code: 'report.accepted' },
    });
    expect(
      (await at.command(at.xunxianLead, 'reports', report, 'accept').set('idempotency-key', 'accept-1')).body,
    ).toEqual(first.body);
    expect((await at.command(at.xunxianLead, 'reports', report, 'accept')).status).toBe(412);
    expect((await at.service.events(reportStateChanged.type)).at(-1)).toMatchObject({
      data: { state: 'accepted', figures: { total: '10', fullTime: '6', flexible: '4', rate: '40' } },
    });
    expect((await at.service.events(reportsOpenWork.type)).at(-1)).toMatchObject({
      key: 'xunxian_kj',
      data: { items: [] },
    });
  });

  it('takes no reason that no warning asks for, and lets go of a file that is evidence no more', async () => {
    const report = await at.report(at.qixianLead, campaign.id, 'qixian');
    const { body } = await at.fill(at.qixianLead, report, {
      reasons: { 'rate-low': '样本少（演示）', whatever: '无' },
    });
    expect(body).toMatchObject({ status: 400, errors: [{ path: 'reasons.whatever' }] });
    const { body: file } = await at.qixianLead.post('/files').attach('file', PDF, '误传.pdf');
    const attach = (version: number, fileIds: string[]) =>
      at.qixianLead.put(`/reports/${report.id}/evidence/rate`).set('if-match', `"${version}"`).send({ fileIds });
    const { body: attached } = await attach(report.version, [file.id]);
    expect((await at.office.get(`/files/${file.id}`)).status).toBe(200);
    expect((await attach(attached.version, [])).body).toMatchObject({ evidence: { rate: [] } });
    for (const reader of [at.office, at.qixianLead]) expect((await reader.get(`/files/${file.id}`)).status).toBe(404);
  });

  it('keeps both values when an accepted figure is corrected, with a reason', async () => {
    const report = await at.report(at.bureauLead, campaign.id, 'xunxian_kj');
    const reason = '统计口径更新（演示）';
    const to = (corrections: Record<string, string | null>) => ({
      reason,
      corrections: Object.entries(corrections).map(([indicatorCode, value]) => ({ indicatorCode, value })),
    });
    const body = to({ population: '3.5' });
    const path = 'corrections.0.value';
    expect((await at.command(at.bureauLead, 'reports', report, 'correct', body)).body).toMatchObject({
      code: 'report.not-reviewer',
    });
    // A figure is not erased, be it by null or by spaces.
    for (const value of ['x', null, ' '])
      expect(
        (await at.command(at.xunxianLead, 'reports', report, 'correct', to({ population: value }))).body,
      ).toMatchObject({ status: 400, errors: [{ path }] });
    expect((await at.command(at.xunxianLead, 'reports', report, 'correct', to({ fullTime: '7' }))).body).toMatchObject({
      status: 422,
      code: 'report.correction-breaks-rule',
      errors: [{ path, message: '2+3=1' }],
    });
    const { body: corrected } = await at.command(at.xunxianLead, 'reports', report, 'correct', body);
    expect(corrected).toMatchObject({
      state: 'accepted',
      values: { population: { value: '3.5', source: 'correction' } },
      corrections: [{ before: null, after: '3.5', reason }],
    });
    const together = to({ fullTime: '7', total: '11' });
    const { body: both } = await at.command(at.xunxianLead, 'reports', corrected, 'correct', together);
    expect(both).toMatchObject({ values: { total: { value: '11' }, fullTime: { value: '7' } } });
    expect((await at.command(at.xunxianLead, 'reports', both, 'correct', body)).body).toMatchObject({
      code: 'report.same-value',
    });
  });

  it('explains a change over 30 % against the baseline by the value’s own reason', async () => {
    const report = await at.filled(at.xunxianStaff, campaign.id, 'xunxian');
    expect(report['previous']).toEqual({ total: '5' });
    expect((report['findings'] as { blocks: boolean }[]).filter(({ blocks }) => blocks)).toMatchObject([
      { kind: 'rule', paths: ['values.total'], reasonKey: 'jump:total', blocks: true },
    ]);
    expect((await at.command(at.xunxianLead, 'reports', report, 'submit', {})).body).toMatchObject({
      code: 'report.not-ready',
      errors: [{ path: 'values.total' }],
    });
    const { body } = await at.fill(at.xunxianStaff, report, {
      values: { total: { reason: '新建园区集中引进（演示）' } },
    });
    expect(body).toMatchObject({
      findings: [{ blocks: false }, { kind: 'empty', blocks: false }, { kind: 'empty', blocks: false }],
      values: { total: { value: '10', reason: '新建园区集中引进（演示）' } },
    });
    expect((await at.command(at.xunxianLead, 'reports', body, 'submit', {})).body).toMatchObject({
      state: 'submitted',
      values: { total: { source: 'typed' } },
    });
  });

  it('keeps how it is presented, by the lead', async () => {
    const report = await at.report(at.xunxianLead, campaign.id, 'xunxian');
    const present = (caller = at.xunxianLead) =>
      caller
        .patch(`/reports/${report.id}/presentation`)
        .set('if-match', `"${report.version}"`)
        .send({ mode: 'in-person', reporterName: null, reporterPost: '党委主要负责同志（演示岗位）' });
    expect((await present(at.xunxianStaff)).status).toBe(403);
    expect((await present()).body).toMatchObject({
      presentation: { mode: 'in-person', reporterPost: '党委主要负责同志（演示岗位）' },
    });
  });

  it('tells its life with names', async () => {
    const { id } = await at.report(at.bureauLead, campaign.id, 'xunxian_kj');
    const { body } = await at.cityLine.get(`/reports/${id}/history`);
    const actions = body.items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'report.open',
        'report.fill',
        'report.attach',
        'report.submit',
        'report.withdraw',
        'report.return',
        'report.accept',
        'report.correct',
      ]),
    );
    expect((await at.qixianLead.get(`/reports/${id}/history`)).status).toBe(404);
  });
});
