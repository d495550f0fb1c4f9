import { type Actor, Database, DomainError } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { ReminderSchedule } from '../reminders/reminder-schedule.js';
import { announceReport } from './announce-report.js';
import { indicatorOf, parsed } from './filing.service.js';
import { byActor, expectCampaignOpen, ReportLoader } from './report-loader.js';
import { mayExtend, mayReview } from './reports.policy.js';
import type { DetailRow } from './report-row.js';
import { findingsOf, ReportsQueries } from './reports.queries.js';
import type { CorrectReport, ExtendReport, RefuseExtension, ReportView, ReturnReport } from './reports.schemas.js';

/** What the reviewing unit does with a report: return, accept, correct, give more time. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly loader: ReportLoader,
    private readonly queries: ReportsQueries,
    private readonly reminders: ReminderSchedule,
  ) {}

  giveBack(actor: Actor, id: string, version: number, { reason, comments }: ReturnReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeForReview(tx, id, mayReview);
      tx.expectVersion(report, version);
      expectCampaignOpen(row);
      const unknown = comments.flatMap(({ target, code }, index) => {
        const known: readonly { code: string }[] = target === 'section' ? row.templateSections : row.indicators;
        if (known.some((each) => each.code === code)) return [];
        return [
          {
            path: `comments.${index}.code`,
            message: { zh: '模板中没有此章节或指标', en: 'No such section or indicator' },
          },
        ];
      });
      if (unknown.length > 0)
        throw new DomainError(
          'invalid',
          'report.comment-target-unknown',
          { zh: '审核意见须对应章节或指标', en: 'A comment names a section or an indicator' },
          unknown,
        );
      report.giveBack(reason, comments, byActor(tx));
      await tx.save(report, 'report.return');
      await this.reminders.resume(tx, report);
      await announceReport(tx, report);
      return this.queries.getIn(tx, id);
    });
  }

  accept(actor: Actor, id: string, version: number): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report } = await this.loader.takeForReview(tx, id, mayReview);
      tx.expectVersion(report, version);
      report.accept(tx.now);
      await tx.save(report, 'report.accept');
      await this.reminders.drop(tx, report.id);
      await announceReport(tx, report);
      return this.queries.getIn(tx, id);
    });
  }

  correct(actor: Actor, id: string, version: number, { corrections, reason }: CorrectReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeForReview(tx, id, mayReview);
      tx.expectVersion(report, version);
      corrections.forEach(({ indicatorCode, value }, place) => {
        const at = `corrections.${place}`;
        const after = parsed(indicatorOf(row, indicatorCode, `${at}.indicatorCode`), value, `${at}.value`);
        report.correct(indicatorCode, after, reason, byActor(tx), `${at}.value`);
      });
      expectRulesHold({ ...row, values: report.values }, corrections);
      await tx.save(report, 'report.correct');
      await announceReport(tx, report);
      return this.queries.getIn(tx, id);
    });
  }

  extend(actor: Actor, id: string, version: number, { until, reason }: ExtendReport): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report, row } = await this.loader.takeForReview(tx, id, mayExtend);
      tx.expectVersion(report, version);
      expectCampaignOpen(row);
      report.extend(until, reason, byActor(tx));
      await tx.save(report, 'report.extend');
      await this.reminders.put(tx, report.id, until);
      await announceReport(tx, report);
      return this.queries.getIn(tx, id);
    });
  }

  refuseExtension(actor: Actor, id: string, version: number, { reason }: RefuseExtension): Promise<ReportView> {
    return this.database.transaction(actor, async (tx) => {
      const { report } = await this.loader.takeForReview(tx, id, mayExtend);
      tx.expectVersion(report, version);
      report.refuseExtension(reason, byActor(tx));
      await tx.save(report, 'report.refuse-extension');
      return this.queries.getIn(tx, id);
    });
  }
}

/** What no reason would have explained at the submission does not come in after it. */
function expectRulesHold(row: DetailRow, corrections: CorrectReport['corrections']): void {
  const broken = findingsOf(row).flatMap(({ kind, severity, paths, message }) => {
    const place = corrections.findIndex(({ indicatorCode }) => paths.includes(`values.${indicatorCode}`));
    return kind === 'rule' && severity === 'error' && place >= 0
      ? [{ path: `corrections.${place}.value`, message }]
      : [];
  });
  if (broken.length === 0) return;
  const said = (language: 'zh' | 'en', between: string) => broken.map(({ message }) => message[language]).join(between);
  throw new DomainError(
    'unprocessable',
    'report.correction-breaks-rule',
    {
      zh: `更正后不符合校验规则：${said('zh', '；')}`,
      en: `Corrected like this the report breaks a rule: ${said('en', '; ')}`,
    },
    broken,
  );
}
