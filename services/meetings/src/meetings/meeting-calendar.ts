import { DomainError } from '@jucai/service-kit/domain';
import type { MeetingView } from './meetings.schemas.js';

type Noticed = Pick<MeetingView, 'id' | 'title' | 'state' | 'notices'>;

const stamp = (moment: string) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
/** A line break of any kind is written as such; a control character other than the tab has no place in a line. */
const text = (words: string) =>
  words
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** RFC 5545 allows 75 octets a line; a character is never cut in two. */
function fold(line: string): string {
  const lines = [''];
  for (const sign of line) {
    const last = lines.at(-1) ?? '';
    if (Buffer.byteLength(last + sign) <= (lines.length === 1 ? 75 : 74)) lines[lines.length - 1] = last + sign;
    else lines.push(sign);
  }
  return lines.join('\r\n ');
}

/** The notice in force as an entry of a calendar (.ics). The same meeting keeps its entry: a later notice, or a cancellation, replaces it. */
export function toCalendar({ id, title, state, notices }: Noticed): string {
  const [notice] = notices.toSorted((one, other) => other.number - one.number);
  if (!notice)
    throw new DomainError('conflict', 'meeting.no-notice', { zh: '尚未发出会议通知', en: 'No notice was sent yet' });
  const off = state === 'cancelled' || state === 'postponed';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jucai//Meetings//ZH',
    `METHOD:${off ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${id}@meetings.jucai`,
    // Calling off comes after the notice that it takes back, and before the next one.
    `SEQUENCE:${notice.number * 2 + (off ? 1 : 0)}`,
    `DTSTAMP:${stamp(notice.issuedAt)}`,
    `DTSTART:${stamp(notice.startsAt)}`,
    `SUMMARY:${text(title.zh)}`,
    `LOCATION:${text(notice.place)}`,
    `DESCRIPTION:${text(notice.text)}`,
    `STATUS:${off ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}
