import {
  type Actor,
  Database,
  type HistoryEntry,
  History,
  listQueries,
  notFound,
  type Page,
  type Query,
  toPage,
  type Transaction,
} from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { escapeLike } from '../like.js';
import { refusalInForce, textsOf } from './report-content.js';
import {
  detailColumns,
  detailFrom,
  type DetailRow,
  lateness,
  lockOfRow,
  summaryColumns,
  summaryFrom,
  summaryOf,
  type SummaryRow,
} from './report-row.js';
import type { ReportListQuery, ReportSummary, ReportView } from './reports.schemas.js';
import { checkSubmission, type Finding } from './submission-check.js';

const byId = (id: string): Query => ({
  text: `select ${summaryColumns}, ${detailColumns} from ${detailFrom} where r.id = $1`,
  values: [id],
});

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  async list(actor: Actor, query: ReportListQuery): Promise<Page<ReportSummary>> {
    const { campaignId, period, unitCode, reviewerUnitCode, belowUnitCode, state, late, own, q } = query.filter;
    const [rows, totals] = await this.database.read<[SummaryRow[], unknown[]]>(
      actor,
      listQueries(
        {
          select: summaryColumns,
          from: summaryFrom,
          where: [
            ['r.campaign_id = ?', campaignId],
            ['r.period = ?', period],
            ['r.unit_code = ?', unitCode],
            ['r.unit_code = ?', own && actor.unitCode],
            ['r.reviewer_unit_code = ?', reviewerUnitCode],
            [
              `r.unit_code in (select c.code from unit_copy c join unit_copy top on top.code = ?
                where starts_with(c.path, top.path) and c.path <> top.path)`,
              belowUnitCode,
            ],
            ['r.state = any(?)', state === undefined ? undefined : [state].flat()],
            [`${lateness} = ?`, late],
            [
              "(u.name_zh || ' ' || u.short_name_zh || ' ' || u.name_en) ilike ?",
              q === undefined ? undefined : `%${escapeLike(q)}%`,
            ],
          ],
          sortBy: {
            dueOn: 'coalesce(r.extended_until, r.due_on)',
            unit: 'u.path',
            state: 'r.state',
            submittedOn: 'r.submitted_at',
            returns: 'r.returns',
          },
          nullable: ['submittedOn'],
          defaultSort: 'unit',
          id: 'r.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => summaryOf(actor, row)),
      totals,
      query,
    );
  }

  async get(actor: Actor, id: string): Promise<ReportView> {
    const [rows] = await this.database.read<[DetailRow[]]>(actor, [byId(id)]);
    if (!rows[0]) throw notFound('report', '工作报告');
    return viewOf(actor, rows[0]);
  }

  /** The life of a report, its reminders among it. */
  async changes(actor: Actor, id: string): Promise<{ items: HistoryEntry[] }> {
    await this.get(actor, id);
    const [reminders] = await this.database.read<[{ id: string }[]]>(actor, [
      { text: 'select id from reminder where report_id = $1', values: [id] },
    ]);
    const lives = await Promise.all([
      this.history.of(actor, 'report', id),
      ...reminders.map((reminder) => this.history.of(actor, 'reminder', reminder.id)),
    ]);
    return { items: lives.flatMap(({ items }) => items).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
  }

  /** The whole row inside a write. */
  async rowIn(tx: Transaction, id: string): Promise<DetailRow> {
    const [row] = await tx.select<DetailRow>(byId(id));
    if (!row) throw notFound('report', '工作报告');
    return row;
  }

  /** The report as its own write left it. */
  async getIn(tx: Transaction, id: string): Promise<ReportView> {
    return viewOf(tx.actor, await this.rowIn(tx, id));
  }
}

/** What a submission of this report would meet. */
export const findingsOf = (row: DetailRow, missingReason: string | null = row.missingReason): Finding[] =>
  checkSubmission({
    sections: row.templateSections,
    indicators: row.indicators,
    rules: row.rules,
    values: row.values,
    texts: row.sections,
    reasons: row.reasons,
    previous: row.previous,
    department: Object.fromEntries(Object.entries(row.department).map(([code, { value }]) => [code, value])),
    evidence: row.evidence,
    openUnits: row.openUnits,
    missingReason,
  });

function viewOf(actor: Actor, row: DetailRow): ReportView {
  const texts = textsOf(row.values);
  const filled = [
    ...row.indicators.map(({ code }) => (texts[code] ?? null) !== null),
    ...row.templateSections.map(({ code }) => (row.sections[code]?.text ?? '').trim() !== ''),
  ];
  return {
    ...row,
    ...summaryOf(actor, row),
    template: {
      id: row.templateId,
      templateVersion: row.templateVersion,
      name: row.templateName,
      sections: row.templateSections,
      indicators: row.indicators,
    },
    evidence: Object.fromEntries(
      Object.entries(row.evidence).map(([code, ids]) => [code, ids.flatMap((id) => row.files[id] ?? [])]),
    ),
    comments: row.comments.map((returned) => ({
      ...returned,
      comments: returned.comments.map((remark) => ({ ...remark, answer: remark.answer ?? null })),
    })),
    refusal: refusalInForce(row),
    lock: lockOfRow(row),
    findings: findingsOf(row).map((finding) => ({ ...finding, paths: [...finding.paths] })),
    progress: { filled: filled.filter(Boolean).length, total: filled.length },
  };
}
