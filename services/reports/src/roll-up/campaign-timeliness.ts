import { businessDate, dueMoment } from '@jucai/contracts';
import { existedIn } from '../campaigns/period.js';
import { type FilingRecord, timeliness } from '../templates/timeliness.js';
import type { CampaignHead, CampaignReport } from './campaign-reports.js';
import type { TimelinessView } from './roll-up.schemas.js';

/**
 * Whether a report was in time is told by the deadline that is common to all: an extension opens a report that is late, it does not
 * make it punctual.
 */
const recordOf = (period: string, report: CampaignReport): FilingRecord => ({
  unitCode: report.unitCode,
  existedInPeriod: existedIn(period, report),
  dueAt: dueMoment(report.commonDueOn),
  firstSubmittedAt: report.firstSubmittedAt,
  state: report.state,
  returns: report.returns,
  corrections: report.corrections,
});

/** Completeness and timeliness of the caller's part of a campaign: in all, by reviewing unit, and unit by unit. */
export function campaignTimeliness(
  head: CampaignHead,
  reports: readonly CampaignReport[],
  nameOf: ReadonlyMap<string, TimelinessView['reviewers'][number]['unitName']>,
): TimelinessView {
  const record = (report: CampaignReport) => recordOf(head.period, report);
  const reviewers = [...new Set(reports.map(({ reviewerUnitCode }) => reviewerUnitCode))];
  return {
    campaignId: head.id,
    total: timeliness(reports.map(record)),
    reviewers: reviewers.map((unitCode) => ({
      unitCode,
      unitName: nameOf.get(unitCode) ?? { zh: unitCode, en: unitCode },
      ...timeliness(reports.filter(({ reviewerUnitCode }) => reviewerUnitCode === unitCode).map(record)),
    })),
    units: reports.map((report) => {
      const own = timeliness([record(report)]);
      return {
        reportId: report.id,
        unitCode: report.unitCode,
        unitName: report.unitName,
        unitShortName: report.unitShortName,
        reviewerUnitCode: report.reviewerUnitCode,
        state: report.state,
        dueOn: report.commonDueOn,
        extendedUntil: report.extendedUntil,
        firstSubmittedOn: report.firstSubmittedAt && businessDate(report.firstSubmittedAt),
        expected: own.expected === 1,
        onTime: own.onTime === 1,
        late: own.late === 1,
        missing: own.missing === 1,
        returns: report.returns,
        corrections: report.corrections,
      };
    }),
  };
}
