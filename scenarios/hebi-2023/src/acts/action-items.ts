import type { ScenarioActionItem } from '../action-item.schemas.js';
import type { Client } from '../api.js';
import { uploadPaper } from '../papers.js';
import { partOf, same, type Step, type Story, type Told, type Verb } from '../story.js';
import { agendaOf, meetingOf } from './meetings.js';

export interface ActionItem {
  readonly id: string;
  readonly version: number;
  readonly title: { zh: string };
  readonly leadUnitCode: string;
  readonly coUnits: { unitCode: string }[];
  readonly state: string;
  readonly light: string;
  readonly originalDueOn: string;
  readonly dueOn: string;
  readonly notOurs: object | null;
  readonly acceptedOn: string | null;
  readonly submittedOn: string | null;
  readonly closedOn: string | null;
  readonly satisfaction: number | null;
  readonly timesRejected: number;
  readonly handIns: { readonly files: object[] }[];
  readonly progress: { text: string; percent: number; reportedOn: string }[];
  readonly extensions: { requestedUntil: string; state: string }[];
  readonly warnings: { kind: string; text: string }[];
}

/** The mark that the office gives at the closing, of five. */
const marks = { satisfied: 5, 'basically-satisfied': 4, dissatisfied: 2 } as const;

const itemTold = ({ data }: Story, step: Step): ScenarioActionItem => {
  const item = data.actionItems.items.find(({ code }) => code === partOf(step));
  if (!item) throw new Error(`No action item ${step.ref}`);
  return item;
};

/** Who the item lies with as this step is taken. */
function leadAt({ history, assignedToUnitCode }: ScenarioActionItem, { name }: Step): string {
  const before = history.slice(
    0,
    history.findIndex(({ step }) => step === name),
  );
  return before.findLast((each) => each.action === 'reassign')?.toUnitCode ?? assignedToUnitCode;
}

export async function findItem(story: Story, client: Client, title: string): Promise<ActionItem | undefined> {
  const { id: meetingId } = await meetingOf(story, story.office);
  const items = await story.all<ActionItem>(client, '/meetings/action-items', { meetingId });
  const summary = items.find((item) => item.title.zh === title);
  return summary && client.get<ActionItem>(`/meetings/action-items/${summary.id}`);
}

type Act = ScenarioActionItem['history'][number];
type Command<A> = { readonly verb: string; readonly body?: object; readonly told: A };

/** One act on an item that is there: who it is by the data, whether it is done by the record, and the command that does it. */
const act =
  <A extends Act['action']>(
    action: A,
    done: (item: ActionItem, told: Extract<Act, { action: A }>, before: readonly Act[]) => boolean,
    command: (
      told: Extract<Act, { action: A }>,
      client: Client,
    ) => Omit<Command<Act>, 'told'> | Promise<Omit<Command<Act>, 'told'>>,
  ): Verb =>
  async (story, step): Promise<Told> => {
    const item = itemTold(story, step);
    const place = item.history.findIndex((each) => each.step === step.name);
    const told = item.history[place] as Extract<Act, { action: A }> | undefined;
    if (told?.action !== action) throw new Error(`${step.name} is no ${action}`);
    const isOffice = ['reassign', 'grant-extension', 'escalate', 'send-back', 'close'].includes(action);
    const client = await story.as(step.by, isOffice ? undefined : leadAt(item, step));
    const present = await findItem(story, isOffice ? client : story.office, item.title.zh);
    if (!present) throw new Error(`No action item ${item.code}`);
    if (done(present, told, item.history.slice(0, place))) return { already: true };
    const { verb, body = {} } = await command(told, client);
    await client.post(`/meetings/action-items/${present.id}/${verb}`, step.name, body, present.version);
    return {};
  };

const countOf = (acts: readonly Act[], action: Act['action']): number =>
  acts.filter((each) => each.action === action).length;

const assign: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const item = itemTold(story, step);
  if (await findItem(story, client, item.title.zh)) return { already: true };
  const meeting = await meetingOf(story, client);
  const { agenda, requirements } = story.data.meeting;
  const origin = agenda.find(({ code }) => code === item.from);
  const agendaItem = (await agendaOf(client, meeting.id)).find(({ title }) => title === origin?.title);
  await client.post('/meetings/action-items', step.name, {
    meetingId: meeting.id,
    resolutionId: agendaItem?.resolution?.id ?? null,
    requirement: origin ? null : requirements.find(({ code }) => code === item.from)?.text,
    title: item.title,
    standardOfDone: item.standardOfDone,
    leadUnitCode: item.assignedToUnitCode,
    // Whoever gets it first leads it, also where they only co-operate in the end.
    coUnitCodes: item.coUnitCodes.filter((code) => code !== item.assignedToUnitCode),
    responsiblePost: item.responsiblePost,
    priority: item.priority,
    cadence: item.cadence,
    dueOn: item.dueOn,
  });
  return {};
};

const expectLight: Verb = async (story, step) => {
  const item = itemTold(story, step);
  const told = item.history.find((each) => each.step === step.name);
  const client = await story.as(step.by);
  await story.settled();
  const present = await findItem(story, client, item.title.zh);
  if (told?.action !== 'expect-light' || !present) throw new Error(`Nothing to see by ${step.name}`);
  const overdue = same('到期当日系统发出逾期提示', present.warnings.filter(({ kind }) => kind === 'overdue').length, 1);
  // Once it goes on, its light is another.
  if (present.state === 'closed' || present.warnings.some(({ kind }) => kind === 'urged'))
    return { looked: true, checked: [overdue] };
  return { looked: true, checked: [same('灯号', present.light, told.light), overdue] };
};

const expectAllClosed: Verb = async (story, step) => {
  const client = await story.as(step.by);
  await story.settled();
  const { items } = story.data.actionItems;
  const found = await Promise.all(items.map(({ title }) => findItem(story, client, title.zh)));
  const count = (holds: (item: ActionItem) => boolean): number =>
    found.filter((item) => item !== undefined && holds(item)).length;
  const toldWith = (action: Act['action']) =>
    items.filter(({ history }) => history.some((each) => each.action === action)).length;
  const moved = items.filter(
    (item, index) => found[index]?.leadUnitCode === item.leadUnitCode && item.leadUnitCode !== item.assignedToUnitCode,
  );
  return {
    looked: true,
    checked: [
      same(
        '全部销号',
        count(({ state }) => state === 'closed'),
        items.length,
      ),
      same(
        '逾期',
        count(({ warnings }) => warnings.some(({ kind }) => kind === 'overdue')),
        toldWith('expect-light'),
      ),
      same(
        '退回重办',
        count(({ timesRejected }) => timesRejected > 0),
        toldWith('send-back'),
      ),
      same(
        '延期',
        count(({ dueOn, originalDueOn }) => dueOn > originalDueOn),
        toldWith('grant-extension'),
      ),
      same('改派', moved.length, toldWith('reassign')),
    ],
  };
};

export const actionItems: Readonly<Record<string, Verb>> = {
  'meetings.action-item.assign': assign,
  'meetings.action-item.accept': act(
    'accept',
    ({ acceptedOn }) => acceptedOn !== null,
    () => ({ verb: 'accept' }),
  ),
  'meetings.action-item.not-ours': async (story, step) => {
    const item = itemTold(story, step);
    const present = await findItem(story, story.office, item.title.zh);
    if (present?.leadUnitCode !== item.assignedToUnitCode) return { already: true };
    return act(
      'not-ours',
      ({ notOurs }) => notOurs !== null,
      ({ text: reason }) => ({ verb: 'not-ours', body: { reason } }),
    )(story, step);
  },
  'meetings.action-item.reassign': act(
    'reassign',
    ({ leadUnitCode }, { toUnitCode }) => leadUnitCode === toUnitCode,
    ({ toUnitCode: leadUnitCode, text: reason }) => ({ verb: 'reassign', body: { leadUnitCode, reason } }),
  ),
  'meetings.action-item.progress': act(
    'progress',
    ({ progress }, { on, text }) => progress.some((report) => report.text === text && report.reportedOn === on),
    ({ text, percent }) => ({ verb: 'report-progress', body: { text, percent } }),
  ),
  'meetings.action-item.ask-extension': act(
    'ask-extension',
    ({ extensions }, { until }) => extensions.some(({ requestedUntil }) => requestedUntil === until),
    ({ until, text: reason }) => ({ verb: 'ask-extension', body: { until, reason } }),
  ),
  'meetings.action-item.grant-extension': act(
    'grant-extension',
    ({ dueOn }, { until }) => dueOn === until,
    ({ until, text: reason }) => ({ verb: 'decide-extension', body: { granted: true, until, reason } }),
  ),
  'meetings.action-item.submit': act(
    'submit',
    ({ state, timesRejected }, _, before) =>
      timesRejected > countOf(before, 'submit') || state === 'submitted' || state === 'closed',
    async ({ step, text, evidence }, client) => ({
      verb: 'submit',
      body: {
        text,
        fileIds: await Promise.all(
          evidence.map(({ fileName, note }, index) =>
            uploadPaper(client, 'meetings', `${step}.file.${index + 1}`, fileName, note),
          ),
        ),
      },
    }),
  ),
  'meetings.action-item.send-back': act(
    'send-back',
    ({ timesRejected }, _, before) => timesRejected > countOf(before, 'send-back'),
    ({ text: reason }) => ({ verb: 'send-back', body: { reason } }),
  ),
  'meetings.action-item.escalate': act(
    'escalate',
    ({ warnings }, { text }) => warnings.some((warning) => warning.kind === 'urged' && warning.text === text),
    ({ text }) => ({ verb: 'urge', body: { text } }),
  ),
  'meetings.action-item.close': act(
    'close',
    ({ state }) => state === 'closed',
    ({ satisfaction, text: reason }) => ({ verb: 'close', body: { satisfaction: marks[satisfaction], reason } }),
  ),
  'meetings.action-item.expect-light': expectLight,
  'meetings.expect-all-closed': expectAllClosed,
};
