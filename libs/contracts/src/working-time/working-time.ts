import { arrangementOf } from './calendar.js';

/** Days between two civil dates during which a clock stands still: from the day after `from` up to and including `to`; without `to` it still stands. */
export interface Pause {
  readonly from: string;
  readonly to?: string | null | undefined;
}

const DAY = 86_400_000;
// Mainland China has kept one zone without summer time since 1992; no deadline here is older.
const SHANGHAI_OFFSET = 8 * 3_600_000;
// Whole days since 1970-01-01: comparing and stepping integers needs no time zone.
type DayNumber = number;

function dayNumber(date: string): DayNumber {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse turns 30 February into 2 March in some engines, so the way back must give the same text.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a civil date (YYYY-MM-DD): ${date}`);
  }
  return time / DAY;
}

const civilDate = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10);

const workedByYear = new Map<number, { off: Set<DayNumber>; madeUp: Set<DayNumber> }>();

function yearOf(day: DayNumber) {
  const year = new Date(day * DAY).getUTCFullYear();
  let worked = workedByYear.get(year);
  if (!worked) {
    const { holidays, makeUpDays } = arrangementOf(year);
    const off = new Set<DayNumber>();
    for (const [from, to] of holidays) for (let d = dayNumber(from); d <= dayNumber(to); d++) off.add(d);
    worked = { off, madeUp: new Set(makeUpDays.map(dayNumber)) };
    workedByYear.set(year, worked);
  }
  return worked;
}

function isWorked(day: DayNumber): boolean {
  // Asked for weekends too: whether one is made up is unknown in a year that is not announced.
  const { off, madeUp } = yearOf(day);
  if (madeUp.has(day)) return true;
  // Day 0 was a Thursday; 0 is Sunday and 6 Saturday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !off.has(day);
}

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`A period is a whole number of days, at least 1: ${n}`);
}

/** Whether offices work on that day: weekdays that are no holiday, and the make-up days. */
export const isWorkingDay = (date: string): boolean => isWorked(dayNumber(date));

/** The day on which a period of `n` working days ends. Counting starts the next day, whether or not `start` is worked. */
export function addWorkingDays(start: string, n: number): string {
  return addWorkingDaysWithPauses(start, n, []) as string;
}

/** Like `addWorkingDays`, but days inside a pause do not count; null while a pause that has no end holds the clock. */
export function addWorkingDaysWithPauses(start: string, n: number, pauses: readonly Pause[]): string | null {
  requireCount(n);
  const paused = pausedDays(pauses);
  let day = dayNumber(start);
  for (let left = n; left > 0;) {
    day += 1;
    if (paused.some(({ from, to }) => day > from && to === Infinity)) return null;
    if (isWorked(day) && !isPaused(paused, day)) left -= 1;
  }
  return civilDate(day);
}

/** The latest working day that leaves `n` working days until `date`: what must be out "n working days before" it. */
export function subtractWorkingDays(date: string, n: number): string {
  requireCount(n);
  let day = dayNumber(date);
  for (let counted = 0; ; day -= 1) {
    if (counted >= n && isWorked(day)) return civilDate(day);
    if (isWorked(day)) counted += 1;
  }
}

/** The end of a period of calendar days: counting starts the next day, and an end on a day off moves to the next working day. */
export function endOfPeriod(start: string, calendarDays: number): string {
  requireCount(calendarDays);
  let day = dayNumber(start) + calendarDays;
  while (!isWorked(day)) day += 1;
  return civilDate(day);
}

/** Working days after `from` up to and including `to`; negative when `to` comes first. */
export function workingDaysBetween(from: string, to: string): number {
  return countWorked(dayNumber(from), dayNumber(to), []);
}

/** Working days that remain after today up to and including the due day: 0 on that day, negative after it. */
export const workingDaysLeft = (today: string, due: string): number => workingDaysBetween(today, due);

/** Working days after `from` up to and including `to` during which no pause held the clock. Overlapping pauses count once. */
export function elapsedWorkingDays(from: string, to: string, pauses: readonly Pause[]): number {
  return countWorked(dayNumber(from), dayNumber(to), pausedDays(pauses));
}

/** The instant at which a due day ends, 24:00 in Shanghai. What happens at that very instant is late. */
export function dueMoment(date: string): string {
  return new Date((dayNumber(date) + 1) * DAY - SHANGHAI_OFFSET).toISOString();
}

/** The civil date in Shanghai at an instant (a Date, or an ISO text that names its offset). */
export function businessDate(instant: Date | string): string {
  // A text without an offset would be read in the zone of whichever machine runs this.
  if (typeof instant === 'string' && !/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(instant)) {
    throw new RangeError(`Not an instant with an offset: ${instant}`);
  }
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return new Date(time + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

interface PausedDays {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function pausedDays(pauses: readonly Pause[]): PausedDays[] {
  return pauses.map(({ from, to }) => {
    const days = { from: dayNumber(from), to: to == null ? Infinity : dayNumber(to) };
    if (days.to < days.from) throw new RangeError(`A pause ends before it begins: ${from} to ${to}`);
    return days;
  });
}

const isPaused = (paused: readonly PausedDays[], day: DayNumber): boolean =>
  paused.some(({ from, to }) => day > from && day <= to);

function countWorked(from: DayNumber, to: DayNumber, paused: readonly PausedDays[]): number {
  if (to < from) {
    const backwards = countWorked(to, from, paused);
    return backwards === 0 ? 0 : -backwards;
  }
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isWorked(day) && !isPaused(paused, day)) count += 1;
  return count;
}
