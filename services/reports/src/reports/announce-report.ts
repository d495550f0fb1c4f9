import { businessDate, reportStateChanged } from '@jucai/contracts';
import type { Transaction } from '@jucai/service-kit';
import { type Indicator, isNumeric } from '../templates/indicator.js';
import { publishOpenWork } from './open-work.js';
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
      figures: report.isOpen ? null : await figuresOf(tx, report),
      at: tx.now.toISOString(),
    },
    report.unitCode,
  );
  await publishOpenWork(tx, report.unitCode);
}

/** Numbers only: what is answered in words is read in the report. */
async function figuresOf(tx: Transaction, { templateId, values }: Report): Promise<Record<string, string>> {
  const [template] = await tx.select<{ indicators: Indicator[] }>({
    text: 'select indicators from template where id = $1',
    values: [templateId],
  });
  return Object.fromEntries(
    (template?.indicators ?? []).filter(isNumeric).flatMap(({ code }) => {
      const value = values[code]?.value;
      return value ? [[code, value]] : [];
    }),
  );
}
