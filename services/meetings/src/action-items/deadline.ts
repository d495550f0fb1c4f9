import { type ActionItemState, calendarYears, light, type Light, workingDaysLeft } from '@jucai/contracts';
import { PROGRESS_DAY, WARN_WORKING_DAYS } from '../settings.js';
import type { Cadence } from './action-item.entity.js';

export interface Timed {
  readonly state: ActionItemState;
  readonly dueOn: string;
  readonly assignedOn: string;
  readonly cadence: Cadence;
  readonly progressPercent: number | null;
}

const known = (date: string) => calendarYears.includes(Number(date.slice(0, 4)));

/** Progress is first owed by the 25th after the assignment; before it, none is missing. */
export function progressOwedBy(assignedOn: string): string {
  const [year = 0, month = 0, day = 0] = assignedOn.split('-').map(Number);
  const [y, m] = day < PROGRESS_DAY ? [year, month] : month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${y}-${String(m).padStart(2, '0')}-${PROGRESS_DAY}`;
}

/** The one light of an action item, in every list, board and to-do. Once submitted the clock is the office's, no longer the unit's. */
export function lightOf(item: Timed, today: string): Light {
  const done = item.state === 'submitted' || item.state === 'closed' || item.state === 'cancelled';
  // Holidays of a coming year are announced late in the year before; until then only a passed due day shows.
  if (!done && (!known(today) || !known(item.dueOn))) return today > item.dueOn ? 'red' : 'green';
  const owed = item.cadence !== 'none' && today > progressOwedBy(item.assignedOn);
  return light({
    dueOn: item.dueOn,
    today,
    warnWorkingDays: WARN_WORKING_DAYS,
    progressPercent: item.progressPercent ?? (owed ? 0 : null),
    startedOn: item.assignedOn,
    done,
  });
}

export const daysLeft = (item: Timed, today: string): number | null =>
  item.state === 'closed' || item.state === 'cancelled' || !known(today) || !known(item.dueOn)
    ? null
    : workingDaysLeft(today, item.dueOn);
