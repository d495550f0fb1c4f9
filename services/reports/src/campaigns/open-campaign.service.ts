import { campaignOpened } from '@jucai/contracts';
import { type Actor, Database, DomainError, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { announceReport } from '../reports/announce-report.js';
import { Report } from '../reports/report.entity.js';
import { textsOf, type Values } from '../reports/report-content.js';
import { ReminderSchedule } from '../reminders/reminder-schedule.js';
import { PREFILL_LOCK, prefillFromDepartments } from '../department-values/prefill.js';
import { Template } from '../templates/template.entity.js';
import type { Campaign } from './campaign.entity.js';
import { type Target, targetsOf, type UnitRow, unitsBelow } from './campaign-targets.js';
import { CampaignsQueries } from './campaigns.queries.js';
import type { CampaignView } from './campaigns.schemas.js';
import { changeableCampaign } from './campaigns.service.js';
import { previousPeriod } from './period.js';
import { lockReviewers } from './reviewer.js';

/** Opens a campaign: one report for each target unit, all at once or none. */
@Injectable()
export class OpenCampaignService {
  constructor(
    private readonly database: Database,
    private readonly queries: CampaignsQueries,
    private readonly reminders: ReminderSchedule,
  ) {}

  open(actor: Actor, id: string, version: number): Promise<CampaignView> {
    return this.database.transaction(actor, async (tx) => {
      const campaign = await changeableCampaign(tx, id);
      tx.expectVersion(campaign, version);
      campaign.expectDraft();
      await lockReviewers(tx);
      const units = await tx.select<UnitRow>(unitsBelow(actor.path));
      const { targets, unusable } = targetsOf(campaign, units);
      expectUsable(unusable);
      const unitCodes = targets.map(({ unit }) => unit.code);
      campaign.open(unitCodes, tx.today);
      await tx.save(campaign, 'campaign.open');
      const template = await tx.em.findOneByOrFail(Template, { id: campaign.templateId });
      await tx.em.query('select pg_advisory_xact_lock($1)', [PREFILL_LOCK]);
      const previous = await this.previousFigures(tx, campaign, template, unitCodes);
      for (const target of targets)
        await this.openReport(tx, campaign, target, template, previous.get(target.unit.code) ?? {}, units);
      const { titleZh, titleEn, period, opensOn, dueOn } = campaign;
      tx.emit(
        campaignOpened,
        { campaignId: id, title: { zh: titleZh, en: titleEn }, period, unitCodes, opensOn, dueOn },
        campaign.unitCode,
      );
      return this.queries.getIn(tx, id);
    });
  }

  /** By unit: what the office brought in, and over it what its accepted report of the period before says under the same template. */
  private async previousFigures(
    tx: Transaction,
    { id, period }: Campaign,
    { code }: Template,
    unitCodes: string[],
  ): Promise<Map<string, Record<string, string | null>>> {
    const figures = new Map<string, Record<string, string | null>>();
    const baselines = await tx.select<{ unitCode: string; values: Record<string, string | null> }>({
      text: 'select unit_code as "unitCode", values from baseline where campaign_id = $1',
      values: [id],
    });
    for (const { unitCode, values } of baselines) figures.set(unitCode, values);
    const accepted = await tx.select<{ unitCode: string; values: Values }>({
      text: `select r.unit_code as "unitCode", r.values from report r join template t on t.id = r.template_id
        where r.period = $1 and r.unit_code = any($2) and t.code = $3 and r.state in ('accepted', 'heard') order by r.accepted_at`,
      values: [previousPeriod(period), unitCodes, code],
    });
    for (const { unitCode, values } of accepted) {
      const filed = Object.entries(textsOf(values)).filter(([, value]) => value !== null);
      figures.set(unitCode, { ...figures.get(unitCode), ...Object.fromEntries(filed) });
    }
    return figures;
  }

  private async openReport(
    tx: Transaction,
    campaign: Campaign,
    { unit, reviewer }: Target,
    template: Template,
    previous: Record<string, string | null>,
    units: readonly UnitRow[],
  ): Promise<void> {
    const { id: campaignId, templateId, period, dueOn, lateUntil } = campaign;
    const report = Report.open({
      id: tx.newId(),
      unitCode: unit.code,
      campaignId,
      templateId,
      period,
      reviewerUnitCode: reviewer,
      dueOn,
      lateUntil,
      previous,
    });
    await prefillFromDepartments(tx, report, template.indicators);
    await tx.insert(report, 'report.open');
    // The city's department of the same line reads along, and asks for no second form.
    const readers =
      unit.tier === 'county-department' && unit.line !== null
        ? units.filter((each) => each.tier === 'city-department' && each.line === unit.line)
        : [];
    for (const reader of readers) await tx.share('report', report.id, reader.code);
    await this.reminders.put(tx, report.id, dueOn);
    await announceReport(tx, report);
  }
}

function expectUsable(unusable: readonly string[]): void {
  if (unusable.length === 0) return;
  const message = {
    zh: '单位不存在、已撤销、该时期尚未设立或没有上级审核单位',
    en: 'Not there, abolished, not yet founded in the period, or without a reviewer above it',
  };
  throw new DomainError(
    'unprocessable',
    'campaign.target-unusable',
    { zh: '有填报单位不能填报', en: 'Some target units can not report' },
    unusable.map((code) => ({ path: `targets.${code}`, message })),
  );
}
