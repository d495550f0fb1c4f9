import type { Person } from './person.js';

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

const content = {
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
}

/** A short report form of this run alone: a former run's may be another. */
export async function publishTemplate(office: Person, run: string, name: string): Promise<void> {
  const draft = await office.asks<Kept>('POST', '/api/reports/templates', {
    ...content,
    code: `browser-story-${run}`,
    name: { zh: name, en: `Test: quick report ${run}` },
  });
  await office.asks<Kept>('POST', `/api/reports/templates/${draft.id}/publish`, {}, draft.version);
}

/** A day so many days later; whole weeks, so that a working day stays one. */
export const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
