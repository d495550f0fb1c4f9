import { snapshotFrozen } from '@jucai/contracts';
import { canonicalJson, sha256 } from '@jucai/service-kit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, ReportsFixture } from '../../test/reports-fixture.js';

const values = (total: number, population: string) => ({
  total: { value: String(total) },
  fullTime: { value: String(total) },
  flexible: { value: '0' },
  population: { value: population },
});

describe('figures over a campaign', () => {
  let at: ReportsFixture;
  let campaign: Answer;
  beforeAll(async () => {
    at = await ReportsFixture.start();
    campaign = await at.campaign('figures');
    await at.accepted(at.bureauLead, at.xunxianLead, campaign.id, 'xunxian_kj', values(7, '0.5'));
    await at.accepted(at.xunxianLead, at.office, campaign.id, 'xunxian', values(20, '3'));
  });
  afterAll(() => at.service.stop());

  it('roll up what is filed to the unit, and never count a department beside its county', async () => {
    const { body } = await at.leader.get(`/campaigns/${campaign.id}/roll-up`).query({ unit: 'hebi' });
    expect(body).toMatchObject({
      unitCode: 'hebi',
      coverage: { accepted: 1, expected: 2, missing: [{ unitCode: 'qixian', state: 'draft' }] },
    });
    expect(body.figures[0]).toMatchObject({
      indicator: { code: 'total' },
      value: '20',
      parts: [{ unitCode: 'xunxian', value: '20', state: 'accepted', opensRollUp: true }],
    });
    const { body: county } = await at.xunxianLead.get(`/campaigns/${campaign.id}/roll-up`);
    expect(county).toMatchObject({ unitCode: 'xunxian', coverage: { accepted: 1, expected: 1 } });
    expect(county.figures[0]).toMatchObject({
      value: '7',
      parts: [
        { unitCode: 'xunxian_kj', opensRollUp: false, link: expect.stringMatching(/^\/reports\/reports\/.+\/show$/) },
      ],
    });
  });

  it('refuse a subtree that the caller does not cover, an unknown campaign, a bad unit', async () => {
    expect((await at.xunxianLead.get(`/campaigns/${campaign.id}/roll-up`).query({ unit: 'hebi' })).status).toBe(404);
    expect((await at.qixianLead.get(`/campaigns/${campaign.id}/roll-up`).query({ unit: 'xunxian' })).status).toBe(404);
    expect((await at.leader.get('/campaigns/00000000-0000-7000-8000-000000000000/timeliness')).status).toBe(404);
    expect((await at.leader.get(`/campaigns/${campaign.id}/roll-up`).query({ unit: 'Not A Code' })).status).toBe(400);
    const auditor = await at.service.caller('auditor', 'hebi', ['auditor']);
    for (const path of ['roll-up', 'timeliness', 'board'])
      expect((await auditor.get(`/campaigns/${campaign.id}/${path}`)).status).toBe(403);
  });

  it('count who filed and who is missing, in the caller’s part', async () => {
    const { body } = await at.leader.get(`/campaigns/${campaign.id}/timeliness`);
    expect(body.total).toMatchObject({
      expected: 3,
      complete: 2,
      onTime: 2,
      late: 0,
      missing: 1,
      completenessPercent: 66.7,
      timelinessPercent: 66.7,
    });
    expect(body.reviewers).toMatchObject([
      { unitCode: 'hebi', unitName: { zh: '鹤壁市' }, expected: 2, complete: 1 },
      { unitCode: 'xunxian', expected: 1, complete: 1 },
    ]);
    expect(body.units.find(({ unitCode }: Answer) => unitCode === 'qixian')).toMatchObject({
      missing: true,
      onTime: false,
    });
    expect((await at.cityLine.get(`/campaigns/${campaign.id}/timeliness`)).body.total.expected).toBe(0);
  });

  it('show the tree with the state of each unit and what is below it', async () => {
    const { body } = await at.leader.get(`/campaigns/${campaign.id}/board`);
    expect(body.nodes.map(({ unitCode, state, depth }: Answer) => [unitCode, state, depth])).toEqual([
      ['hebi', null, 0],
      ['qixian', 'draft', 1],
      ['xunxian', 'accepted', 1],
      ['xunxian_kj', 'accepted', 2],
    ]);
    expect(body.nodes[0]).toMatchObject({ below: { reports: 3, accepted: 2, draft: 1 } });
    const filter = JSON.stringify({ campaignId: campaign.id, belowUnitCode: 'hebi' });
    const parts = await at.leader.get('/reports').query({ filter });
    expect((parts.body.items as Answer[]).map(({ unitCode }) => unitCode)).toEqual(['qixian', 'xunxian', 'xunxian_kj']);
  });

  it('are frozen as canonical JSON with its hash, offered to meetings, and never changed', async () => {
    const freeze = { kind: 'reports.roll-up', campaignId: campaign.id };
    expect((await at.xunxianLead.post('/snapshots').send(freeze)).status).toBe(403);
    expect((await at.office.post('/snapshots').send({ ...freeze, kind: 'other' })).status).toBe(400);
    expect(
      (await at.office.post('/snapshots').send({ ...freeze, campaignId: '00000000-0000-7000-8000-000000000000' }))
        .status,
    ).toBe(404);
    const { body, status } = await at.office.post('/snapshots').set('idempotency-key', 'freeze').send(freeze);
    expect({ status, body }).toMatchObject({ status: 201, body: { unitCode: 'hebi', reports: 1, heardReports: 0 } });
    expect((await at.office.post('/snapshots').set('idempotency-key', 'freeze').send(freeze)).body).toEqual(body);
    expect(sha256(body.content)).toBe(body.sha256);
    const content = JSON.parse(body.content);
    expect(canonicalJson(content)).toBe(body.content);
    expect(content).toMatchObject({
      format: 'reports.roll-up/1',
      coverage: { accepted: 1, expected: 2 },
      reports: [{ unitCode: 'xunxian', presentation: { mode: 'written' } }],
    });
    expect(await at.service.events(snapshotFrozen.type)).toMatchObject([
      { key: body.id, unit: 'hebi', data: { subjectId: body.id, content: body.content, sha256: body.sha256 } },
    ]);
    expect((await at.leader.get(`/snapshots/${body.id}`)).body).toMatchObject({
      sha256: body.sha256,
      content: body.content,
    });
    expect((await at.xunxianLead.get(`/snapshots/${body.id}`)).status).toBe(404);
  });

  it('freeze one accepted report too, seen by its unit', async () => {
    const { id } = await at.report(at.office, campaign.id, 'xunxian');
    const qixian = await at.report(at.office, campaign.id, 'qixian');
    expect(
      (await at.office.post('/snapshots').send({ kind: 'reports.report', reportId: qixian.id })).body,
    ).toMatchObject({ status: 409, code: 'snapshot.not-accepted' });
    const { body } = await at.office.post('/snapshots').send({ kind: 'reports.report', reportId: id });
    expect(JSON.parse(body.content)).toMatchObject({
      format: 'reports.report/1',
      unit: { code: 'xunxian' },
      sections: [{ text: '抓引才。' }, { text: '平台少。' }],
    });
    expect(body.content).not.toContain('xunxian.lead');
    expect((await at.xunxianLead.get('/snapshots')).body).toMatchObject({ total: 1, items: [{ id: body.id }] });
    expect((await at.qixianLead.get('/snapshots')).body.total).toBe(0);
  });
});
