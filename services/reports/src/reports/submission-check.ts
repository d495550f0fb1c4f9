import type { LocalText } from '@jucai/contracts';
import { type Indicator, isNumeric } from '../templates/indicator.js';
import { blocksSubmission, type IndicatorRule, ruleEvaluator } from '../templates/indicator-rules.js';
import type { Section } from '../templates/section.js';
import { readValues } from '../templates/value-text.js';
import { type FiledSection, type Texts, textsOf, type Values } from './report-content.js';

/** What stands in the way of a submission, or needs a reason; shown beside the field while filling in. */
export interface Finding {
  readonly kind: 'rule' | 'empty' | 'variance' | 'evidence' | 'section' | 'missing-units';
  /** Fields that it is about: `values.<code>`, `sections.<code>`, `evidence.<code>`, `units.<code>`. */
  readonly paths: readonly string[];
  readonly severity: 'error' | 'warning';
  readonly message: LocalText;
  /** Under which key of `reasons` an explanation is kept; null when nothing explains it away. */
  readonly reasonKey: string | null;
  readonly reason: string | null;
  readonly blocks: boolean;
}

export interface FilingToCheck {
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly rules: readonly IndicatorRule[];
  readonly values: Values;
  readonly texts: Readonly<Record<string, FiledSection>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly previous: Texts;
  /** Figures that department systems gave for this unit and period. */
  readonly department: Texts;
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  /** Units that file to this one in the same campaign and are not accepted yet. */
  readonly openUnits: readonly { readonly unitCode: string; readonly name: LocalText }[];
  readonly missingReason: string | null;
}

/** Everything that a submission would meet, errors first. */
export function checkSubmission(filing: FilingToCheck): Finding[] {
  const findings = [
    ...ruleFindings(filing),
    ...emptyFindings(filing),
    ...varianceFindings(filing),
    ...evidenceFindings(filing),
    ...sectionFindings(filing),
    ...unitFindings(filing),
  ];
  return findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** A value's own reason explains what concerns that value alone; others have a key of their own. */
function reasonsOf({ indicators, rules, values, reasons }: FilingToCheck): Record<string, string> {
  const own = indicators.flatMap(({ code }) => {
    const reason = values[code]?.reason;
    if (!reason) return [];
    const keys = rules.filter(({ kind }) => kind === 'change').map((rule) => `${rule.code}:${code}`);
    return [...keys, emptyKey(code), varianceKey(code)].map((key) => [key, reason] as const);
  });
  return { ...Object.fromEntries(own), ...reasons };
}

const varianceKey = (code: string): string => `variance:${code}`;
const emptyKey = (code: string): string => `empty:${code}`;

/** Every key under which a finding of this template may be explained. */
export const reasonKeysOf = (indicators: readonly Indicator[], rules: readonly IndicatorRule[]): string[] => [
  ...rules.flatMap(({ kind, code }) =>
    kind === 'change' ? indicators.map((indicator) => `${code}:${indicator.code}`) : [code],
  ),
  ...indicators.flatMap(({ code }) => [emptyKey(code), varianceKey(code)]),
];

function ruleFindings(filing: FilingToCheck): Finding[] {
  const { indicators, rules } = filing;
  const read = (texts: Texts) => readValues(indicators, texts);
  const { findings } = ruleEvaluator(indicators, rules)(
    read(textsOf(filing.values)),
    read(filing.previous),
    reasonsOf(filing),
  );
  return findings.map((finding) => ({
    kind: 'rule',
    paths: finding.indicatorCodes.map((code) => `values.${code}`),
    severity: finding.severity,
    message: finding.message,
    reasonKey: finding.severity === 'warning' ? finding.reasonKey : null,
    reason: finding.reason,
    blocks: blocksSubmission(finding),
  }));
}

/** A figure that is not filed: rules that need it ask nothing, and a roll-up goes without it, so it is said why. */
function emptyFindings(filing: FilingToCheck): Finding[] {
  const reasons = reasonsOf(filing);
  return filing.indicators
    .filter(({ code }) => !filing.values[code]?.value?.trim())
    .map(({ code, name }) => {
      const reason = reasons[emptyKey(code)]?.trim() || null;
      return {
        kind: 'empty',
        paths: [`values.${code}`],
        severity: 'warning',
        message: {
          zh: `“${name.zh}”未填报，如无数据请说明原因`,
          en: `"${name.en}" is not filed: say why, if there is no figure`,
        },
        reasonKey: emptyKey(code),
        reason,
        blocks: reason === null,
      };
    });
}

function varianceFindings(filing: FilingToCheck): Finding[] {
  const reasons = reasonsOf(filing);
  return filing.indicators.flatMap((indicator): Finding[] => {
    const { code, name } = indicator;
    const given = filing.department[code];
    const filed = filing.values[code]?.value ?? null;
    if (given === undefined || given === null || filed === null) return [];
    // 60.20 is 60.2, also where a department gives more digits than the template asks for.
    if (isNumeric(indicator) ? Number(given) === Number(filed) : given === filed) return [];
    const reason = reasons[varianceKey(code)]?.trim() || null;
    return [
      {
        kind: 'variance',
        paths: [`values.${code}`],
        severity: 'warning',
        message: {
          zh: `“${name.zh}”填报 ${filed}，部门数据为 ${given}，请说明差异原因`,
          en: `"${name.en}" is ${filed} here and ${given} by the department's data: explain`,
        },
        reasonKey: varianceKey(code),
        reason,
        blocks: reason === null,
      },
    ];
  });
}

/** A figure that claims something shows its evidence; none at all, or zero, has nothing to show. */
function evidenceFindings({ indicators, values, evidence }: FilingToCheck): Finding[] {
  return indicators
    .filter(({ code, evidenceRequired }) => {
      const value = values[code]?.value ?? null;
      return evidenceRequired && value !== null && value !== '0' && (evidence[code] ?? []).length === 0;
    })
    .map(({ code, name }) =>
      error('evidence', `evidence.${code}`, `“${name.zh}”须附佐证材料`, `"${name.en}" needs evidence`),
    );
}

function sectionFindings({ sections, texts }: FilingToCheck): Finding[] {
  const lengthOf = (code: string) => [...(texts[code]?.text ?? '').trim()].length;
  const total = sections.reduce((sum, { code }) => sum + lengthOf(code), 0);
  return sections.flatMap(({ code, name, required, minLength, maxLength, minSharePercent }) => {
    const length = lengthOf(code);
    const path = `sections.${code}`;
    if (length === 0) return required ? [error('section', path, `“${name.zh}”未填写`, `"${name.en}" is empty`)] : [];
    if (length < minLength || length > maxLength) {
      return [
        error(
          'section',
          path,
          `“${name.zh}”应为 ${minLength}–${maxLength} 字，现有 ${length} 字`,
          `"${name.en}" has ${length} characters, not ${minLength} to ${maxLength}`,
        ),
      ];
    }
    if (minSharePercent === undefined || length * 100 >= total * minSharePercent) return [];
    return [
      error(
        'section',
        path,
        `“${name.zh}”篇幅应不少于全文的 ${minSharePercent}%`,
        `"${name.en}" must be at least ${minSharePercent} % of the whole`,
      ),
    ];
  });
}

function unitFindings({ openUnits, missingReason }: FilingToCheck): Finding[] {
  return openUnits.map(({ unitCode, name }) => ({
    kind: 'missing-units',
    paths: [`units.${unitCode}`],
    severity: 'warning',
    message: {
      zh: `${name.zh}的报告尚未审核通过，如不等待须说明原因`,
      en: `The report of ${name.en} is not accepted yet: say why you go on without it`,
    },
    reasonKey: 'missing-units',
    reason: missingReason,
    blocks: !missingReason,
  }));
}

const error = (kind: Finding['kind'], path: string, zh: string, en: string): Finding => ({
  kind,
  paths: [path],
  severity: 'error',
  message: { zh, en },
  reasonKey: null,
  reason: null,
  blocks: true,
});
