import { type Actor, Database } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { ReminderSchedule } from '../reminders/reminder-schedule.js';
import { announceReport } from './announce-report.js';
import { byActor, expectCampaignOpen, expectFilingOpen, expectUnlocked, ReportLoader } from './report-loader.js';
import { maySubmit } from './reports.policy.js';
import { findingsOf, ReportsQueries } from './reports.queries.js';
import type { ExtendReport, ReportView, SubmitReport } from './reports.schemas.js';

/** What the unit's lead does with a report: submit, withdraw, ask for more time. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly loader: ReportLoader,
    private readonly queries: ReportsQueries,
    private readonly reminders: ReminderSchedule,
  ) {}

  submit(actor: Actor, id: string, version: number, { missingReason }: SubmitReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeOwn(tx, id, maySubmit);
      tx.expectVersion(report, version);
      expectUnlocked(row);
      report.submit(findingsOf(row, missingReason), missingReason, tx.now);
      await tx.save(report, 'report.submit');
      await announceReport(tx, report);
      return this.queries.getIn(tx, id);
    });
  }

  withdraw(actor: Actor, id: string, version: number): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeOwn(tx, id, maySubmit);
      tx.expectVersion(report, version);
      if (report.state === 'submitted') expectFilingOpen(row);
      report.withdraw();
      await tx.save(report, 'report.withdraw');
      await this.reminders.resume(tx, report);
      await announceReport(tx, report);
      return this.queries.getIn(tx, id);
    });
  }

  requestExtension(actor: Actor, id: string, version: number, { until, reason }: ExtendReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeOwn(tx, id, maySubmit);
      tx.expectVersion(report, version);
      expectCampaignOpen(row);
      report.requestExtension(until, reason, byActor(tx));
      await tx.save(report, 'report.request-extension');
      return this.queries.getIn(tx, id);
    });
  }
}
