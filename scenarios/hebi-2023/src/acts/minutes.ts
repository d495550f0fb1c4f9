import { type Client, Refused } from '../api.js';
import type { ScenarioData } from '../data.js';
import { same, type Story, type Verb } from '../story.js';
import { meetingOf } from './meetings.js';

export interface Minutes {
  readonly version: number;
  readonly state: 'draft' | 'submitted' | 'checked' | 'reviewed' | 'signed' | 'issued';
  readonly content: { title?: string; intro: string[]; sections: object[]; attendance: object };
  readonly handEdited: boolean;
  readonly approvals: { stage: string }[];
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly distribution: { unitCode: string }[];
}

/** Of each section of the told minutes; the laid out document numbers its headings by itself. */
const kinds = ['heard', 'reviewed', 'reviewed', 'studied', 'required'] as const;

const pathOf = async (story: Story, client: Client): Promise<string> =>
  `/meetings/meetings/${(await meetingOf(story, client)).id}/minutes`;

/** The minutes, or nothing while none are composed. */
export async function minutesOf(story: Story, client: Client): Promise<Minutes | undefined> {
  try {
    return await client.get<Minutes>(await pathOf(story, client));
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

async function presentMinutes(story: Story, client: Client): Promise<Minutes> {
  const minutes = await minutesOf(story, client);
  if (!minutes) throw new Error('The minutes are not composed');
  return minutes;
}

function toldContent({ minutes }: ScenarioData['meeting'], composed: Minutes['content']): Minutes['content'] {
  const [intro, ...rest] = minutes.body;
  const sections = rest.map(({ heading, text }, index) => ({
    kind: kinds[index],
    heading: heading?.replace(/^[一二三四五六七八九十]+、/, ''),
    paragraphs: [text],
  }));
  return { ...composed, intro: [intro?.text ?? ''], sections };
}

const draft: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const path = await pathOf(story, client);
  const present = await minutesOf(story, client);
  if (present && present.state !== 'draft') return { already: true };
  let minutes = present ?? (await client.post<Minutes>(`${path}/compose`, `${step.name}.compose`));
  if (!minutes.handEdited) {
    const content = toldContent(story.data.meeting, minutes.content);
    minutes = await client.patch<Minutes>(path, `${step.name}.edit`, { content }, minutes.version);
  }
  await client.post(`${path}/submit`, `${step.name}.submit`, {}, minutes.version);
  return {};
};

/** The minutes go through three hands; each is told by the state that it brings them to. */
const approval =
  (verb: 'approve' | 'sign'): Verb =>
  async (story, step) => {
    const client = await story.as(step.by);
    const minutes = await presentMinutes(story, client);
    const told = story.data.meeting.minutes.history.filter(({ action }) => action === 'approve' || action === 'sign');
    const place = told.findIndex((each) => each.step === step.name);
    if (minutes.approvals.length > place) return { already: true };
    const path = `${await pathOf(story, client)}/${verb}`;
    await client.post(path, step.name, { opinion: step.text }, minutes.version);
    return {};
  };

const issue: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const { minutes: told } = story.data.meeting;
  const minutes = await presentMinutes(story, client);
  const already = minutes.state === 'issued';
  const path = await pathOf(story, client);
  const issued = already
    ? minutes
    : await client.post<Minutes>(`${path}/issue`, step.name, { distribution: told.distribution }, minutes.version);
  // That it is a demonstration stands at the head of the document, not in its number.
  const checked = [
    same('文号', issued.documentNumber, told.number.replace('（演示）', '')),
    same('印发日期', issued.issuedOn, told.issuedOn),
  ];
  return { already, checked };
};

export const minutes: Readonly<Record<string, Verb>> = {
  'meetings.draft-minutes': draft,
  'meetings.approve-minutes': approval('approve'),
  'meetings.sign-minutes': approval('sign'),
  'meetings.issue-minutes': issue,
};
