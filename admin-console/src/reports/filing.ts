import type { LocalText } from '../app/i18n/locale.js';
import type { Translate } from '../app/i18n/translate.js';
import type { components } from '../generated/reports.js';
import { filedText, isNumeric, typedText } from './figures.js';
import type { Finding, Report } from './report.js';

/** Everything that may be typed into a report, as the inputs hold it. */
export interface Texts {
  values: Record<string, string>;
  valueReasons: Record<string, string>;
  sections: Record<string, string>;
  reasons: Record<string, string>;
  /** What was done about the remarks of the last return, by their place. */
  answers: Record<string, string>;
}

/** What is typed, and the version and texts that it was typed over: kept together, so that a restored draft knows what changed since. */
export interface Filing {
  texts: Texts;
  base: { version: number; texts: Texts };
}

/** Where what is typed into a report is kept until it is saved. */
export const draftOf = (reportId: string) => `reports/reports.${reportId}.fill`;

/** One field of the filing. */
export interface Field {
  group: keyof Texts;
  code: string;
}

/** Key of a finding's explanation that isn't the reason of one figure. */
export const needsOwnReason = (finding: Finding): finding is Finding & { reasonKey: string } =>
  finding.reasonKey !== null &&
  finding.kind !== 'missing-units' &&
  !(finding.paths.length === 1 && finding.reasonKey.endsWith(`:${(finding.paths[0] ?? '').replace('values.', '')}`));

/** The texts of a report as the service has it. */
export const textsOf = ({ template, values, sections, reasons, findings, comments }: Report): Texts => ({
  values: Object.fromEntries(
    template.indicators.map((one) => [one.code, typedText(one, values[one.code]?.value ?? null)]),
  ),
  valueReasons: Object.fromEntries(template.indicators.map(({ code }) => [code, values[code]?.reason ?? ''])),
  sections: Object.fromEntries(template.sections.map(({ code }) => [code, sections[code]?.text ?? ''])),
  reasons: {
    ...Object.fromEntries(findings.filter(needsOwnReason).map(({ reasonKey }) => [reasonKey, ''])),
    ...reasons,
  },
  answers: Object.fromEntries(
    (comments.at(-1)?.comments ?? []).map(({ answer }, place) => [String(place), answer?.text ?? '']),
  ),
});

/** Every field of the texts. */
export const fieldsOf = (texts: Texts): Field[] =>
  (['values', 'valueReasons', 'sections', 'reasons', 'answers'] as const).flatMap((group) =>
    Object.keys(texts[group]).map((code) => ({ group, code })),
  );

/** What people call a field. */
export const nameOf = (
  { template }: Pick<Report, 'template'>,
  { group, code }: Field,
  t: Translate,
  text: (name: LocalText) => string,
): string => {
  const named = [...template.indicators, ...template.sections].find((one) => one.code === code);
  if (named) return text(named.name);
  return t(group === 'answers' ? 'reports.answer' : 'resources.reports/reports.fields.reason');
};

export const read = (texts: Texts, { group, code }: Field): string => texts[group][code] ?? '';

/** Whether both texts of a field say the same: 1.50 is 1.5, spaces around a text are nothing. */
export const same = (report: Report, { group, code }: Field, one: string, other: string): boolean => {
  if (one.trim() === other.trim()) return true;
  const indicator = group === 'values' && report.template.indicators.find((each) => each.code === code);
  if (!indicator || !isNumeric(indicator) || !one.trim() || !other.trim()) return false;
  const [a, b] = [filedText(indicator, one), filedText(indicator, other)];
  return a !== undefined && b !== undefined && Number(a) === Number(b);
};

/** The change that brings the service to what is typed; fields that can't be filed yet are left out. */
export const patchOf = (report: Report, fields: Field[], texts: Texts): components['schemas']['FillReport'] => {
  const patch: components['schemas']['FillReport'] = { values: {}, sections: {}, reasons: {}, answers: {} };
  for (const field of fields) {
    const { group, code } = field;
    const typed = read(texts, field);
    const indicator = report.template.indicators.find((each) => each.code === code);
    const filed = group === 'values' && indicator ? filedText(indicator, typed) : undefined;
    if (filed !== undefined) patch.values[code] = { ...patch.values[code], value: filed };
    if (group === 'valueReasons') patch.values[code] = { ...patch.values[code], reason: typed.trim() || null };
    if (group === 'sections') patch.sections[code] = typed;
    if (group === 'reasons') patch.reasons[code] = typed.trim() || null;
    if (group === 'answers') patch.answers[code] = typed.trim() || null;
  }
  return patch;
};

// A draft may have been kept before a report was returned, or by an older console.
const whole = (texts: Partial<Texts>): Texts => ({
  ...{ values: {}, valueReasons: {}, sections: {}, reasons: {}, answers: {} },
  ...texts,
});

/** What the inputs begin with: a draft's own changes over what the service has now. */
export const restored = (report: Report, draft: Filing): Filing => {
  const now = textsOf(report);
  const { version, texts } = draft.base;
  if (version === report.version) return { ...draft, texts: { ...now, ...draft.texts } };
  return { texts: whole(draft.texts), base: { version, texts: whole(texts) } };
};
