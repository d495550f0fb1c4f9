import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/eventually.js';
import { type Answer, ReportsFixture } from '../../test/reports-fixture.js';

describe('campaigns', () => {
  let at: ReportsFixture;
  let template: Answer;
  let draft: Answer;
  beforeAll(async () => {
    at = await ReportsFixture.start();
    template = await at.template();
  });
  afterAll(() => at.service.stop());

  it('are prepared by the city office, on a published template, with basis and burden', async () => {
    const body = at.campaignBody(template.id, { estimatedHours: 6 });
    expect((await at.xunxianLead.post('/campaigns').send(body)).status).toBe(403);
    const created = await at.office.post('/campaigns').set('idempotency-key', 'one').send(body);
    expect(created).toMatchObject({
      status: 201,
      body: {
        state: 'draft',
        periodKind: 'year',
        burden: { forms: 1, cells: 5, hours: 6 },
        actions: ['edit', 'open', 'baseline'],
      },
    });
    expect((await at.office.post('/campaigns').set('idempotency-key', 'one').send(body)).body).toEqual(created.body);
    draft = created.body;
    expect((await at.office.post('/campaigns').send({ ...body, templateId: draft.id })).body).toMatchObject({
      status: 400,
      code: 'campaign.template-unusable',
    });
    expect(
      (await at.office.post('/campaigns').send({ ...body, dueOn: '2022-12-01', period: '2022-13' })).body.errors,
    ).toMatchObject([{ path: 'period' }, { path: 'dueOn' }]);
    expect((await at.office.post('/campaigns').send({ ...body, dueOn: '2022-12-01' })).body.errors).toMatchObject([
      { path: 'dueOn', messageEn: 'The order is opening, deadline, late until' },
    ]);
    expect((await at.xunxianLead.get(`/campaigns/${draft.id}`)).status).toBe(404);
  });

  it('take the figures of the period before, as the template asks for them', async () => {
    const bad = await at.command(at.office, 'campaigns', draft, 'baseline', {
      unitCode: 'xunxian',
      values: { total: '1.5' },
    });
    expect(bad.body).toMatchObject({
      status: 400,
      code: 'campaign.baseline-invalid',
      errors: [{ path: 'values.total' }],
    });
    const { body } = await at.command(at.office, 'campaigns', draft, 'baseline', {
      unitCode: 'xunxian',
      values: { total: '8' },
    });
    expect(body).toMatchObject({ baselineUnits: ['xunxian'] });
    expect(
      (await at.command(at.office, 'campaigns', draft, 'baseline', { unitCode: 'nowhere', values: {} })).body,
    ).toMatchObject({ status: 400, code: 'unit.unknown' });
  });

  it('let two people bring in figures at once, and nobody replace a figure that they had not seen', async () => {
    const { body: other } = await at.office.post('/campaigns').send(at.campaignBody(template.id));
    const bring = (values: object, replaces?: object) =>
      at.command(at.office, 'campaigns', other as Answer, 'baseline', { unitCode: 'xunxian', values, replaces });
    const kept = async () =>
      (await at.office.get(`/campaigns/${other.id}/units`)).body.items.find(
        ({ unitCode }: { unitCode: string }) => unitCode === 'xunxian',
      ).baseline;
    expect((await bring({ total: '8' }, { total: null })).status).toBe(200);
    expect((await bring({ fullTime: '3' }, { fullTime: null })).status).toBe(200);
    expect(await kept()).toEqual({ total: '8', fullTime: '3' });
    expect((await bring({ total: '9', fullTime: '4' }, { total: null, fullTime: '3' })).body).toMatchObject({
      status: 409,
      code: 'campaign.baseline-changed',
      errors: [{ path: 'values.total' }],
    });
    expect(await kept()).toEqual({ total: '8', fullTime: '3' });
    expect((await bring({ total: '9' }, { total: '8' })).status).toBe(200);
    expect(await kept()).toEqual({ total: '9', fullTime: '3' });
  });

  it('say before opening whom they ask, who reviews, and which figures were brought in', async () => {
    const { body, status } = await at.office.get(`/campaigns/${draft.id}/units`);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        items: [
          { unitCode: 'qixian', tier: 'county', baseline: null },
          { unitCode: 'xunxian', baseline: { total: '8' } },
          { unitCode: 'xunxian_kj', tier: 'county-department', reviewerName: body.items[1].unitName },
        ],
        unusable: [],
      },
    });
    expect((await at.xunxianLead.get(`/campaigns/${draft.id}/units`)).status).toBe(403);
    const countyOffice = await at.service.caller('xunxian.office', 'xunxian', ['office']);
    expect((await countyOffice.get(`/campaigns/${draft.id}/units`)).status).toBe(404);
    const { body: other } = await at.office
      .post('/campaigns')
      .send(at.campaignBody(template.id, { targets: { unitCodes: ['hebi', 'nowhere'], tiers: [] } }));
    expect((await at.office.get(`/campaigns/${other.id}/units`)).body).toMatchObject({
      items: [],
      unusable: [{ unitCode: 'hebi' }, { unitCode: 'nowhere', unitName: { en: 'Unknown unit' } }],
    });
  });

  it('are not opened before their day, nor for units that can not report', async () => {
    const patch = (body: object) =>
      at.office.patch(`/campaigns/${draft.id}`).set('if-match', `"${draft.version}"`).send(body);
    const early = await patch(
      at.campaignBody(template.id, { opensOn: '2022-12-06', targets: { unitCodes: ['xunxian'], tiers: [] } }),
    );
    draft = early.body as Answer;
    expect((await at.command(at.office, 'campaigns', draft, 'open')).body).toMatchObject({
      status: 409,
      code: 'campaign.too-early',
    });
    await at.service.unit('newcounty', 'hebi', { kind: 'county', tier: 'county', validFrom: '2023-01-01' });
    draft = (
      await patch(at.campaignBody(template.id, { targets: { unitCodes: ['hebi', 'newcounty', 'nowhere'], tiers: [] } }))
    ).body as Answer;
    const { body } = await at.command(at.office, 'campaigns', draft, 'open');
    expect(body).toMatchObject({
      status: 422,
      code: 'campaign.target-unusable',
      errors: [{ path: 'targets.hebi' }, { path: 'targets.newcounty' }, { path: 'targets.nowhere' }],
    });
    expect((await at.service.sql.query('select 1 from report')).rowCount).toBe(0);
  });

  it('by tier make a report for each unit that existed in the period, once', async () => {
    draft = (
      await at.office
        .patch(`/campaigns/${draft.id}`)
        .set('if-match', `"${draft.version}"`)
        .send(
          at.campaignBody(template.id, { targets: { unitCodes: ['xunxian'], tiers: ['county', 'county-department'] } }),
        )
    ).body as Answer;
    expect((await at.command(at.office, 'campaigns', { ...draft, version: 1 }, 'open')).status).toBe(412);
    const opened = await at.command(at.office, 'campaigns', draft, 'open').set('idempotency-key', 'open');
    expect(opened.body.targets.units.map(({ code }: { code: string }) => code)).toEqual([
      'qixian',
      'xunxian',
      'xunxian_kj',
      'xunxian_rs',
    ]);
    expect((await at.command(at.office, 'campaigns', draft, 'open').set('idempotency-key', 'open')).body).toEqual(
      opened.body,
    );
    draft = opened.body as Answer;
    expect((await at.office.get(`/campaigns/${draft.id}/units`)).body).toMatchObject({
      status: 409,
      code: 'campaign.units-settled',
    });
    expect((await at.command(at.office, 'campaigns', draft, 'open')).body).toMatchObject({
      status: 409,
      code: 'campaign.opened',
    });
    expect(
      (await at.command(at.office, 'campaigns', draft, 'baseline', { unitCode: 'xunxian', values: {} })).body,
    ).toMatchObject({ code: 'campaign.opened' });
    expect((await at.xunxianLead.get(`/campaigns/${draft.id}`)).body).toMatchObject({
      reports: { draft: 3 },
      actions: [],
    });
    expect((await at.report(at.xunxianLead, draft.id, 'xunxian'))['previous']).toEqual({ total: '8' });
    expect((await at.qixianLead.get('/campaigns')).body).toMatchObject({ total: 1 });
  });

  it('closed, lock what was not filed, and nobody owes it any more', async () => {
    const report = await at.report(at.qixianLead, draft.id, 'qixian');
    draft = (await at.command(at.office, 'campaigns', draft, 'close')).body as Answer;
    expect(draft).toMatchObject({ state: 'closed', closedOn: '2022-12-05' });
    const { body: problem } = await at.fill(at.qixianLead, report, { values: { total: { value: '1' } } });
    expect(problem).toMatchObject({
      status: 409,
      code: 'report.campaign-closed',
      errors: [{ path: 'since', message: '2022-12-05' }, { path: 'liftedBy' }],
    });
    expect(
      (await at.command(at.office, 'reports', report, 'extension', { until: '2023-03-01', reason: '补报' })).body,
    ).toMatchObject({ code: 'report.campaign-closed' });
    expect((await at.service.events('jucai.reports.open-work.v1')).at(-1)).toMatchObject({ data: { items: [] } });
    expect((await at.qixianLead.get('/todos')).body.items).toEqual([]);
    const { body } = await at.office.get(`/campaigns/${draft.id}/history`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
      'campaign.create',
      'campaign.edit',
      'campaign.edit',
      'campaign.edit',
      'campaign.open',
      'campaign.close',
    ]);
  });

  it('open with the figures of the period before under the same template, over what was brought in', async () => {
    const targets = { unitCodes: ['qixian'], tiers: [] };
    const earlier = { period: '2021', targets };
    const same = await at.campaign('same', earlier);
    await at.accepted(at.qixianLead, at.office, same.id, 'qixian');
    const other = await at.campaign('other', earlier);
    const few = { total: { value: '3' }, fullTime: { value: '2' }, flexible: { value: '1' } };
    await at.accepted(at.qixianLead, at.office, other.id, 'qixian', few);
    const { body: campaign } = await at.office
      .post('/campaigns')
      .send(at.campaignBody((same['template'] as Answer).id, { targets }));
    const values = { total: '8', population: '55' };
    const brought = await at.command(at.office, 'campaigns', campaign as Answer, 'baseline', {
      unitCode: 'qixian',
      values,
    });
    const opened = await at.command(at.office, 'campaigns', brought.body as Answer, 'open');
    expect((await at.report(at.qixianLead, opened.body.id, 'qixian'))['previous']).toEqual({
      total: '10',
      fullTime: '6',
      flexible: '4',
      population: '55',
    });
  });

  it('wait for what follows a change of the tree, and then ask who reviews by the tree as it is', async () => {
    const { sql } = at.service;
    const { body: drafted } = await at.office
      .post('/campaigns')
      .send(at.campaignBody(template.id, { targets: { unitCodes: ['xunxian_rs'], tiers: [] } }));
    await sql.query('begin');
    try {
      await sql.query(`select pg_advisory_xact_lock(hashtextextended('report-reviewers/', 0))`);
      const opening = at.command(at.office, 'campaigns', drafted as Answer, 'open').then(({ status }) => status);
      await eventually(
        async () =>
          (
            await sql.query(`select 1 from pg_locks where locktype = 'advisory' and not granted and database =
            (select oid from pg_database where datname = current_database())`)
          ).rowCount,
        (waiting) => waiting === 1,
      );
      await at.service.unit('xunxian_rs', 'qixian', { version: 2 });
      await sql.query('rollback');
      expect(await opening).toBe(200);
    } finally {
      await sql.query('rollback');
    }
    expect(await at.report(at.office, drafted.id, 'xunxian_rs')).toMatchObject({ reviewerUnitCode: 'qixian' });
  });
});
