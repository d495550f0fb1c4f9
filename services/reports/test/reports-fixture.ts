import { type Caller, startTestService, type TestService, type TestServiceOptions } from '@jucai/testing';
import { service as reports } from '../src/service.js';

const name = (zh: string, en: string) => ({ zh, en });
const indicator = (code: string, number: number, more: object = {}) => ({
  code,
  number,
  name: name(`指标${number}`, `Indicator ${number}`),
  unitOfMeasure: name('人', 'persons'),
  type: 'integer',
  acrossUnits: 'sum',
  acrossPeriods: 'last',
  cumulative: false,
  direction: 'higher',
  evidenceRequired: false,
  ...more,
});

/** A small template with every kind of rule: sum, evidence, weighted mean, warning, change, a share of the text. */
export const templateBody = {
  code: 'talent-work',
  name: name('人才工作报告（演示数据）', 'Talent work report (demonstration)'),
  sections: [
    {
      code: 'work',
      number: 1,
      name: name('工作', 'Work'),
      guidance: name('写清', 'Say'),
      minLength: 2,
      maxLength: 40,
      required: true,
    },
    {
      code: 'problems',
      number: 2,
      name: name('问题', 'Problems'),
      guidance: name('写清', 'Say'),
      minLength: 2,
      maxLength: 40,
      required: true,
      minSharePercent: 33,
    },
  ],
  indicators: [
    indicator('total', 1),
    indicator('fullTime', 2),
    indicator('flexible', 3),
    indicator('rate', 4, {
      type: 'percent',
      decimals: 1,
      acrossUnits: 'weighted-mean',
      weight: { indicatorCode: 'population' },
      evidenceRequired: true,
    }),
    indicator('population', 5, { type: 'decimal', decimals: 1, direction: 'none' }),
  ],
  rules: [
    {
      kind: 'expression',
      code: 'parts',
      expression: 'fullTime + flexible == total',
      severity: 'error',
      message: name('2+3=1', '2+3=1'),
    },
    {
      kind: 'expression',
      code: 'rate-low',
      expression: 'rate >= 50',
      severity: 'warning',
      message: name('偏低', 'Low'),
    },
    {
      kind: 'change',
      code: 'jump',
      overPercent: 30,
      severity: 'warning',
      message: name('变动超过30%', 'Changed over 30 %'),
    },
  ],
};

export const goodValues = { total: { value: '10' }, fullTime: { value: '6' }, flexible: { value: '4' } };
/** Why there is no figure where a test files none. */
export const noFigures = Object.fromEntries(
  templateBody.indicators.map(({ code }) => [code, { reason: '无此数据（演示）' }]),
);
export const goodSections = { work: '抓引才。', problems: '平台少。' };

export type Answer = { id: string; version: number; state: string; actions: string[] } & Record<string, unknown>;

/** The service with a city, two counties and a department of each kind, and the people who work there. */
export class ReportsFixture {
  private constructor(
    readonly service: TestService,
    readonly office: Caller,
    readonly xunxianLead: Caller,
    readonly xunxianStaff: Caller,
    readonly qixianLead: Caller,
    readonly bureauStaff: Caller,
    readonly bureauLead: Caller,
    readonly cityLine: Caller,
    readonly leader: Caller,
  ) {}

  static async start(options: TestServiceOptions = {}): Promise<ReportsFixture> {
    const service = await startTestService(reports, { businessTime: '2022-12-05T09:00:00+08:00', ...options });
    await service.tree();
    // In the tree the two have no line; here they share one.
    await service.unit('hebi_kj', 'hebi', {
      tier: 'city-department',
      line: 'science',
      version: 2,
      name: name('市科技局', 'City Science Bureau'),
    });
    await service.unit('xunxian_kj', 'xunxian', { line: 'science', name: name('浚县科技局', 'Xun Science') });
    return new ReportsFixture(
      service,
      await service.caller('office.staff', 'hebi', ['office']),
      await service.caller('xunxian.lead', 'xunxian', ['unit-lead']),
      await service.caller('xunxian.staff', 'xunxian', ['unit-staff']),
      await service.caller('qixian.lead', 'qixian', ['unit-lead']),
      await service.caller('bureau.staff', 'xunxian_kj', ['unit-staff']),
      await service.caller('bureau.lead', 'xunxian_kj', ['unit-lead']),
      await service.caller('city.science', 'hebi_kj', ['unit-lead']),
      await service.caller('city.leader', 'hebi', ['leader']),
    );
  }

  async template(code = 'talent-work'): Promise<Answer> {
    const { body: draft } = await this.office.post('/templates').send({ ...templateBody, code });
    return (await this.command(this.office, 'templates', draft as Answer, 'publish')).body as Answer;
  }

  campaignBody(templateId: string, more: object = {}) {
    return {
      title: name('2022年度填报（演示数据）', 'Reports 2022 (demonstration)'),
      period: '2022',
      basis: { number: '演示〔2022〕18号', title: '关于报送年度人才工作情况的通知（演示）' },
      templateId,
      targets: { unitCodes: ['xunxian', 'qixian', 'xunxian_kj'], tiers: [] },
      opensOn: '2022-12-05',
      dueOn: '2023-01-20',
      lateUntil: '2023-02-10',
      ...more,
    };
  }

  /** An open campaign for the two counties and the bureau of one of them. */
  async campaign(
    code: string,
    more: object = {},
    baseline: Record<string, Record<string, string>> = {},
  ): Promise<Answer> {
    const template = await this.template(code);
    let { body: campaign } = await this.office.post('/campaigns').send(this.campaignBody(template.id, more));
    for (const [unitCode, values] of Object.entries(baseline)) {
      campaign = (await this.command(this.office, 'campaigns', campaign as Answer, 'baseline', { unitCode, values }))
        .body;
    }
    return (await this.command(this.office, 'campaigns', campaign as Answer, 'open')).body as Answer;
  }

  command(
    caller: Caller,
    things: string,
    { id, version }: Pick<Answer, 'id' | 'version'>,
    verb: string,
    body?: object,
  ) {
    const request = caller.post(`/${things}/${id}/${verb}`).set('if-match', `"${version}"`);
    return body === undefined ? request : request.send(body);
  }

  async report(caller: Caller, campaignId: string, unitCode: string): Promise<Answer> {
    const { body } = await caller.get('/reports').query({ filter: JSON.stringify({ campaignId, unitCode }) });
    return this.get(caller, (body.items as Answer[])[0]?.id ?? '');
  }

  async get(caller: Caller, id: string): Promise<Answer> {
    return (await caller.get(`/reports/${id}`)).body as Answer;
  }

  fill(caller: Caller, { id, version }: Pick<Answer, 'id' | 'version'>, body: object) {
    return caller.patch(`/reports/${id}/values`).set('if-match', `"${version}"`).send(body);
  }

  /** Filled in without a fault, by the unit's own. */
  async filled(caller: Caller, campaignId: string, unitCode: string, values: object = goodValues): Promise<Answer> {
    return (
      await this.fill(caller, await this.report(caller, campaignId, unitCode), {
        values: { ...noFigures, ...values },
        sections: goodSections,
      })
    ).body as Answer;
  }

  async submitted(caller: Caller, campaignId: string, unitCode: string, values?: object): Promise<Answer> {
    return (
      await this.command(caller, 'reports', await this.filled(caller, campaignId, unitCode, values), 'submit', {})
    ).body as Answer;
  }

  /** Submitted and accepted. */
  async accepted(
    caller: Caller,
    reviewer: Caller,
    campaignId: string,
    unitCode: string,
    values?: object,
  ): Promise<Answer> {
    return (
      await this.command(reviewer, 'reports', await this.submitted(caller, campaignId, unitCode, values), 'accept')
    ).body as Answer;
  }
}
