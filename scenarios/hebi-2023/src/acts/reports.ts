import { type Client, Refused } from '../api.js';
import { firstNarrativesOf, firstValuesOf } from '../first-filing.js';
import { uploadPaper } from '../papers.js';
import type { ScenarioFiling } from '../report.schemas.js';
import { NotAsTold, same, type Step, type Story, type Told, type Verb } from '../story.js';

export interface Report {
  readonly id: string;
  readonly version: number;
  readonly unitCode: string;
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'heard';
  readonly firstSubmittedOn: string | null;
  readonly extendedUntil: string | null;
  readonly returns: number;
  readonly late: boolean;
  readonly presentation: { mode: string; reporterPost: string | null };
  readonly values: Record<string, { value: string | null; source: string }>;
  readonly sections: Record<string, { text: string }>;
  readonly department: Record<string, { value: string }>;
  readonly evidence: Record<string, unknown[]>;
  readonly extensionRequest: unknown;
}

interface Campaign {
  readonly id: string;
  readonly version: number;
  readonly title: { zh: string };
  readonly state: 'draft' | 'open' | 'closed';
  readonly baselineUnits: string[];
  readonly burden: { forms: number; cells: number; hours: number | null };
}

/** The campaign of the story, by title and period. */
export async function campaignOf(story: Story, client: Client): Promise<Campaign | undefined> {
  const { name, period } = story.data.campaign;
  const campaigns = await story.all<Campaign>(client, '/reports/campaigns', { period: period.code });
  return campaigns.find(({ title }) => title.zh === name.zh);
}

async function openCampaignOf(story: Story, client: Client): Promise<Campaign> {
  const campaign = await campaignOf(story, client);
  if (!campaign) throw new Error(`No campaign ${story.data.campaign.code}`);
  return campaign;
}

/** A unit's report in the campaign, whole. */
export async function reportOf(story: Story, client: Client, unitCode: string): Promise<Report> {
  const { id: campaignId } = await openCampaignOf(story, client);
  const [summary] = await story.all<{ id: string }>(client, '/reports/reports', { campaignId, unitCode });
  if (!summary) throw new Error(`No report of ${unitCode}`);
  return client.get<Report>(`/reports/reports/${summary.id}`);
}

const filingOf = ({ data }: Story, { ref }: Step): ScenarioFiling => {
  const filing = data.filings.find(({ unitCode }) => ref === `filings/${unitCode}`);
  if (!filing) throw new Error(`No filing ${ref}`);
  return filing;
};

type HistoryStep<A> = Extract<ScenarioFiling['history'][number], { action: A }>;

function historyStep<A extends ScenarioFiling['history'][number]['action']>(
  filing: ScenarioFiling,
  { name }: Step,
  action: A,
): HistoryStep<A> {
  const found = filing.history.find((each) => each.step === name);
  if (found?.action !== action) throw new Error(`${name} is no ${action}`);
  return found as HistoryStep<A>;
}

/** How often a report was returned before this step. */
const returnsBefore = ({ history }: ScenarioFiling, { name }: Step): number =>
  history
    .slice(
      0,
      history.findIndex(({ step }) => step === name),
    )
    .filter(({ action }) => action === 'return').length;

/** A command on a report, with the version that it has now. */
const command = (client: Client, report: Report, verb: string, step: Step, body: object = {}): Promise<Report> =>
  client.post<Report>(`/reports/reports/${report.id}/${verb}`, step.name, body, report.version);

const textOf = (value: number | null): string | null => (value === null ? null : String(value));

const publishTemplate: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const { code, name, sections, indicators, rules } = story.data.template;
  interface Template {
    id: string;
    version: number;
    state: string;
  }
  const [present] = await story.all<Template>(client, '/reports/templates', { code });
  if (present?.state === 'published') return { already: true };
  const body = { code, name, sections, indicators, rules };
  const template = present ?? (await client.post<Template>('/reports/templates', `${step.name}.create`, body));
  await client.post(`/reports/templates/${template.id}/publish`, `${step.name}.publish`, {}, template.version);
  return {};
};

const createCampaign: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const { campaign, filings } = story.data;
  const [template] = await story.all<{ id: string }>(client, '/reports/templates', { code: campaign.templateCode });
  const present = await campaignOf(story, client);
  if (present && present.state !== 'draft') return { already: true };
  let current =
    present ??
    (await client.post<Campaign>('/reports/campaigns', step.name, {
      title: campaign.name,
      period: campaign.period.code,
      basis: campaign.basis,
      estimatedHours: campaign.burden.hours,
      templateId: template?.id,
      targets: { unitCodes: campaign.targets.map(({ unitCode }) => unitCode) },
      opensOn: campaign.opensOn,
      dueOn: campaign.dueOn,
      lateUntil: campaign.lateUntil,
    }));
  // One after the other: each raises the campaign's version.
  const missing = filings.filter(({ unitCode }) => !current.baselineUnits.includes(unitCode));
  for (const { unitCode, previousValues } of missing) {
    const values = Object.fromEntries(Object.entries(previousValues).map(([code, value]) => [code, textOf(value)]));
    const key = `${step.name}.baseline.${unitCode}`;
    const path = `/reports/campaigns/${current.id}/baseline`;
    current = await client.post<Campaign>(path, key, { unitCode, values }, current.version);
  }
  const { forms, cells, hours } = campaign.burden;
  const burden = same('填报负担', current.burden, { cells, forms, hours });
  return {
    already: present !== undefined && missing.length === 0,
    checked: [burden, `${filings.length}家单位的上年数据已导入`],
  };
};

const openCampaign: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const campaign = await openCampaignOf(story, client);
  const already = campaign.state !== 'draft';
  if (!already) await client.post(`/reports/campaigns/${campaign.id}/open`, step.name, {}, campaign.version);
  await story.settled();
  const reports = await story.all<Report>(client, '/reports/reports', { campaignId: campaign.id });
  const units = reports.map(({ unitCode }) => unitCode).toSorted();
  const targets = story.data.campaign.targets.map(({ unitCode }) => unitCode).toSorted();
  return {
    already,
    checked: [same(`生成${units.length}份报告`, units, targets), ...(already ? [] : await refusedToOthers(story))],
  };
};

/** Nobody reads a neighbour's report, and staff do not submit their own. */
async function refusedToOthers(story: Story): Promise<string[]> {
  const [mine, other] = [await reportOf(story, story.office, 'xunxian'), await reportOf(story, story.office, 'qixian')];
  const staff = await story.as('xunxian.staff');
  return [
    `浚县看不到淇县报告：${await refusal(404, () => staff.get(`/reports/reports/${other.id}`))}`,
    `经办人不能自行报送：${await refusal(403, () => staff.post(`/reports/reports/${mine.id}/submit`, 'refused-submit-by-staff', {}, mine.version))}`,
  ];
}

async function refusal(status: number, attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Refused && error.status === status) return `已拒绝（${status} ${error.problem.code ?? ''}）`;
    throw error;
  }
  throw new NotAsTold('越权请求', status, 'done');
}

const fill: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by, filing.unitCode);
  const report = await reportOf(story, client, filing.unitCode);
  if (report.firstSubmittedOn !== null) return { already: true };
  const first = Object.entries(firstValuesOf(filing));
  const typed = first.filter(([code, value]) => value !== null && !filing.prefilledByEvent.includes(code));
  const sections = firstNarrativesOf(filing);
  const already =
    typed.every(([code, value]) => report.values[code]?.value === textOf(value)) &&
    Object.entries(sections).every(([code, text]) => report.sections[code]?.text === text);
  const values = Object.fromEntries(typed.map(([code, value]) => [code, { value: textOf(value) }]));
  const reasons = Object.fromEntries(filing.explanations.map(({ reasonKey, text }) => [reasonKey, text]));
  const patch = { values, sections, reasons };
  let current = already
    ? report
    : await client.patch<Report>(`/reports/reports/${report.id}/values`, step.name, patch, report.version);
  const shown = filing.evidence.filter(({ indicator }) => (current.evidence[indicator] ?? []).length === 0);
  const files = await Promise.all(
    shown.map(async ({ indicator, fileName, description }) => ({
      indicator,
      fileId: await uploadPaper(client, 'reports', `${step.name}.file.${indicator}`, fileName, description),
    })),
  );
  for (const { indicator, fileId } of files) {
    const path = `/reports/reports/${report.id}/evidence/${indicator}`;
    current = await client.put<Report>(
      path,
      `${step.name}.evidence.${indicator}`,
      { fileIds: [fileId] },
      current.version,
    );
  }
  const prefilled = filing.prefilledByEvent.map((code) => current.values[code]?.source);
  same(
    `${story.unitName(filing.unitCode)}的统计数据来源`,
    prefilled,
    prefilled.map(() => 'department-event'),
  );
  return { already: already && shown.length === 0 };
};

const submit: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by, filing.unitCode);
  let report = await reportOf(story, client, filing.unitCode);
  const returns = returnsBefore(filing, step);
  if (report.returns > returns || !['draft', 'returned'].includes(report.state)) return { already: true };
  const { mode, post: reporterPost } = filing.reporter;
  if (report.presentation.mode !== mode || report.presentation.reporterPost !== reporterPost) {
    const presentation = { mode, reporterName: null, reporterPost };
    report = await client.patch<Report>(
      `/reports/reports/${report.id}/presentation`,
      `${step.name}.presentation`,
      presentation,
      report.version,
    );
  }
  await command(client, report, 'submit', step);
  return {};
};

const giveBack: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by);
  const report = await reportOf(story, client, filing.unitCode);
  if (report.returns > returnsBefore(filing, step)) return { already: true };
  const { reason, comments } = historyStep(filing, step, 'return');
  await command(client, report, 'return', step, {
    reason,
    comments: comments.map((comment) =>
      'indicator' in comment
        ? { target: 'indicator', code: comment.indicator, text: comment.text }
        : { target: 'section', code: comment.section, text: comment.text },
    ),
  });
  return {};
};

const correct: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by, filing.unitCode);
  const report = await reportOf(story, client, filing.unitCode);
  const { corrections, answer: reason } = historyStep(filing, step, 'correct');
  if (report.state !== 'returned') return { already: true };
  const values = corrections.flatMap((each) =>
    'indicator' in each ? [[each.indicator, { value: String(each.to), reason }]] : [],
  );
  const sections = corrections.flatMap((each) =>
    'section' in each ? [[each.section, filing.narratives[each.section]]] : [],
  );
  const settledNow = filing.explanations.filter(({ stage }) => stage === 'first');
  const patch = {
    values: Object.fromEntries(values) as object,
    sections: Object.fromEntries(sections) as object,
    reasons: Object.fromEntries(settledNow.map(({ reasonKey }) => [reasonKey, null])),
  };
  await client.patch(`/reports/reports/${report.id}/values`, step.name, patch, report.version);
  return {};
};

const accept: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by);
  const report = await reportOf(story, client, filing.unitCode);
  const already = report.state === 'accepted' || report.state === 'heard';
  const accepted = already ? report : await command(client, report, 'accept', step);
  return { already, checked: [sameValues(story, accepted, filing)] };
};

function sameValues(story: Story, report: Report, filing: ScenarioFiling): string {
  const found = Object.keys(filing.values).map((code) => {
    const value = report.values[code]?.value ?? null;
    return [code, value === null ? null : Number(value)];
  });
  return same(`${story.unitName(filing.unitCode)}的${found.length}项数据`, found, Object.entries(filing.values));
}

const requestExtension: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by, filing.unitCode);
  const report = await reportOf(story, client, filing.unitCode);
  if (report.extensionRequest !== null || report.extendedUntil !== null) return { already: true };
  const { until, reason } = historyStep(filing, step, 'request-extension');
  await command(client, report, 'request-extension', step, { until, reason });
  return {};
};

const grantExtension: Verb = async (story, step) => {
  const filing = filingOf(story, step);
  const client = await story.as(step.by);
  const report = await reportOf(story, client, filing.unitCode);
  if (report.extendedUntil !== null) return { already: true };
  const { until, reason } = historyStep(filing, step, 'grant-extension');
  await command(client, report, 'extension', step, { until, reason });
  return {};
};

export interface Snapshot {
  readonly id: string;
  readonly kind: 'reports.roll-up' | 'reports.report';
  readonly unitCode: string;
  readonly reports: number;
  readonly heardReports: number;
}

/** What was frozen of the campaign. */
export async function snapshotsOf(story: Story, client: Client): Promise<Snapshot[]> {
  const { id: campaignId } = await openCampaignOf(story, client);
  return story.all<Snapshot>(client, '/reports/snapshots', { campaignId });
}

export interface RollUp {
  readonly figures: { indicator: { code: string }; value: string | null }[];
  readonly coverage: { accepted: number; expected: number };
}

const freezeSnapshot: Verb = async (story, step): Promise<Told> => {
  const client = await story.as(step.by);
  const { snapshot, expectedTimeliness } = story.data.campaign;
  const { id: campaignId } = await openCampaignOf(story, client);
  const present = await snapshotsOf(story, client);
  const rollUp = await client.get<RollUp>(`/reports/campaigns/${campaignId}/roll-up`, { unit: snapshot.unitCode });
  const found = Object.keys(snapshot.expected).map((code) => [
    code,
    Number(rollUp.figures.find(({ indicator }) => indicator.code === code)?.value),
  ]);
  const { total } = await client.get<{ total: Record<string, number> }>(`/reports/campaigns/${campaignId}/timeliness`);
  const timeliness = Object.fromEntries(Object.keys(expectedTimeliness).map((name) => [name, total[name]]));
  if (!present.some(({ kind }) => kind === 'reports.roll-up')) {
    await client.post('/reports/snapshots', step.name, { kind: 'reports.roll-up', campaignId, title: snapshot.title });
  }
  const missing = snapshot.partUnitCodes.filter(
    (code) => !present.some(({ kind, unitCode }) => kind === 'reports.report' && unitCode === code),
  );
  for (const unitCode of missing) {
    const { id: reportId } = await reportOf(story, client, unitCode);
    await client.post('/reports/snapshots', `${step.name}.${unitCode}`, { kind: 'reports.report', reportId });
  }
  await story.settled();
  return {
    already: present.length > snapshot.partUnitCodes.length,
    checked: [
      same(`全市汇总${found.length}项数据`, found, Object.entries(snapshot.expected)),
      same('报送时效', timeliness, expectedTimeliness),
      `应报${expectedTimeliness.expected}份、按时${expectedTimeliness.onTime}份、迟报${expectedTimeliness.late}份、退回${expectedTimeliness.returns}次`,
    ],
  };
};

const awaitHeard: Verb = async (story, step) => {
  const client = await story.as(step.by);
  await story.settled();
  const { id: campaignId } = await openCampaignOf(story, client);
  const heard = await story.all<Report>(client, '/reports/reports', { campaignId, state: 'heard' });
  const units = heard.map(({ unitCode }) => unitCode).toSorted();
  return {
    looked: true,
    checked: [same(`${units.length}份报告已听取`, units, [...story.data.campaign.snapshot.partUnitCodes].toSorted())],
  };
};

export const reports: Readonly<Record<string, Verb>> = {
  'reports.publish-template': publishTemplate,
  'reports.create-campaign': createCampaign,
  'reports.open-campaign': openCampaign,
  'reports.fill': fill,
  'reports.submit': submit,
  'reports.return': giveBack,
  'reports.correct': correct,
  'reports.accept': accept,
  'reports.request-extension': requestExtension,
  'reports.grant-extension': grantExtension,
  'reports.freeze-snapshot': freezeSnapshot,
  'reports.await-heard': awaitHeard,
};
