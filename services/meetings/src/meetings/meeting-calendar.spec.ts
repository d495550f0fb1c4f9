import { describe, expect, it } from '@jest/globals';
import { toCalendar } from './meeting-calendar.js';

const notice = (number: number, startsAt: string) => ({
  number,
  text: '请准时参加；材料另发,\n勿迟到。',
  place: '市委第一会议室（演示）',
  startsAt,
  answerBy: '2023-04-12',
  changes: [],
  reason: null,
  workingDaysAhead: 5,
  short: false,
  issuedByName: null,
  issuedAt: '2023-04-10T01:00:00.000Z',
});
const meeting = {
  id: '0190b6a0-0000-7000-8000-000000000001',
  title: { zh: '人才工作领导小组2023年第一次会议暨全市人才工作推进会（演示数据）', en: 'First meeting' },
  state: 'convened' as const,
  notices: [notice(1, '2023-04-18T15:00:00+08:00'), notice(2, '2023-04-19T15:00:00+08:00')],
};
const unfolded = (entry: string) => entry.replaceAll('\r\n ', '').split('\r\n');

describe('a meeting in a calendar', () => {
  it('is the latest notice, with signs escaped and lines of 75 octets at most', () => {
    const entry = toCalendar(meeting);
    expect(unfolded(entry)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'SEQUENCE:4',
        'DTSTART:20230419T070000Z',
        `SUMMARY:${meeting.title.zh}`,
        'DESCRIPTION:请准时参加；材料另发\\,\\n勿迟到。',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(Math.max(...entry.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('has no line break or control character that a text brought along', () => {
    const [first = notice(1, '2023-04-18T15:00:00+08:00')] = meeting.notices;
    const entry = toCalendar({ ...meeting, notices: [{ ...first, text: '一\r二\r\n三\u0000\u0007\u007f四\t五' }] });
    expect(unfolded(entry)).toContain('DESCRIPTION:一\\n二\\n三四\t五');
  });

  it('is taken off again when it is postponed or cancelled', () => {
    expect(unfolded(toCalendar({ ...meeting, state: 'postponed' }))).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:5', 'STATUS:CANCELLED']),
    );
  });

  it('needs a notice', () => {
    expect(() => toCalendar({ ...meeting, notices: [] })).toThrow(/通知|notice/);
  });
});
