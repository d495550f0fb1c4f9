import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, ReportsFixture } from '../../test/reports-fixture.js';

describe('answers to a return', () => {
  let at: ReportsFixture;
  let report: Answer;
  const give = (text: string) =>
    at.command(at.office, 'reports', report, 'return', {
      reason: '核对（演示）',
      comments: [
        { target: 'indicator', code: 'total', text },
        { target: 'section', code: 'work', text: '写具体（演示）' },
      ],
    });
  beforeAll(async () => {
    at = await ReportsFixture.start();
    const { id: campaignId } = await at.campaign('answers');
    report = await at.submitted(at.qixianLead, campaignId, 'qixian');
  });
  afterAll(() => at.service.stop());

  it('have no place while nothing was returned', async () => {
    report = (await at.command(at.qixianLead, 'reports', report, 'withdraw')).body as Answer;
    expect((await at.fill(at.qixianLead, report, { answers: { 0: '已改' } })).body).toMatchObject({
      status: 400,
      code: 'report.comment-unknown',
      errors: [{ path: 'answers.0' }],
    });
    report = (await at.command(at.qixianLead, 'reports', report, 'submit', {})).body as Answer;
  });

  it('stand beside the remark they answer, with who and when, and are read by the reviewer', async () => {
    report = (await give('请核对（演示）')).body as Answer;
    expect(report['comments']).toMatchObject([{ comments: [{ answer: null }, { answer: null }] }]);
    expect((await at.fill(at.office, report, { answers: { 0: '已核对' } })).status).toBe(403);
    expect((await at.fill(at.qixianLead, report, { answers: { 2: '已核对' } })).body).toMatchObject({
      code: 'report.comment-unknown',
      errors: [{ path: 'answers.2' }],
    });
    expect((await at.fill(at.qixianLead, report, { answers: { 0: '机密★1年' } })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'answers.0' }],
    });
    const version = report.version;
    report = (await at.fill(at.qixianLead, report, { answers: { 0: ' 已与台账核对（演示） ' } })).body as Answer;
    expect(
      (await at.fill(at.qixianLead, { id: report.id, version }, { answers: { 0: '另一个说法' } })).body,
    ).toMatchObject({ status: 412, errors: [{ path: 'answers.0' }] });
    const answered = { text: '已与台账核对（演示）', personName: '演示 qixian.lead', at: '2022-12-05T01:00:00.000Z' };
    expect((await at.get(at.office, report.id))['comments']).toMatchObject([
      {
        comments: [
          { code: 'total', answer: answered },
          { code: 'work', answer: null },
        ],
      },
    ]);
  });

  it('stay with their return when the report is returned again', async () => {
    report = (await at.command(at.qixianLead, 'reports', report, 'submit', {})).body as Answer;
    expect((await at.fill(at.qixianLead, report, { answers: { 1: '晚了' } })).body).toMatchObject({
      code: 'report.under-review',
    });
    report = (await give('仍不一致（演示）')).body as Answer;
    report = (await at.fill(at.qixianLead, report, { answers: { 0: '已改（演示）', 1: '已写（演示）' } }))
      .body as Answer;
    report = (await at.fill(at.qixianLead, report, { answers: { 1: null } })).body as Answer;
    expect(report['comments']).toMatchObject([
      { comments: [{ answer: { text: '已与台账核对（演示）' } }, { answer: null }] },
      { comments: [{ answer: { text: '已改（演示）' } }, { answer: null }] },
    ]);
  });
});
