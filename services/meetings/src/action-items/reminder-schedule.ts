import { addWorkingDays, calendarYears, dueMoment, subtractWorkingDays } from '@jucai/contracts';
import type { Transaction } from '@jucai/service-kit';
import {
  ESCALATE_WORKING_DAYS,
  PROGRESS_DAY,
  PROGRESS_REMIND_WORKING_DAYS,
  REMIND_AT,
  REMIND_WORKING_DAYS,
} from '../settings.js';
import type { ActionItem } from './action-item.entity.js';

export const jobs = {
  remind: 'action-item.remind',
  overdue: 'action-item.overdue',
  escalate: 'action-item.escalate',
  progress: 'action-item.progress-due',
} as const;

/** What a job knows: for which due day it was set, so that one of an earlier day does nothing. */
export interface DueReminder {
  readonly dueOn: string;
  readonly workingDays?: number;
}

const at = (date: string): Date => new Date(`${date}T${REMIND_AT}`);

/** Reminders before the due day, one when it has passed, one to those above. Those whose time is over already are not made up for. */
export async function scheduleReminders(tx: Transaction, item: ActionItem): Promise<void> {
  const { id, dueOn } = item;
  const set = async (kind: string, when: Date, payload: DueReminder) => {
    if (when > tx.now) await tx.schedule(kind, id, when, payload);
  };
  for (const workingDays of REMIND_WORKING_DAYS)
    await set(jobs.remind, at(subtractWorkingDays(dueOn, workingDays)), { dueOn, workingDays });
  await set(jobs.overdue, new Date(dueMoment(dueOn)), { dueOn });
  await set(jobs.escalate, at(escalationDay(dueOn)), { dueOn });
  await scheduleProgress(tx, item, tx.today);
}

/** The next reminder that progress is owed by the 25th; each one sets the one after it. */
export async function scheduleProgress(tx: Transaction, item: ActionItem, after: string): Promise<void> {
  if (item.cadence === 'none') return;
  for (const owedBy of progressDays(after, item.cadence === 'quarterly')) {
    if (owedBy > item.dueOn || !calendarYears.includes(Number(owedBy.slice(0, 4)))) return;
    const when = at(subtractWorkingDays(owedBy, PROGRESS_REMIND_WORKING_DAYS));
    if (when <= tx.now) continue;
    await tx.schedule(jobs.progress, item.id, when, { dueOn: owedBy });
    return;
  }
}

export async function unscheduleReminders(tx: Transaction, item: ActionItem): Promise<void> {
  for (const kind of Object.values(jobs)) await tx.unschedule(kind, item.id);
}

/** The 25ths from a day on; of the last months of quarters only, where progress is owed by the quarter. */
function* progressDays(from: string, quarterly: boolean): Generator<string> {
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (let turns = 0; turns < 24; turns += 1) {
    const day = `${year}-${String(month).padStart(2, '0')}-${PROGRESS_DAY}`;
    if (day >= from && (!quarterly || month % 3 === 0)) yield day;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Near the end of the last year whose holidays are known, a week stands for five working days. */
function escalationDay(dueOn: string): string {
  const weekLater = new Date(Date.parse(`${dueOn}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  const monthLater = new Date(Date.parse(`${dueOn}T00:00:00Z`) + 31 * 86_400_000).toISOString();
  return calendarYears.includes(Number(monthLater.slice(0, 4)))
    ? addWorkingDays(dueOn, ESCALATE_WORKING_DAYS)
    : weekLater;
}
