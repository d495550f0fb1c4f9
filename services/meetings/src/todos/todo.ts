import { calendarYears, light, type LocalText, workingDaysLeft } from '@jucai/contracts';
import type { Todo } from './todos.schemas.js';

/** What any to-do is made of. */
export interface Matter {
  readonly id: string;
  readonly meetingId: string;
  readonly title: LocalText;
  readonly unitCode: string;
  readonly unitName: LocalText;
  readonly dueOn: string | null;
  readonly createdAt: string;
  readonly today: string;
}

/** On its last working day, and after it, a matter is shown in yellow and red. */
const WARN_WORKING_DAYS = 1;
const known = (date: string) => calendarYears.includes(Number(date.slice(0, 4)));

export function todo(
  kind: Todo['kind'],
  { id, meetingId, title, unitCode, unitName, dueOn, createdAt, today }: Matter,
  words: LocalText,
  link?: string,
): Todo {
  const timed = dueOn !== null && known(dueOn) && known(today);
  return {
    id: `${kind}:${id}`,
    kind,
    title: { zh: `${words.zh}${title.zh}`, en: `${words.en}${title.en}` },
    unitCode,
    unitName,
    dueAt: dueOn,
    light: timed ? light({ dueOn, today, warnWorkingDays: WARN_WORKING_DAYS }) : null,
    workingDaysLeft: timed ? workingDaysLeft(today, dueOn) : null,
    link: link ?? `/meetings/meetings/${meetingId}/show`,
    createdAt,
  };
}
