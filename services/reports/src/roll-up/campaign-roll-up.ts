import type { ReportState } from '@jucai/contracts';
import { readValues, valueText } from '../templates/value-text.js';
import { rollUp } from '../templates/roll-up.js';
import { textsOf } from '../reports/report-content.js';
import type { CampaignHead, CampaignReport, UnitAtHand } from './campaign-reports.js';
import type { RollUpView } from './roll-up.schemas.js';

const isAccepted = ({ state }: { state: ReportState }): boolean => state === 'accepted' || state === 'heard';

/**
 * The figures of a unit: of the accepted reports that are filed to it, each indicator by its own rule. A county's report holds the
 * figures of its departments already, so theirs are not added again further up: they open below the county's.
 */
export function campaignRollUp(head: CampaignHead, unit: UnitAtHand, reports: readonly CampaignReport[]): RollUpView {
  const filed = reports.filter(({ reviewerUnitCode }) => reviewerUnitCode === unit.code);
  const byUnit = new Map(filed.map((report) => [report.unitCode, report]));
  const reviewers = new Set(reports.map(({ reviewerUnitCode }) => reviewerUnitCode));
  const { figures, coverage } = rollUp(
    head.indicators,
    filed.map(({ unitCode }) => unitCode),
    filed.filter(isAccepted).map(({ unitCode, values, given }) => ({
      unitCode,
      values: readValues(head.indicators, textsOf(values)),
      weights: Object.fromEntries(Object.entries(given).map(([source, value]) => [source, Number(value)])),
    })),
  );
  const described = (unitCode: string) => {
    const report = byUnit.get(unitCode);
    if (!report) throw new Error(`${unitCode} files to ${unit.code} and has no report`);
    return {
      unitCode,
      unitName: report.unitName,
      unitShortName: report.unitShortName,
      reportId: report.id,
      state: report.state,
      link: `/reports/reports/${report.id}/show`,
      opensRollUp: reviewers.has(unitCode),
    };
  };
  return {
    campaignId: head.id,
    campaignTitle: head.title,
    period: head.period,
    unitCode: unit.code,
    unitName: unit.name,
    figures: figures.map((figure, index) => {
      const indicator = head.indicators[index];
      if (!indicator) throw new Error(`No indicator ${figure.indicatorCode}`);
      const { code, number, name, unitOfMeasure, type, decimals, choices, acrossUnits, direction } = indicator;
      return {
        indicator: {
          code,
          number,
          name,
          unitOfMeasure,
          type,
          decimals,
          choices,
          acrossUnits,
          direction,
          weight: indicator.weight ?? null,
        },
        value: valueText(figure.value),
        distinctCount: figure.distinctCount,
        withoutWeight: [...figure.withoutWeight],
        parts: figure.parts.map(({ unitCode, value, weight }) => ({
          ...described(unitCode),
          value: valueText(value),
          weight: valueText(weight),
        })),
      };
    }),
    coverage: { accepted: coverage.accepted, expected: coverage.expected, missing: coverage.missing.map(described) },
  };
}
