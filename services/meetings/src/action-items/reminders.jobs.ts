import { type DueJob, OnDue, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { ESCALATE_WORKING_DAYS } from '../settings.js';
import { ActionItem } from './action-item.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { type DueReminder, jobs, scheduleProgress } from './reminder-schedule.js';
import { warn } from './warn.js';

/** What the clock does to an action item: reminds, says that it is overdue, tells those above. Each once. */
@Injectable()
export class RemindersJobs {
  @OnDue(jobs.remind)
  async remind(tx: Transaction, { subject, payload }: DueJob<DueReminder>): Promise<void> {
    const item = await this.owed(tx, subject, payload.dueOn);
    if (item)
      await warn(tx, item, 'reminder', `距完成时限${payload.dueOn}还有${payload.workingDays}个工作日`, [item.unitCode]);
  }

  @OnDue(jobs.overdue)
  async overdue(tx: Transaction, { subject, payload }: DueJob<DueReminder>): Promise<void> {
    const item = await this.owed(tx, subject, payload.dueOn);
    if (item) await warn(tx, item, 'overdue', `已超过完成时限${payload.dueOn}`, [item.unitCode]);
  }

  @OnDue(jobs.escalate)
  async escalate(tx: Transaction, { subject, payload }: DueJob<DueReminder>): Promise<void> {
    const item = await this.owed(tx, subject, payload.dueOn);
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
      `超过完成时限${payload.dueOn}已满${ESCALATE_WORKING_DAYS}个工作日，提请上级和人才办督促`,
      above,
    );
  }

  @OnDue(jobs.progress)
  async progressDue(tx: Transaction, { subject, payload }: DueJob<DueReminder>): Promise<void> {
    const item = await tx.one(ActionItem, { id: subject }, 'update');
    if (!item || !item.isOpen || item.state === 'submitted') return;
    const reports = await tx.many(ProgressReport, { actionItemId: subject });
    const month = payload.dueOn.slice(0, 7);
    if (!reports.some(({ reportedOn }) => reportedOn.startsWith(month))) {
      await warn(tx, item, 'progress-due', `请于${payload.dueOn}前反馈本期进展`, [item.unitCode]);
    }
    await scheduleProgress(tx, item, nextDay(payload.dueOn));
  }

  /** The item, if it is still owed by the day that the job was set for. Submitted, it lies with the office. */
  private async owed(tx: Transaction, id: string, dueOn: string): Promise<ActionItem | null> {
    const item = await tx.one(ActionItem, { id }, 'update');
    return item?.isOpen && item.state !== 'submitted' && item.dueOn === dueOn ? item : null;
  }
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
