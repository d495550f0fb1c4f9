import { addWorkingDays, calendarYears, dueMoment, subtractWorkingDays } from '@jucai/contracts';
import type { DueJob, Transaction } from '@jucai/service-kit';
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

/** What a job knows: for which due day it was set. */
export interface DueReminder {
  readonly dueOn: string;
  readonly workingDays?: number;
}

const at = (date: string): Date => new Date(`${date}T${REMIND_AT}`);

/** Reminders before the due day, one when it has passed, one to those above. Those whose time is over already are not made up for. */
export function scheduleReminders(tx: Transaction, item: ActionItem): void {
  for (const { kind, when, payload } of remindersOf(item.dueOn))
    if (when > tx.now) tx.schedule(kind, item.id, when, payload);
  scheduleProgress(tx, item, tx.today);
}

/**
 * Of an item that comes back to its unit: what fell due while it lay with the office was passed over. That the day is over is
 * said at once then, and those above are told when as many working days as ever have passed from today.
 */
export function resumeReminders(tx: Transaction, item: ActionItem): void {
  scheduleReminders(tx, item);
  const { dueOn } = item;
  if (new Date(dueMoment(dueOn)) <= tx.now) tx.schedule(jobs.overdue, item.id, tx.now, { dueOn });
  if (at(escalationDay(dueOn)) <= tx.now) tx.schedule(jobs.escalate, item.id, at(escalationDay(tx.today)), { dueOn });
}

/**
 * What a job says of the due day in force, if anything. One that ran while the day was changed stands for the new day's reminder
 * of the same instant, which could not be set beside it.
 */
export function reminderAt(kind: string, { dueAt, payload }: DueJob<DueReminder>, dueOn: string): DueReminder | null {
  if (payload.dueOn === dueOn) return payload;
  const same = remindersOf(dueOn).find((one) => one.kind === kind && one.when.getTime() === dueAt.getTime());
  return same?.payload ?? null;
}

function remindersOf(dueOn: string): { kind: string; when: Date; payload: DueReminder }[] {
  return [
    ...REMIND_WORKING_DAYS.map((workingDays) => ({
      kind: jobs.remind,
      when: at(subtractWorkingDays(dueOn, workingDays)),
      payload: { dueOn, workingDays },
    })),
    { kind: jobs.overdue, when: new Date(dueMoment(dueOn)), payload: { dueOn } },
    { kind: jobs.escalate, when: at(escalationDay(dueOn)), payload: { dueOn } },
  ];
}

/** The next reminder that progress is owed by the 25th; each one sets the one after it. */
export function scheduleProgress(tx: Transaction, item: ActionItem, after: string): void {
  if (item.cadence === 'none') return;
  for (const owedBy of progressDays(after, item.cadence === 'quarterly')) {
    if (owedBy > item.dueOn || !calendarYears.includes(Number(owedBy.slice(0, 4)))) return;
    const when = at(subtractWorkingDays(owedBy, PROGRESS_REMIND_WORKING_DAYS));
    if (when <= tx.now) continue;
    tx.schedule(jobs.progress, item.id, when, { dueOn: owedBy });
    return;
  }
}

export async function unscheduleReminders(tx: Transaction, item: ActionItem): Promise<void> {
  await tx.unschedule(Object.values(jobs), item.id);
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
