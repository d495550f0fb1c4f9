import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, ReportsFixture, templateBody } from '../test/reports-fixture.js';

const MARKED = '机密★20年';

/** This system is non-secret: no field that takes free text keeps one with a state-secret mark. */
describe('a text with a secrecy mark', () => {
  let at: ReportsFixture;
  let campaign: Answer;
  let report: Answer;
  beforeAll(async () => {
    at = await ReportsFixture.start();
    campaign = await at.campaign('marks');
    report = await at.submitted(at.bureauLead, campaign.id, 'xunxian_kj');
  });
  afterAll(() => at.service.stop());

  const refused = async (request: PromiseLike<{ body: Record<string, unknown> }>) => {
    const { body } = await request;
    const errors = (body['errors'] ?? []) as { path: string; message: string; messageEn: string }[];
    const marked = errors.filter(
      ({ message, messageEn }) =>
        message === '文字中有密级标志，本系统不得存储国家秘密' &&
        messageEn === 'The text bears a secrecy mark; state secrets are not kept here',
    );
    return [body['status'], body['code'], ...marked.map(({ path }) => path)];
  };
  const invalid = (...paths: string[]) => [400, 'input.invalid', ...paths];
  const both = { zh: MARKED, en: MARKED };

  it('is refused in a template, wherever it stands', async () => {
    const [section] = templateBody.sections;
    const [indicator] = templateBody.indicators;
    const [rule] = templateBody.rules;
    const body = {
      ...templateBody,
      name: both,
      sections: [{ ...section, guidance: both }],
      indicators: [{ ...indicator, unitOfMeasure: both }],
      rules: [{ ...rule, message: both }],
    };
    expect(await refused(at.office.post('/templates').send(body))).toEqual(
      invalid(
        'name.zh',
        'name.en',
        'sections.0.guidance.zh',
        'sections.0.guidance.en',
        'indicators.0.unitOfMeasure.zh',
        'indicators.0.unitOfMeasure.en',
        'rules.0.message.zh',
        'rules.0.message.en',
      ),
    );
  });

  it('is refused in a campaign and in the figures of the period before', async () => {
    const body = at.campaignBody(campaign.id, { title: both, basis: { number: MARKED, title: MARKED, plan: MARKED } });
    expect(await refused(at.office.post('/campaigns').send(body))).toEqual(
      invalid('title.zh', 'title.en', 'basis.number', 'basis.title', 'basis.plan'),
    );
    const baseline = { unitCode: 'xunxian', values: { total: MARKED } };
    expect(await refused(at.command(at.office, 'campaigns', campaign, 'baseline', baseline))).toEqual(
      invalid('values.total'),
    );
  });

  it('is refused in what is said about a report', async () => {
    const command = (verb: string, body: object, caller = at.xunxianLead) =>
      refused(at.command(caller, 'reports', report, verb, body));
    const comments = [{ target: 'indicator', code: 'total', text: MARKED }];
    expect(await command('return', { reason: MARKED, comments })).toEqual(invalid('reason', 'comments.0.text'));
    expect(await command('correct', { indicatorCode: 'total', value: MARKED, reason: MARKED })).toEqual(
      invalid('value', 'reason'),
    );
    expect(await command('extension', { until: '2023-02-15', reason: MARKED })).toEqual(invalid('reason'));
    expect(await command('submit', { missingReason: MARKED }, at.bureauLead)).toEqual(invalid('missingReason'));
    const presentation = { mode: 'written', reporterName: MARKED, reporterPost: MARKED };
    expect(
      await refused(
        at.bureauLead
          .patch(`/reports/${report.id}/presentation`)
          .set('if-match', `"${report.version}"`)
          .send(presentation),
      ),
    ).toEqual(invalid('reporterName', 'reporterPost'));
  });

  it('is refused in the title of a snapshot', async () => {
    const body = { kind: 'reports.roll-up', campaignId: campaign.id, title: both };
    expect(await refused(at.office.post('/snapshots').send(body))).toEqual(invalid('title.zh', 'title.en'));
  });
});
