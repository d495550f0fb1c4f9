import { businessDate } from '@jucai/contracts';
import type { DetailRow } from '../reports/report-row.js';
import { textsOf } from '../reports/report-content.js';
import type { CampaignHead, CampaignReport } from '../roll-up/campaign-reports.js';
import type { RollUpView, TimelinessView } from '../roll-up/roll-up.schemas.js';

const dateOf = (instant: string | null): string | null => (instant === null ? null : businessDate(instant));

/** A roll-up as it is frozen: figures with their parts, coverage, timeliness, and which version of which report they are of. */
export function rollUpContent(
  head: CampaignHead,
  rollUp: RollUpView,
  timeliness: TimelinessView,
  reports: readonly CampaignReport[],
): object {
  return {
    format: 'reports.roll-up/1',
    campaign: { id: head.id, title: head.title, period: head.period, basis: head.basis },
    unit: { code: rollUp.unitCode, name: rollUp.unitName },
    figures: rollUp.figures.map(({ parts, ...figure }) => ({
      ...figure,
      parts: parts.map(({ unitCode, unitName, reportId, value, weight }) => ({
        unitCode,
        unitName,
        reportId,
        value,
        weight,
      })),
    })),
    coverage: {
      accepted: rollUp.coverage.accepted,
      expected: rollUp.coverage.expected,
      missing: rollUp.coverage.missing.map(({ unitCode, unitName, state }) => ({ unitCode, unitName, state })),
    },
    timeliness: timeliness.total,
    reports: reports.map((report) => ({
      reportId: report.id,
      version: report.version,
      unitCode: report.unitCode,
      unitName: report.unitName,
      presentation: report.presentation,
      submittedOn: dateOf(report.submittedAt),
      late: report.late,
      returns: report.returns,
      corrections: report.corrections,
    })),
  };
}

/** One report as it is frozen: figures beside those of the period before, narratives, evidence, who presents it. Accounts are not in it. */
export function reportContent(row: DetailRow): object {
  const values = textsOf(row.values);
  return {
    format: 'reports.report/1',
    campaign: { id: row.campaignId, title: row.campaignTitle, period: row.period },
    report: { id: row.id, version: row.version },
    unit: { code: row.unitCode, name: row.unitName },
    reviewer: { code: row.reviewerUnitCode, name: row.reviewerName },
    presentation: row.presentation,
    submittedOn: dateOf(row.submittedAt),
    acceptedOn: dateOf(row.acceptedAt),
    late: row.late,
    returns: row.returns,
    figures: row.indicators.map(({ code, number, name, unitOfMeasure }) => ({
      code,
      number,
      name,
      unitOfMeasure,
      value: values[code] ?? null,
      previous: row.previous[code] ?? null,
      reason: row.values[code]?.reason ?? null,
      evidence: (row.evidence[code] ?? []).flatMap((id) => (row.files[id] ? [row.files[id].sha256] : [])),
    })),
    reasons: row.reasons,
    sections: row.templateSections.map(({ code, number, name }) => ({
      code,
      number,
      name,
      text: row.sections[code]?.text ?? '',
    })),
    corrections: row.corrections.map(({ indicatorCode, before, after, reason, at }) => ({
      indicatorCode,
      before,
      after,
      reason,
      at,
    })),
    missingReason: row.missingReason,
  };
}
