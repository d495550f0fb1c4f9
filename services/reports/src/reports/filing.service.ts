import {
  type Actor,
  Database,
  DomainError,
  type ErrorDetail,
  Files,
  stale,
  type Transaction,
} from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import type { Indicator } from '../templates/indicator.js';
import { readValue, valueText } from '../templates/value-text.js';
import type { ValueSource } from './report-content.js';
import { byActor, expectUnlocked, ReportLoader } from './report-loader.js';
import type { DetailRow } from './report-row.js';
import type { Report } from './report.entity.js';
import { mayFill, maySubmit } from './reports.policy.js';
import { ReportsQueries } from './reports.queries.js';
import { reasonKeysOf } from './submission-check.js';
import type { FillReport, PresentReport, PutEvidence, ReportView } from './reports.schemas.js';

type Patch = FillReport['values'][string];

/** Filling in: values, narratives, reasons, evidence; saved as the unit's people type. */
@Injectable()
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly loader: ReportLoader,
    private readonly queries: ReportsQueries,
    private readonly files: Files,
  ) {}

  fill(actor: Actor, id: string, version: number, patch: FillReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeOwn(tx, id, mayFill);
      if (report.version !== version) throw conflict(report, version, patch);
      expectUnlocked(row);
      expectKnown(row, patch);
      for (const [code, value] of Object.entries(patch.values)) this.putValue(tx, report, row, code, value);
      for (const [code, text] of Object.entries(patch.sections))
        if (report.sections[code]?.text !== text) report.write(code, text, byActor(tx));
      for (const [place, text] of Object.entries(patch.answers))
        report.answer(Number(place), text?.trim() || null, byActor(tx));
      report.reasons = withReasons(report.reasons, patch.reasons);
      await tx.save(report, 'report.fill');
      return this.queries.getIn(tx, id);
    });
  }

  putEvidence(actor: Actor, id: string, version: number, code: string, { fileIds }: PutEvidence): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeOwn(tx, id, mayFill);
      tx.expectVersion(report, version);
      expectUnlocked(row);
      indicatorOf(row, code, 'code');
      report.evidence = { ...report.evidence, [code]: [...new Set(fileIds)] };
      // What is evidence of nothing any more can't be read any more; its content stays in the store.
      await tx.em.query(
        `delete from stored_file where record_type = 'report' and record_id = $1 and not (id = any($2))`,
        [id, Object.values(report.evidence).flat()],
      );
      await this.files.bind(tx, fileIds, 'report', id);
      await tx.save(report, 'report.attach');
      return this.queries.getIn(tx, id);
    });
  }

  present(actor: Actor, id: string, version: number, presentation: PresentReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report } = await this.loader.takeOwn(tx, id, maySubmit);
      tx.expectVersion(report, version);
      if (report.state === 'heard')
        throw new DomainError('conflict', 'report.heard', {
          zh: '报告已由会议听取',
          en: 'The report was heard already',
        });
      report.presentation = presentation;
      await tx.save(report, 'report.present');
      return this.queries.getIn(tx, id);
    });
  }

  private putValue(tx: Transaction, report: Report, row: DetailRow, code: string, patch: Patch): void {
    const present = report.values[code];
    const { value, source } = this.valueOf(row, code, patch, present?.value ?? null);
    const reason = patch.reason === undefined ? (present?.reason ?? null) : patch.reason?.trim() || null;
    if (
      value === (present?.value ?? null) &&
      reason === (present?.reason ?? null) &&
      (source === 'kept' || source === present?.source)
    )
      return;
    // Only explaining a figure does not make it one's own.
    if (source === 'kept' && present) report.values = { ...report.values, [code]: { ...present, reason } };
    else report.put(code, value, reason, source === 'kept' ? 'typed' : source, byActor(tx));
  }

  private valueOf(
    row: DetailRow,
    code: string,
    patch: Patch,
    present: string | null,
  ): { value: string | null; source: ValueSource | 'kept' } {
    const indicator = indicatorOf(row, code, `values.${code}`);
    if (patch.takeFrom !== undefined) {
      const text = (patch.takeFrom === 'last-year' ? row.previous[code] : row.department[code]?.value) ?? null;
      if (text === null)
        throw invalid([
          { path: `values.${code}`, message: { zh: '没有可引用的数据', en: 'There is no figure to take' } },
        ]);
      return { value: parsed(indicator, text), source: patch.takeFrom };
    }
    if (patch.value === undefined) return { value: present, source: 'kept' };
    const value = parsed(indicator, patch.value);
    return { value, source: value === present ? 'kept' : 'typed' };
  }
}

const invalid = (details: ErrorDetail[]) =>
  new DomainError(
    'invalid',
    'report.value-invalid',
    { zh: '有数据填写有误', en: 'Some values are not valid' },
    details,
  );

/** The indicator of a code, or a refusal that names the field. */
export function indicatorOf({ indicators }: Pick<DetailRow, 'indicators'>, code: string, path: string): Indicator {
  const indicator = indicators.find((candidate) => candidate.code === code);
  if (!indicator)
    throw invalid([{ path, message: { zh: '模板中没有此指标', en: 'No such indicator in the template' } }]);
  return indicator;
}

/** A text as a value of the indicator, in its one form; refused with the field's path when it is none. */
export function parsed(indicator: Indicator, text: string | null, path = `values.${indicator.code}`): string | null {
  const value = readValue(indicator, text);
  if (value === undefined) throw invalid([{ path, message: expectationOf(indicator) }]);
  return valueText(value);
}

function expectationOf({ type, decimals, choices }: Indicator): ErrorDetail['message'] {
  switch (type) {
    case 'integer':
      return { zh: '应为整数', en: 'A whole number' };
    case 'money':
      return { zh: '金额应以分为单位填整数', en: 'Money in whole fen' };
    case 'decimal':
    case 'percent':
      return { zh: `应为数字，最多 ${decimals} 位小数`, en: `A number with at most ${decimals} decimals` };
    case 'yes-no':
      return { zh: '应为是或否', en: 'true or false' };
    case 'choice':
      return {
        zh: `应为：${choices.map(({ zh }) => zh).join('、')}`,
        en: `One of: ${choices.map(({ code }) => code).join(', ')}`,
      };
    case 'text':
      return { zh: '最多 4000 字', en: 'At most 4,000 characters' };
  }
}

function expectKnown(
  { indicators, templateSections, rules }: DetailRow,
  { values, sections, reasons }: FillReport,
): void {
  const unknown = (kind: string, codes: string[], known: readonly { code: string }[], zh: string, en: string) =>
    codes
      .filter((code) => !known.some((each) => each.code === code))
      .map((code) => ({ path: `${kind}.${code}`, message: { zh, en } }));
  const details = [
    ...unknown('values', Object.keys(values), indicators, '模板中没有此指标', 'No such indicator in the template'),
    ...unknown(
      'sections',
      Object.keys(sections),
      templateSections,
      '模板中没有此章节',
      'No such section in the template',
    ),
    ...unknown(
      'reasons',
      Object.keys(reasons),
      reasonKeysOf(indicators, rules).map((code) => ({ code })),
      '没有需要此说明的预警',
      'No warning asks for this reason',
    ),
  ];
  if (details.length > 0) throw invalid(details);
}

const withReasons = (present: Record<string, string>, patch: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...present, ...patch }).flatMap(([key, reason]) => (reason?.trim() ? [[key, reason.trim()]] : [])),
  );

/** Says of each field that both touched what is there and what the caller sent; without such a field the caller may just send it again. */
function conflict(report: Report, version: number, patch: FillReport): DomainError {
  const both = (
    path: string,
    there: string | null | undefined,
    by: string | null | undefined,
    sent: string | null,
  ): ErrorDetail[] =>
    (there ?? null) === sent
      ? []
      : [
          {
            path,
            message: {
              zh: `现为“${there ?? ''}”（${by ?? '系统'}），您填“${sent ?? ''}”`,
              en: `Now "${there ?? ''}" (${by ?? 'system'}), you sent "${sent ?? ''}"`,
            },
          },
        ];
  const { kind, code, text } = stale(version, report.version);
  return new DomainError(kind, code, text, [
    ...Object.entries(patch.values).flatMap(([name, { value }]) =>
      value === undefined
        ? []
        : both(`values.${name}`, report.values[name]?.value, report.values[name]?.personName, value),
    ),
    ...Object.entries(patch.sections).flatMap(([name, sent]) =>
      both(`sections.${name}`, report.sections[name]?.text, report.sections[name]?.personName, sent),
    ),
    ...Object.entries(patch.answers).flatMap(([place, sent]) => {
      const present = report.comments.at(-1)?.comments[Number(place)]?.answer;
      return both(`answers.${place}`, present?.text, present?.personName, sent);
    }),
  ]);
}
