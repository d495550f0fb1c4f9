import type { Person } from './person.js';

const TEMPLATE = 'browser-story';
/** What the form is called where campaigns are made. */
export const TEMPLATE_NAME = '测试：人才引进快报';

const indicator = (code: string, number: number, zh: string, en: string, evidenceRequired: boolean) => ({
  code,
  number,
  name: { zh, en },
  unitOfMeasure: { zh: '人', en: 'persons' },
  type: 'integer',
  acrossUnits: 'sum',
  acrossPeriods: 'sum',
  cumulative: false,
  direction: 'higher',
  evidenceRequired,
});

const template = {
  code: TEMPLATE,
  name: { zh: TEMPLATE_NAME, en: 'Test: quick report of introductions' },
  sections: [
    {
      code: 'work',
      number: 1,
      name: { zh: '工作开展情况', en: 'What was done' },
      guidance: { zh: '写清抓了哪些事、谁来抓', en: 'What was done, and by whom' },
      minLength: 10,
      maxLength: 200,
      required: true,
    },
  ],
  indicators: [
    indicator('introduced', 1, '新引进人才', 'Talents introduced', true),
    indicator('retained', 2, '留任人才', 'Talents retained', false),
  ],
};

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** A short report form; made once for all runs on the same system. */
export async function publishTemplate(office: Person): Promise<void> {
  const query = new URLSearchParams({ filter: JSON.stringify({ code: TEMPLATE }) });
  const { items } = await office.asks<{ items: Kept[] }>('GET', `/api/reports/templates?${query.toString()}`);
  const present = items[0] ?? (await office.asks<Kept>('POST', '/api/reports/templates', template));
  if (present.state !== 'published')
    await office.asks<Kept>('POST', `/api/reports/templates/${present.id}/publish`, {}, present.version);
}

/** A day so many days later. */
export const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
