import { businessDate, reportStateChanged } from '@jucai/contracts';
import type { Transaction } from '@jucai/service-kit';
import { publishOpenWork } from './open-work.js';
import { textsOf } from './report-content.js';
import type { Report } from './report.entity.js';

/** Tells the others that a report came to another state (or, accepted, to other figures), and what its unit owes now. */
export async function announceReport(tx: Transaction, report: Report): Promise<void> {
  tx.emit(
    reportStateChanged,
    {
      reportId: report.id,
      campaignId: report.campaignId,
      period: report.period,
      unitCode: report.unitCode,
      state: report.state,
      dueOn: report.extendedUntil ?? report.dueOn,
      submittedOn: report.submittedAt && businessDate(report.submittedAt),
      figures: report.isOpen ? null : figuresOf(report),
      at: tx.now.toISOString(),
    },
    report.unitCode,
  );
  await publishOpenWork(tx, report.unitCode);
}

const figuresOf = ({ values }: Report): Record<string, string> =>
  Object.fromEntries(
    Object.entries(textsOf(values)).flatMap(([code, value]) => (value === null ? [] : [[code, value]])),
  );
