import { randomUUID } from 'node:crypto';
import { same, type Verb } from '../story.js';
import { clientOf } from './organizations.js';
import { reportOf } from './reports.js';

const SOURCE = '/statistics-bureau/yearbook';

interface PublishAnswer {
  readonly results: { id: string; status: 'accepted' | 'refused' | 'repeated'; code: string | null }[];
}

const publishStatistics: Verb = async (story, step) => {
  const { statistics } = story.data;
  const client = clientOf(story);
  const sent = await story.all(story.office, '/integration/events', { client, source: SOURCE });
  const already = sent.length >= statistics.values.length;
  if (!already) {
    const [system] = await story.all<{ id: string }>(story.admin, '/organizations/department-systems', { client });
    // A key of its own each time: the secret is shown once, so whoever lost it needs a new one.
    const path = `/organizations/department-systems/${system?.id}/secret`;
    const { secret } = await story.admin.post<{ secret: string }>(path, `${step.name}.secret.${randomUUID()}`);
    const events = statistics.values.map(({ unitCode, indicator: indicatorCode, value }) => ({
      specversion: '1.0',
      id: `${statistics.period}-${unitCode}-${indicatorCode}`,
      source: SOURCE,
      type: statistics.system.eventType,
      time: `${step.on}T08:00:00+08:00`,
      data: { unitCode, period: statistics.period, indicatorCode, value: String(value) },
    }));
    const { results } = await story
      .asSystem(client, secret)
      .post<PublishAnswer>('/integration/events', step.name, events);
    const refused = results.filter(({ status }) => status === 'refused');
    same('被拒收的统计数据', refused, []);
  }
  await story.settled();
  const units = [...new Set(statistics.values.map(({ unitCode }) => unitCode))];
  for (const unitCode of units) {
    const { department } = await reportOf(story, story.office, unitCode);
    const given = statistics.values.filter((each) => each.unitCode === unitCode);
    for (const { indicator, value } of given)
      same(`${story.unitName(unitCode)} ${indicator}`, Number(department[indicator]?.value), value);
  }
  return { already, checked: [`${statistics.values.length}个数值已填入${units.length}份报告`] };
};

export const integration: Readonly<Record<string, Verb>> = { 'integration.publish-statistics': publishStatistics };
