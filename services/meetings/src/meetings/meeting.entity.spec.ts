import { MeetingState } from '@jucai/contracts';
import { describe, expect, it } from '@jest/globals';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { Membership } from '../leading-groups/membership.entity.js';
import { Receipt } from '../receipts/receipt.entity.js';
import { Resolution } from '../resolutions/resolution.entity.js';
import { quorumOf } from '../session/quorum.js';
import { MeetingNotice } from './meeting-notice.entity.js';
import { Meeting, type MeetingKind } from './meeting.entity.js';

const AT = new Date('2023-04-18T15:00:00+08:00');
const by = { account: 'x', personName: null, opinion: null, at: '' };
const code = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const planned = (kind: MeetingKind = 'plenary') =>
  Meeting.plan(
    {
      id: 'm',
      unitCode: 'hebi',
      groupId: 'g',
      kind,
      title: { zh: '会议', en: 'Meeting' },
      place: '会议室',
      startsAt: AT.toISOString(),
      secretary: '秘书',
      plannedBy: 'office',
    },
    { id: 'p', account: 'head' },
  );
const approved = () => {
  const meeting = planned();
  while (meeting.nextApproval) meeting.approveAgenda(by);
  return meeting;
};
const inState = (state: MeetingState) => Object.assign(approved(), { state, noticeNumber: 1 });

describe('Meeting', () => {
  it('has the day of Shanghai', () => {
    const late = Object.assign(planned(), { startsAt: new Date('2023-04-18T23:30:00Z') });
    expect(late.date).toBe('2023-04-19');
  });

  it('asks its approvers one after the other, an office meeting the director only', () => {
    const meeting = planned();
    const asked: unknown[] = [];
    for (; meeting.nextApproval; meeting.approveAgenda(by)) asked.push(meeting.nextApproval);
    expect(asked).toEqual(['office-director', 'deputy-head', 'head']);
    expect(code(() => meeting.approveAgenda(by))).toBe('meeting.agenda-already-approved');
    meeting.agendaChanged();
    expect(meeting.nextApproval).toBe('office-director');
    expect(code(() => meeting.convene(2023, 1, '2023-04-12', AT))).toBe('meeting.agenda-not-approved');
    const office = planned('office');
    office.approveAgenda(by);
    expect(office.nextApproval).toBeNull();
  });

  const acts: Record<string, (meeting: Meeting) => void> = {
    agendaChanged: (meeting) => meeting.agendaChanged(),
    convene: (meeting) => meeting.convene(2023, 1, '2023-04-12', AT),
    renotify: (meeting) => meeting.renotify({ answerBy: '2023-04-12' }),
    sendMaterials: (meeting) => meeting.sendMaterials('2023-04-12'),
    start: (meeting) => meeting.start(AT),
    conclude: (meeting) => meeting.conclude(AT, 0),
    minutesIssued: (meeting) => meeting.minutesIssued(),
    archive: (meeting) => meeting.archive(),
    postpone: (meeting) => meeting.postpone('改期'),
    cancel: (meeting) => meeting.cancel('取消'),
  };
  const allowed: Record<MeetingState, readonly string[]> = {
    planning: ['agendaChanged', 'convene', 'cancel'],
    convened: ['renotify', 'sendMaterials', 'start', 'postpone', 'cancel'],
    'in-session': ['conclude'],
    concluded: ['minutesIssued'],
    'minutes-issued': ['archive'],
    archived: [],
    postponed: ['convene', 'cancel'],
    cancelled: [],
  };
  it.each(MeetingState.options)('in state %s allows only what belongs to it', (state) => {
    const possible = Object.keys(acts).filter((act) => code(() => acts[act]?.(inState(state))) === null);
    expect(possible.sort()).toEqual([...allowed[state]].sort());
  });

  it('keeps its number when it is convened again, does not begin early nor end undecided', () => {
    const meeting = approved();
    meeting.convene(2023, 7, '2023-04-12', AT);
    meeting.postpone('改期');
    meeting.convene(2024, 99, '2023-04-12', AT);
    expect(meeting).toMatchObject({ year: 2023, number: 7, noticeNumber: 2, stateReason: null });
    expect(code(() => meeting.start(new Date('2023-04-17T23:59:00+08:00')))).toBe('meeting.too-early');
    meeting.start(new Date('2023-04-18T00:01:00+08:00'));
    expect(code(() => meeting.conclude(AT, 1))).toBe('meeting.undecided-items');
  });
});

describe('MeetingNotice', () => {
  const issue = (workingDaysAhead: number, reason: string | null) => () =>
    MeetingNotice.issue({
      id: 'n',
      unitCode: 'hebi',
      meetingId: 'm',
      number: 1,
      text: '通知',
      place: '室',
      startsAt: AT,
      answerBy: '2023-04-12',
      changes: [],
      reason,
      workingDaysAhead,
      issuedBy: null,
      issuedAt: AT,
    });
  it.each([
    [5, null],
    [3, null],
    [2, 'notice.short-needs-reason'],
    [0, 'notice.short-needs-reason'],
    [-1, 'notice.meeting-past'],
  ] as const)('%i working days ahead without a reason: %s', (days, refused) => {
    expect(code(issue(days, null))).toBe(refused);
  });
  it('goes out with a reason', () => {
    expect(code(issue(0, '紧急'))).toBeNull();
    expect(code(issue(-1, '紧急'))).toBe('notice.meeting-past');
  });
});

describe('Membership', () => {
  const seat = (validTo: string | null) =>
    Membership.create({
      id: 's',
      groupId: 'g',
      unitCode: 'hebi',
      position: 'member',
      displayName: '演示',
      post: null,
      account: null,
      exOfficioUnitCode: null,
      validFrom: '2022-01-01',
      validTo,
      sortOrder: 0,
    });
  it('is valid from its first to its last day', () => {
    expect(
      ['2021-12-31', '2022-01-01', '2023-04-18', '2023-04-19'].map((date) => seat('2023-04-18').isValidOn(date)),
    ).toEqual([false, true, true, false]);
    expect(seat(null).isValidOn('2099-01-01')).toBe(true);
    expect(code(() => seat('2021-01-01'))).toBe('membership.ends-before-it-begins');
    expect(code(() => seat('2023-01-01').endOn('2023-02-01', '2023-01-02'))).toBe('membership.ended');
  });
});

describe('AgendaItem', () => {
  const item = (change: object) =>
    AgendaItem.create({
      id: 'i',
      unitCode: 'hebi',
      meetingId: 'm',
      position: 1,
      kind: 'review',
      title: '议题',
      presenterUnitCode: 'x',
      minutes: 5,
      mode: null,
      subjects: [],
      offlineNote: null,
      note: null,
      restricted: false,
      ...change,
    });
  const subject = {
    subjectId: 's',
    kind: 'reports.report' as const,
    title: { zh: '报告', en: 'r' },
    unitCode: 'x',
    sha256: '0',
  };
  it.each([
    ['hear', {}, 3, 'agenda-item.needs-subject'],
    ['hear', { subjects: [subject] }, 0, null],
    ['review', {}, 0, 'agenda-item.needs-material'],
    ['review', {}, 1, null],
    ['study', { offlineNote: '登记1号' }, 0, null],
    ['study', {}, 0, 'agenda-item.needs-material'],
  ] as const)('%s with %j and %i files: %s', (kind, change, files, refused) => {
    expect(code(() => item({ kind, ...change }).pin(AT, files))).toBe(refused);
  });
  it('is locked by pinning for its text, by deciding for its outcome', () => {
    const pinned = item({ offlineNote: '登记1号' });
    pinned.pin(AT, 0);
    expect(code(() => pinned.change(pinned))).toBe('agenda-item.pinned');
    expect(code(() => pinned.decide())).toBe('agenda-item.not-concluded');
    pinned.conclude();
    pinned.decide();
    expect([code(() => pinned.conclude()), code(() => pinned.decide())]).toEqual([
      'agenda-item.decided',
      'agenda-item.decided',
    ]);
  });
});

describe('Receipt', () => {
  const asked = () =>
    Receipt.ask({ id: 'r', unitCode: 'x', meetingId: 'm', mode: 'attend', noticeNumber: 1, answerBy: '2023-04-12' });
  it('can be answered anew until the leave is approved, and forgets its answer with a new notice', () => {
    const receipt = asked();
    receipt.attend([{ name: '甲', post: '主任' }], 'x', AT);
    receipt.askLeave('出差', { name: '乙', post: '副主任' }, 'x', AT);
    expect(receipt).toMatchObject({ state: 'leave-asked', attendees: [] });
    receipt.decideLeave(false, '须到会', 'head', AT);
    receipt.askLeave('仍须出差', null, 'x', AT);
    expect(receipt).toMatchObject({ state: 'leave-asked', delegate: null, decidedBy: null });
    receipt.decideLeave(true, null, 'head', AT);
    expect([code(() => receipt.attend([], 'x', AT)), code(() => receipt.decideLeave(true, null, 'head', AT))]).toEqual([
      'receipt.leave-approved',
      'receipt.no-leave-asked',
    ]);
    receipt.askAgain(2, '2023-04-13');
    expect(receipt).toMatchObject({ state: 'unanswered', noticeNumber: 2, reason: null, answeredBy: null });
  });
});

describe('Resolution', () => {
  const base = {
    id: 'r',
    unitCode: 'hebi',
    meetingId: 'm',
    agendaItemId: 'i',
    restricted: false,
    outcome: 'approved' as const,
    text: '同意',
    conditions: [],
  };
  it('is final once confirmed, and waits for an answer only when it has subjects', () => {
    const resolution = Resolution.conclude(base, 'review');
    resolution.confirm(1, AT, false);
    expect(resolution).toMatchObject({ number: 1, application: 'none' });
    expect([code(() => resolution.concludeAnew(base, 'review')), code(() => resolution.confirm(2, AT, false))]).toEqual(
      ['resolution.confirmed', 'resolution.confirmed'],
    );
    const heard = Resolution.conclude({ ...base, outcome: 'noted' }, 'hear');
    heard.confirm(2, AT, true);
    expect(heard.application).toBe('waiting');
  });
  it('has an outcome that fits', () => {
    expect(code(() => Resolution.conclude({ ...base, outcome: 'noted' }, 'study'))).toBe(
      'resolution.noted-is-for-hearing',
    );
    expect(code(() => Resolution.conclude({ ...base, outcome: 'approved-with-changes' }, 'review'))).toBe(
      'resolution.changes-missing',
    );
  });
  it('lets a refusal be handled once', () => {
    const resolution = Resolution.conclude(base, 'review');
    expect(code(() => resolution.handleRefusal('处理'))).toBe('resolution.no-refusal');
    resolution.answered('refused', { zh: '不符', en: 'no' }, AT);
    resolution.handleRefusal('处理');
    expect(code(() => resolution.handleRefusal('处理'))).toBe('resolution.no-refusal');
  });
});

describe('quorum', () => {
  it.each([
    [18, 16, true],
    [3, 2, true],
    [4, 2, false],
    [0, 0, false],
  ])('of %i members %i present: %s', (members, present, met) => {
    expect(quorumOf(members, present)).toEqual({ members, present, met });
  });
});
