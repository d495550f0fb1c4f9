import { type DueJob, OnDue, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Report } from '../reports/report.entity.js';
import { OVERDUE, Reminder, REMINDER_DAYS } from './reminder.entity.js';

const KIND = 'report-reminder';
const DAY_MS = 86_400_000;

interface Payload {
  readonly daysLeft: number;
  readonly dueOn: string;
}

/** In the morning, Asia/Shanghai. */
const morningOf = (dueOn: string, daysLeft: number): Date =>
  new Date(Date.parse(`${dueOn}T09:00:00+08:00`) - daysLeft * DAY_MS);

/**
 * How many days before the deadline in force a job reminds, if it does. One that ran while the deadline was changed stands for the
 * new deadline's reminder of the same instant, which could not be set beside it.
 */
function daysLeftAt(dueAt: Date, dueOn: string, payload: Payload): number | null {
  if (payload.dueOn === dueOn) return payload.daysLeft;
  return REMINDER_DAYS.find((days) => morningOf(dueOn, days).getTime() === dueAt.getTime()) ?? null;
}

/** Reminds a unit 14, 7, 3 and 1 days before the deadline of its report, and on the day after it: each once. */
@Injectable()
export class ReminderSchedule {
  /** Sets the reminders for a deadline; those of an earlier one are forgotten, and none is made for a day that is over. */
  async put(tx: Transaction, reportId: string, dueOn: string): Promise<void> {
    await this.drop(tx, reportId);
    for (const daysLeft of REMINDER_DAYS) {
      const at = morningOf(dueOn, daysLeft);
      if (at.getTime() + DAY_MS > tx.now.getTime())
        tx.schedule(KIND, reportId, at, { daysLeft, dueOn } satisfies Payload);
    }
  }

  /**
   * A report is its unit's to file again. While it lay with the reviewer, reminders fell due and were passed over: one whose deadline
   * is over is reminded of at once, else nobody would hear of it.
   */
  async resume(tx: Transaction, report: Report): Promise<void> {
    const dueOn = deadlineOf(report);
    await this.put(tx, report.id, dueOn);
    if (morningOf(dueOn, OVERDUE).getTime() <= tx.now.getTime()) await record(tx, report, OVERDUE);
  }

  async drop(tx: Transaction, reportId: string): Promise<void> {
    await tx.unschedule([KIND], reportId);
  }

  /** A unit that has submitted meanwhile is not reminded; one whose report comes back is again. */
  @OnDue(KIND)
  async remind(tx: Transaction, { subject, dueAt, payload }: DueJob<Payload>): Promise<void> {
    const report = await tx.one(Report, { id: subject }, 'update');
    if (!report || (report.state !== 'draft' && report.state !== 'returned')) return;
    const daysLeft = daysLeftAt(dueAt, deadlineOf(report), payload);
    if (daysLeft === null) return;
    const [campaign] = await tx.select<{ state: string }>({
      text: 'select state from campaign where id = $1',
      values: [report.campaignId],
    });
    if (campaign?.state === 'open') await record(tx, report, daysLeft);
  }
}

const deadlineOf = ({ extendedUntil, dueOn }: Report): string => extendedUntil ?? dueOn;

/** One reminder for each day before a deadline; a unit that is reminded of the same again has it renewed. */
async function record(tx: Transaction, report: Report, daysLeft: number): Promise<void> {
  const { id: reportId, unitCode } = report;
  const dueOn = deadlineOf(report);
  const present = await tx.one(Reminder, { reportId, daysLeft, dueOn }, 'update');
  if (present) {
    present.repeat(tx.today);
    await tx.save(present, 'report.remind');
  } else {
    const reminder = Reminder.of({ id: tx.newId(), unitCode, reportId, daysLeft, dueOn, remindedOn: tx.today });
    await tx.insert(reminder, 'report.remind');
  }
}
