import { describe, expect, it } from '@jest/globals';
import { composeMinutes, type MeetingRecord } from './compose-minutes.js';
import { Minutes } from './minutes.entity.js';

const record: MeetingRecord = {
  groupName: '领导小组',
  title: '第一次会议（演示）',
  startsAt: '2023-04-17T23:00:00Z',
  place: '会议室',
  presiderName: '演示主持',
  items: [
    {
      kind: 'hear',
      title: '听取汇报',
      outcome: 'noted',
      text: '会议听取了汇报。',
      conditions: [],
      leadUnits: [],
      cooperatingUnits: [],
      dueOn: null,
    },
    {
      kind: 'review',
      title: '要点',
      outcome: 'approved-with-changes',
      text: '请抓紧。\n第二行',
      conditions: ['补充时限', '衔接考核'],
      leadUnits: ['市委组织部'],
      cooperatingUnits: [],
      dueOn: '2023-05-19',
    },
  ],
  requirements: [],
  attendance: [
    { unit: null, name: '演示丁', capacity: 'member', presence: 'present' },
    { unit: '市科技局', name: '演示甲', capacity: 'member', presence: 'delegate' },
    { unit: '浚县', name: '演示乙', capacity: 'sit-in', presence: 'present' },
  ],
  onLeave: [{ unit: '市公安局', name: '演示丙' }],
};
const content = composeMinutes(record);
const code = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('composeMinutes', () => {
  it('says when in Shanghai, what was done in each kind, what was settled and what is to be changed', () => {
    expect(content.intro).toEqual(['2023年4月18日，领导小组在会议室召开第一次会议（演示）。演示主持主持会议。']);
    expect(content.sections.map(({ kind, paragraphs }) => [kind, ...paragraphs])).toEqual([
      ['heard', '会议听取了汇报。'],
      ['reviewed', '会议审议了要点。'],
      ['agreed'],
    ]);
    expect(content.sections[2]?.matters.map(({ text }) => text)).toEqual([
      '已听取。会议听取了汇报。',
      '原则同意，按会议意见修改完善后按程序报批印发。请抓紧。 第二行。修改完善意见：补充时限；衔接考核。',
    ]);
  });
  it('lists who came, leaders without a unit, marks delegates, and names who is on leave', () => {
    expect(content.attendance).toEqual({
      attended: [{ name: '演示丁' }, { unit: '市科技局', name: '演示甲（代）' }],
      satIn: [{ unit: '浚县', name: '演示乙' }],
      onLeave: [{ unit: '市公安局', name: '演示丙' }],
    });
  });
});

describe('Minutes', () => {
  const by = { account: 'x', personName: null, opinion: null, at: '' };
  const draft = () => Minutes.compose({ id: 'x', unitCode: 'hebi', meetingId: 'm', content });
  it('asks before a hand edit is composed over', () => {
    const minutes = draft();
    minutes.composeAgain(content, false);
    minutes.edit(content);
    expect(code(() => minutes.composeAgain(content, false))).toBe('minutes.hand-edited');
    minutes.composeAgain(content, true);
    expect(minutes).toMatchObject({ handEdited: false, revision: 4 });
  });
  it('goes through its approvals in order, back to draft when returned, and is issued once signed', () => {
    const minutes = draft();
    const issue = { series: '鹤人才', year: 2023, number: 1, distribution: [], issuedOn: '2023-04-21' };
    expect(code(() => minutes.approve(by))).toBe('minutes.nothing-to-approve');
    minutes.submit('office');
    minutes.approve(by);
    minutes.giveBack('补充');
    expect(minutes).toMatchObject({ state: 'draft', approvals: [], returnReason: '补充' });
    minutes.submit('office');
    expect([
      code(() => minutes.edit(content)),
      code(() => minutes.submit('x')),
      code(() => minutes.composeAgain(content, true)),
    ]).toEqual(Array.from({ length: 3 }, () => 'minutes.not-draft'));
    const stages: unknown[] = [];
    for (; minutes.nextStage; minutes.approve(by)) {
      stages.push(minutes.nextStage);
      expect(code(() => minutes.issue(issue))).toBe('minutes.not-signed');
    }
    expect(stages).toEqual(['office-director', 'deputy-head', 'presider']);
    minutes.issue(issue);
    expect(minutes).toMatchObject({ state: 'issued', documentNumber: '鹤人才〔2023〕1号' });
    expect(code(() => minutes.giveBack('x'))).toBe('minutes.nothing-to-return');
  });
});
