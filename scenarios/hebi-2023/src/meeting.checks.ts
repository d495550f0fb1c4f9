import { workingDaysBetween } from '@jucai/contracts';
import type { ScenarioData } from './data.js';
import { holds } from './organization.checks.js';

/** Problems of the meeting: notice, receipts, attendance, agenda, minutes. */
export function checkMeeting(data: ScenarioData): string[] {
  return [
    ...checkNotice(data),
    ...checkReceipts(data),
    ...checkAttendance(data),
    ...checkAgenda(data),
    ...checkMinutes(data),
  ].map((problem) => `meeting: ${problem}`);
}

function checkNotice({ meeting, group }: ScenarioData): string[] {
  const { notice, date } = meeting;
  const problems: string[] = [];
  const days = workingDaysBetween(notice.on, date) - 1;
  if (days < group.rules.noticeWorkingDays) problems.push(`notice leaves ${days} working days`);
  const materialDays = workingDaysBetween(notice.materialsOn, date) - 1;
  if (materialDays < group.rules.materialsWorkingDays) problems.push(`materials leave ${materialDays} working days`);
  for (const [index, step] of meeting.preparation.entries()) {
    const before = meeting.preparation[index - 1];
    if (before && before.on > step.on) problems.push(`${step.step} comes before ${before.step}`);
  }
  return problems;
}

function checkReceipts(data: ScenarioData): string[] {
  const { meeting } = data;
  const { notice, receipts } = meeting;
  const invited = notice.invited.map(({ unitCode }) => unitCode);
  return [
    ...invited
      .filter((code) => receipts.filter(({ unitCode }) => unitCode === code).length !== 1)
      .map((code) => `${code} does not answer exactly once`),
    ...receipts.flatMap((receipt) => {
      const problems: string[] = [];
      if (!invited.includes(receipt.unitCode)) problems.push(`${receipt.unitCode} answers but was not invited`);
      if (receipt.on < notice.on || receipt.on > notice.answerBy)
        problems.push(`${receipt.unitCode} answers outside the time`);
      if (!holds(data, receipt.by, receipt.unitCode, ['unit-lead', 'unit-staff'], receipt.on))
        problems.push(`${receipt.by} can't answer for ${receipt.unitCode}`);
      const away = receipt.answer !== 'attend';
      if (away !== (receipt.reason !== undefined && receipt.approval !== undefined))
        problems.push(`${receipt.unitCode}: who does not attend gives a reason and gets an approval`);
      if ((receipt.answer === 'attend') !== (receipt.attendee !== undefined))
        problems.push(`${receipt.unitCode}: who attends is named`);
      if ((receipt.answer === 'delegate') !== (receipt.delegate !== undefined))
        problems.push(`${receipt.unitCode}: a delegate is named`);
      return problems;
    }),
  ];
}

function checkAttendance({ meeting, group }: ScenarioData): string[] {
  const problems: string[] = [];
  const expected = { attend: 'present', delegate: 'delegate', leave: 'absent' } as const;
  for (const { unitCode, answer } of meeting.receipts) {
    const seat = meeting.attendance.find((attendance) => attendance.unitCode === unitCode);
    if (seat?.status !== expected[answer])
      problems.push(`${unitCode} answered ${answer} but is ${seat?.status ?? 'not there'}`);
  }
  const members = meeting.attendance.filter(({ capacity }) => capacity === 'member');
  const present = members.filter(({ status }) => status === 'present').length;
  const { expectedMembers, expectedPresentMembers, quorumMet } = meeting.session;
  if (members.length !== expectedMembers || group.members.length !== expectedMembers)
    problems.push(`${members.length} members, expected ${expectedMembers}`);
  if (present !== expectedPresentMembers)
    problems.push(`${present} members present, expected ${expectedPresentMembers}`);
  if (present * 100 > members.length * group.rules.quorumPercent !== quorumMet)
    problems.push('the quorum is not as expected');
  for (const { step, status, unitCode } of meeting.attendance) {
    if ((step === null) !== (status === 'absent')) problems.push(`${unitCode}: only who is absent does not check in`);
  }
  return problems;
}

function checkAgenda({ meeting, campaign, filings, units }: ScenarioData): string[] {
  const frozenBefore = meeting.preparation.find(({ action }) => action === 'convene')?.on ?? meeting.date;
  return meeting.agenda.flatMap((item, index) => {
    const problems: string[] = [];
    if (item.number !== index + 1)
      problems.push(`agenda item ${item.code} is number ${item.number} at place ${index + 1}`);
    if (!units.some(({ code }) => code === item.presenterUnitCode))
      problems.push(`${item.code} is presented by an unknown unit`);
    if ((item.kind === 'hear') !== (item.subject !== null))
      problems.push(`${item.code}: a hear item has a subject, and nothing else has yet`);
    if (item.kind === 'hear' && item.outcome !== 'noted')
      problems.push(`${item.code} is heard, so its outcome is noted`);
    if (item.subject?.kind === 'snapshot' && item.subject.ref !== campaign.snapshot.code)
      problems.push(`${item.code}: unknown snapshot`);
    const refs =
      item.subject?.kind === 'report' ? [item.subject.ref] : item.subject?.kind === 'reports' ? item.subject.refs : [];
    for (const ref of refs) {
      const filing = filings.find(({ unitCode }) => unitCode === ref);
      if (filing?.reviewUnitCode !== campaign.unitCode) problems.push(`${item.code}: ${ref} does not file to the city`);
      if ((filing?.history.at(-1)?.on ?? meeting.date) > frozenBefore)
        problems.push(`${item.code}: ${ref} is accepted after convening`);
      if (filing && filing.reporter.mode !== item.mode)
        problems.push(`${item.code}: ${ref} reports ${filing.reporter.mode}`);
    }
    return problems;
  });
}

function checkMinutes(data: ScenarioData): string[] {
  const { meeting } = data;
  const problems: string[] = [];
  const [draft, ...rest] = meeting.minutes.history;
  const issued = rest.at(-1);
  if (!draft || !issued) return ['the minutes are neither drafted nor issued'];
  if (workingDaysBetween(meeting.date, draft.on) > 3) problems.push('the minutes are drafted after 3 working days');
  if (workingDaysBetween(meeting.date, issued.on) > 7) problems.push('the minutes are issued after 7 working days');
  if (issued.on !== meeting.minutes.issuedOn) problems.push('the minutes are issued on another day');
  for (const { action, by, on } of meeting.minutes.history) {
    const roles = action === 'sign' ? (['leader'] as const) : (['leader', 'office'] as const);
    if (!holds(data, by, 'hebi', roles, on)) problems.push(`${by} may not ${action} the minutes`);
  }
  const names = [meeting.record.presidedBy, ...meeting.record.tookPart].map(({ name }) => name);
  for (const { personName } of data.people)
    if (names.includes(personName)) problems.push(`${personName} is a real person and has an account`);
  return problems;
}
