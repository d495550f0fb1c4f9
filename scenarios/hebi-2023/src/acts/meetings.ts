import type { Client } from '../api.js';
import { uploadPaper } from '../papers.js';
import { partOf, same, type Step, type Story, type Verb } from '../story.js';
import { snapshotsOf } from './reports.js';

export interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly title: { zh: string };
  readonly date: string;
  readonly state: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly materialsSentOn: string | null;
  readonly agendaApprovals: { stage: string }[];
}

interface Seat {
  readonly id: string;
  readonly account: string | null;
  readonly exOfficioUnitCode: string | null;
}

interface Resolution {
  readonly id: string;
  readonly version: number;
  readonly state: 'concluded' | 'confirmed';
  readonly outcome: string;
  readonly number: number | null;
  readonly application: string;
}

export interface AgendaItem {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly title: string;
  readonly state: 'open' | 'concluded' | 'decided';
  readonly resolution: Resolution | null;
}

export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly unitCode: string;
  readonly state: string;
}

export interface Session {
  readonly version: number;
  readonly currentItemId: string | null;
  readonly quorum: { members: number; present: number; met: boolean };
  readonly expected: { unitCode: string | null; checkIn: { unitCode: string; name: string } | null }[];
  readonly others: { unitCode: string; name: string }[];
  readonly speeches: { speaker: string }[];
}

/** 发文代字 and red mark of the group's documents. */
const SERIES = '鹤人才';
const MARK = '中共鹤壁市委人才工作领导小组会议纪要';

export async function groupOf(story: Story, client: Client): Promise<{ id: string } | undefined> {
  const [group] = await story.all<{ id: string }>(client, '/meetings/leading-groups', { code: story.data.group.code });
  return group;
}

export const seatsOf = async (client: Client, groupId: string): Promise<Seat[]> =>
  (await client.get<{ items: Seat[] }>(`/meetings/leading-groups/${groupId}/members`)).items;

/** The meeting of the story, by its title and day. */
async function findMeeting(story: Story, client: Client): Promise<Meeting | undefined> {
  const { title, date } = story.data.meeting;
  const found = await story.all<Meeting>(client, '/meetings/meetings', { from: date, to: date });
  const summary = found.find((each) => each.title.zh === title.zh);
  return summary && client.get<Meeting>(`/meetings/meetings/${summary.id}`);
}

export async function meetingOf(story: Story, client: Client): Promise<Meeting> {
  const meeting = await findMeeting(story, client);
  if (!meeting) throw new Error(`No meeting ${story.data.meeting.code}`);
  return meeting;
}

export const agendaOf = async (client: Client, meetingId: string): Promise<AgendaItem[]> =>
  (await client.get<{ items: AgendaItem[] }>(`/meetings/meetings/${meetingId}/agenda-items`)).items;

const command = (client: Client, meeting: Meeting, verb: string, step: Step, body: object = {}): Promise<Meeting> =>
  client.post<Meeting>(`/meetings/meetings/${meeting.id}/${verb}`, step.name, body, meeting.version);

const setLeadingGroup: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const { group } = story.data;
  const body = {
    code: group.code,
    name: group.name,
    officeName: group.officeName,
    documentSeries: SERIES,
    minutesMark: MARK,
    unitCode: group.unitCode,
  };
  const found = await groupOf(story, client);
  const { id } = found ?? (await client.post<{ id: string }>('/meetings/leading-groups', step.name, body));
  const seats = await seatsOf(client, id);
  const missing = group.members.filter(({ account }) => !seats.some((seat) => seat.account === account));
  for (const { account, unitCode, position, post, exOfficio, validFrom, sortOrder } of missing) {
    await client.post(`/meetings/leading-groups/${id}/members`, `${step.name}.${account}`, {
      position,
      displayName: story.nameOf(account),
      post,
      account,
      exOfficioUnitCode: exOfficio ? unitCode : null,
      validFrom,
      sortOrder,
    });
  }
  const { length } = await seatsOf(client, id);
  return {
    already: found !== undefined && missing.length === 0,
    checked: [same('领导小组成员', length, group.members.length)],
  };
};

const plan: Verb = async (story, step) => {
  const client = await story.as(step.by);
  if (await findMeeting(story, client)) return { already: true };
  const { kind, title, place, startsAt, presiderAccount, secretaryAccount } = story.data.meeting;
  const group = await groupOf(story, client);
  const seats = await seatsOf(client, group?.id ?? '');
  await client.post('/meetings/meetings', step.name, {
    groupId: group?.id,
    kind,
    title,
    place,
    startsAt,
    presiderMembershipId: seats.find(({ account }) => account === presiderAccount)?.id,
    secretary: story.nameOf(secretaryAccount),
  });
  return {};
};

const draftAgenda: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  const present = await agendaOf(client, meeting.id);
  const missing = story.data.meeting.agenda.filter(({ title }) => !present.some((item) => item.title === title));
  const snapshots = await snapshotsOf(story, client);
  const reportOf = (code: string) =>
    snapshots.find(({ kind, unitCode }) => kind === 'reports.report' && unitCode === code)?.id;
  for (const item of missing) {
    const { subject } = item;
    const subjectIds =
      subject === null
        ? []
        : subject.kind === 'snapshot'
          ? snapshots.filter(({ kind }) => kind === 'reports.roll-up').map(({ id }) => id)
          : (subject.kind === 'report' ? [subject.ref] : subject.refs).map(reportOf);
    const key = `${step.name}.${item.code}`;
    const fileIds = await Promise.all(
      item.materials.map(({ fileName, note }, index) =>
        uploadPaper(client, 'meetings', `${key}.file.${index + 1}`, fileName, note),
      ),
    );
    await client.post(`/meetings/meetings/${meeting.id}/agenda-items`, key, {
      kind: item.kind,
      title: item.title,
      presenterUnitCode: item.presenterUnitCode,
      minutes: item.minutes,
      mode: item.mode ?? null,
      subjectIds,
      fileIds,
      note: item.note,
      restricted: item.sensitive ?? false,
    });
  }
  const agenda = (await agendaOf(client, meeting.id)).map(({ title }) => title);
  return {
    already: missing.length === 0,
    checked: [
      same(
        `${agenda.length}项议题的次序`,
        agenda,
        story.data.meeting.agenda.map(({ title }) => title),
      ),
    ],
  };
};

const approvalStages = ['office-director', 'deputy-head', 'head'] as const;

const approveAgenda: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  const approvals = story.data.meeting.preparation.filter(({ action }) => action === 'approve-agenda');
  const stage = approvalStages[approvals.findIndex((each) => each.step === step.name)];
  if (meeting.agendaApprovals.some((approval) => approval.stage === stage)) return { already: true };
  await command(client, meeting, 'approve-agenda', step, { opinion: step.text });
  return {};
};

const convene: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  const { notice, year, ordinal } = story.data.meeting;
  const already = meeting.state !== 'planning';
  const invited = notice.invited.map(({ unitCode, capacity }) => ({ unitCode, mode: capacity }));
  const convened = already
    ? meeting
    : await command(client, meeting, 'convene', step, { text: notice.text, answerBy: notice.answerBy, invited });
  return { already, checked: [same('会议编号', [convened.year, convened.number], [year, ordinal])] };
};

async function receiptOf(story: Story, client: Client, unitCode: string): Promise<Receipt> {
  const { id: meetingId } = await meetingOf(story, client);
  const [receipt] = await story.all<Receipt>(client, '/meetings/receipts', { meetingId, unitCode });
  if (!receipt) throw new Error(`No receipt of ${unitCode}`);
  return receipt;
}

const receiptTold = ({ data }: Story, step: Step) => {
  const receipt = data.meeting.receipts.find(({ unitCode }) => unitCode === partOf(step));
  if (!receipt) throw new Error(`No receipt ${step.ref}`);
  return receipt;
};

const answerNotice: Verb = async (story, step) => {
  const told = receiptTold(story, step);
  const client = await story.as(step.by, told.unitCode);
  const receipt = await receiptOf(story, client, told.unitCode);
  if (receipt.state !== 'unanswered') return { already: true };
  const body =
    told.answer === 'attend'
      ? { answer: 'attend', attendees: [told.attendee] }
      : { answer: 'leave', reason: told.reason, delegate: told.delegate ?? null };
  await client.post(`/meetings/receipts/${receipt.id}/answer`, step.name, body, receipt.version);
  return {};
};

const approveLeave: Verb = async (story, step) => {
  const told = receiptTold(story, step);
  const client = await story.as(step.by);
  const receipt = await receiptOf(story, client, told.unitCode);
  if (receipt.state === 'leave-approved') return { already: true };
  await client.post(`/meetings/receipts/${receipt.id}/decide-leave`, step.name, { approved: true }, receipt.version);
  return {};
};

const sendMaterials: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  if (meeting.materialsSentOn !== null) return { already: true };
  await command(client, meeting, 'send-materials', step);
  return {};
};

const startSession: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  if (meeting.state !== 'convened') return { already: true };
  await command(client, meeting, 'start', step);
  return {};
};

export const sessionOf = (client: Client, meetingId: string): Promise<Session> =>
  client.get<Session>(`/meetings/meetings/${meetingId}/session`);

const checkIn: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  const told = story.data.meeting.attendance.find((each) => each.step === step.name);
  if (!told?.name) throw new Error(`Nobody checks in by ${step.name}`);
  const { expected, others } = await sessionOf(client, meeting.id);
  const there = [...others, ...expected.flatMap((line) => line.checkIn ?? [])];
  if (there.some(({ unitCode, name }) => unitCode === told.unitCode && name === told.name)) return { already: true };
  const group = await groupOf(story, client);
  const seats = told.capacity === 'member' ? await seatsOf(client, group?.id ?? '') : [];
  const seat = seats.find((each) =>
    told.account ? each.account === told.account : each.exOfficioUnitCode === told.unitCode,
  );
  const presence = told.status === 'delegate' ? 'delegate' : 'present';
  const body = { membershipId: seat?.id ?? null, unitCode: told.unitCode, name: told.name, presence };
  await client.post(`/meetings/meetings/${meeting.id}/check-ins`, step.name, body);
  return {};
};

const resolve: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const meeting = await meetingOf(story, client);
  const told = story.data.meeting.agenda.find(({ code }) => code === partOf(step));
  const item = (await agendaOf(client, meeting.id)).find(({ title }) => title === told?.title);
  if (!told || !item) throw new Error(`No agenda item ${step.ref}`);
  if (item.state === 'decided')
    return { already: true, checked: [same('结论', item.resolution?.outcome, told.outcome)] };
  if (item.state === 'open') {
    const { version } = await sessionOf(client, meeting.id);
    await client.post(
      `/meetings/meetings/${meeting.id}/current-item`,
      `${step.name}.current`,
      { itemId: item.id },
      version,
    );
  }
  const { outcome, resolution: text, conditions = [] } = told;
  const path = `/meetings/agenda-items/${item.id}/conclude`;
  const concluded = await client.post<AgendaItem>(
    path,
    `${step.name}.conclude`,
    { outcome, text, conditions },
    item.version,
  );
  const { id, version } = concluded.resolution ?? { id: '', version: 0 };
  await client.post(`/meetings/resolutions/${id}/confirm`, `${step.name}.confirm`, {}, version);
  return {};
};

const conclude: Verb = async (story, step) => {
  const client = await story.as(step.by);
  const { session, requirements, secretaryAccount } = story.data.meeting;
  const meeting = await meetingOf(story, client);
  const { quorum, speeches } = await sessionOf(client, meeting.id);
  const { members, present, met } = quorum;
  const wanted = [session.expectedMembers, session.expectedPresentMembers, session.quorumMet];
  const checked = [
    same('应到成员、实到成员、达到法定人数', [members, present, met], wanted),
    `应到${members}人，实到${present}人`,
  ];
  if (meeting.state !== 'in-session') return { already: true, checked };
  if (speeches.length === 0) {
    const secretary = await story.as(secretaryAccount);
    const text = requirements.map((each) => each.text).join('');
    const speech = { speaker: '主持人', text };
    await secretary.post(`/meetings/meetings/${meeting.id}/speeches`, `${step.name}.speech`, speech);
  }
  await command(client, await meetingOf(story, client), 'conclude', step);
  return { checked };
};

export const meetings: Readonly<Record<string, Verb>> = {
  'meetings.set-leading-group': setLeadingGroup,
  'meetings.plan': plan,
  'meetings.draft-agenda': draftAgenda,
  'meetings.approve-agenda': approveAgenda,
  'meetings.convene': convene,
  'meetings.answer-notice': answerNotice,
  'meetings.approve-leave': approveLeave,
  'meetings.send-materials': sendMaterials,
  'meetings.start-session': startSession,
  'meetings.check-in': checkIn,
  'meetings.resolve': resolve,
  'meetings.conclude': conclude,
};
