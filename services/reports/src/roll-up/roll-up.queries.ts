import { type Actor, covers, Database, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { deadlineState, runningDue } from '../reports/report-row.js';
import {
  type CampaignHead,
  campaignHead,
  type CampaignReport,
  campaignReports,
  type UnitAtHand,
  unitByCode,
} from './campaign-reports.js';
import { campaignRollUp } from './campaign-roll-up.js';
import { campaignTimeliness } from './campaign-timeliness.js';
import type { BoardView, RollUpView, TimelinessView } from './roll-up.schemas.js';

const unitsOnTheWay = `select u.code, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as name,
  jsonb_build_object('zh', u.short_name_zh, 'en', u.short_name_en) as "shortName", u.tier, u.parent_code as "parentCode", u.path
  from unit_copy u where starts_with(u.path, $2)
    and exists (select 1 from report r where r.campaign_id = $1 and starts_with(r.path, $2) and starts_with(r.path, u.path)) order by u.path`;

/** Figures over a campaign: roll-up, completeness and timeliness, the board. */
@Injectable()
export class RollUpQueries {
  constructor(private readonly database: Database) {}

  async rollUp(actor: Actor, campaignId: string, unitCode: string): Promise<RollUpView> {
    const [heads, reports, units] = await this.database.read<[CampaignHead[], CampaignReport[], UnitAtHand[]]>(actor, [
      campaignHead(campaignId),
      campaignReports(campaignId, actor),
      unitByCode(unitCode),
    ]);
    return campaignRollUp(expectHead(heads), expectUnit(actor, units), reports);
  }

  /** Inside a write, to be frozen. */
  async forSnapshot(
    tx: Transaction,
    campaignId: string,
  ): Promise<{ head: CampaignHead; reports: CampaignReport[]; rollUp: RollUpView; timeliness: TimelinessView }> {
    const head = expectHead(await tx.select<CampaignHead>(campaignHead(campaignId)));
    const reports = await tx.select<CampaignReport>(campaignReports(campaignId, tx.actor));
    const unit = expectUnit(tx.actor, await tx.select<UnitAtHand>(unitByCode(head.unitCode)));
    const units = await tx.select<UnitAtHand>({ text: unitsOnTheWay, values: [campaignId, tx.actor.path] });
    return {
      head,
      reports,
      rollUp: campaignRollUp(head, unit, reports),
      timeliness: campaignTimeliness(head, reports, namesOf(units)),
    };
  }

  async timeliness(actor: Actor, campaignId: string): Promise<TimelinessView> {
    const { head, reports, units } = await this.withUnits(actor, campaignId);
    return campaignTimeliness(head, reports, namesOf(units));
  }

  /** Every unit on the way down to a report, in the order of the tree, with how it stands. */
  async board(actor: Actor, campaignId: string): Promise<BoardView> {
    const { head, reports, units } = await this.withUnits(actor, campaignId);
    const byUnit = new Map(reports.map((report) => [report.unitCode, report]));
    const count = (below: readonly CampaignReport[], ...states: string[]) =>
      below.filter(({ state }) => states.includes(state)).length;
    const nodes = units.map((unit) => {
      const report = byUnit.get(unit.code);
      const below = reports.filter(({ path }) => path.startsWith(unit.path) && path !== unit.path);
      const unsubmitted = report?.state === 'draft' || report?.state === 'returned';
      const dueOn = report ? runningDue(report) : null;
      return {
        unitCode: unit.code,
        parentCode: unit.parentCode,
        unitName: unit.name,
        unitShortName: unit.shortName,
        tier: unit.tier,
        depth: unit.path.split('/').length - 3,
        reportId: report?.id ?? null,
        state: report?.state ?? null,
        late: report?.late ?? false,
        returns: report?.returns ?? 0,
        dueOn,
        light: dueOn === null ? null : deadlineState(dueOn, head.now, !unsubmitted).light,
        below: {
          reports: below.length,
          accepted: count(below, 'accepted', 'heard'),
          submitted: count(below, 'submitted'),
          returned: count(below, 'returned'),
          draft: count(below, 'draft'),
        },
      };
    });
    return { campaignId, nodes };
  }

  private async withUnits(actor: Actor, campaignId: string) {
    const [heads, reports, units] = await this.database.read<[CampaignHead[], CampaignReport[], UnitAtHand[]]>(actor, [
      campaignHead(campaignId),
      campaignReports(campaignId, actor),
      { text: unitsOnTheWay, values: [campaignId, actor.path] },
    ]);
    return { head: expectHead(heads), reports, units };
  }
}

const namesOf = (units: readonly UnitAtHand[]) => new Map(units.map(({ code, name }) => [code, name]));

function expectHead([head]: readonly CampaignHead[]): CampaignHead {
  if (!head) throw notFound('campaign', '填报任务');
  return head;
}

/** A sum over less than the whole subtree would mislead: only a unit that the caller covers is rolled up. */
function expectUnit(actor: Actor, [unit]: readonly UnitAtHand[]): UnitAtHand {
  if (!unit || !covers(actor, unit.path)) throw notFound('unit', '单位');
  return unit;
}
