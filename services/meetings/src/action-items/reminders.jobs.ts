import { type DueJob, OnDue, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { ESCALATE_WORKING_DAYS } from '../settings.js';
import { ActionItem } from './action-item.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { type DueReminder, jobs, reminderAt, scheduleProgress } from './reminder-schedule.js';
import { warn } from './warn.js';

/** What the clock does to an action item: reminds, says that it is overdue, tells those above. Each once. */
@Injectable()
export class RemindersJobs {
  @OnDue(jobs.remind)
  async remind(tx: Transaction, job: DueJob<DueReminder>): Promise<void> {
    const { item, reminder } = await this.owed(tx, jobs.remind, job);
    if (!item) return;
    const words = `距完成时限${reminder.dueOn}还有${reminder.workingDays}个工作日`;
    await warn(tx, item, 'reminder', words, [item.unitCode]);
  }

  @OnDue(jobs.overdue)
  async overdue(tx: Transaction, job: DueJob<DueReminder>): Promise<void> {
    const { item, reminder } = await this.owed(tx, jobs.overdue, job);
    if (item) await warn(tx, item, 'overdue', `已超过完成时限${reminder.dueOn}`, [item.unitCode]);
  }

  @OnDue(jobs.escalate)
  async escalate(tx: Transaction, job: DueJob<DueReminder>): Promise<void> {
    const { item, reminder } = await this.owed(tx, jobs.escalate, job);
    if (!item) return;
    const [parent] = await tx.select<{ code: string | null }>({
      text: 'select parent_code as code from unit_copy where code = $1',
      values: [item.unitCode],
    });
    const above = [...new Set([item.meetingUnitCode, parent?.code ?? item.meetingUnitCode])];
    await warn(
      tx,
      item,
      'escalation',
      `超过完成时限${reminder.dueOn}已满${ESCALATE_WORKING_DAYS}个工作日，提请上级和人才办督促`,
      above,
    );
  }

  @OnDue(jobs.progress)
  async progressDue(tx: Transaction, { subject, payload }: DueJob<DueReminder>): Promise<void> {
    const item = await tx.one(ActionItem, { id: subject }, 'update');
    if (!item?.isOpen) return;
    if (item.state !== 'submitted' && !(await this.reportedIn(tx, item, payload.dueOn.slice(0, 7))))
      await warn(tx, item, 'progress-due', `请于${payload.dueOn}前反馈本期进展`, [item.unitCode]);
    // Of a submitted item too: it may be sent back.
    scheduleProgress(tx, item, nextDay(payload.dueOn));
  }

  private async reportedIn(tx: Transaction, { id: actionItemId }: ActionItem, month: string): Promise<boolean> {
    const reports = await tx.many(ProgressReport, { actionItemId });
    return reports.some(({ reportedOn }) => reportedOn.startsWith(month));
  }

  /** The item, if it is still owed and the job reminds of the due day in force. Submitted, it lies with the office. */
  private async owed(
    tx: Transaction,
    kind: string,
    job: DueJob<DueReminder>,
  ): Promise<{ item: ActionItem; reminder: DueReminder } | { item: null; reminder: null }> {
    const item = await tx.one(ActionItem, { id: job.subject }, 'update');
    const reminder = item?.isOpen && item.state !== 'submitted' ? reminderAt(kind, job, item.dueOn) : null;
    return item && reminder ? { item, reminder } : { item: null, reminder: null };
  }
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
