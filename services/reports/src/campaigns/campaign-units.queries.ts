import type { LocalText } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import type { Campaign } from './campaign.entity.js';
import { type Asked, targetsOf, type UnitRow, unitsBelow } from './campaign-targets.js';
import { mayManageCampaigns } from './campaigns.policy.js';
import type { CampaignUnits } from './campaigns.schemas.js';

interface NamedRow {
  readonly code: string;
  readonly name: LocalText;
  readonly shortName: LocalText;
}

/** Whom a campaign asks, before it is opened: the units, who reviews them, and the figures brought in for them. */
@Injectable()
export class CampaignUnitsQueries {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, id: string): Promise<CampaignUnits> {
    const [campaigns, units, names, baselines] = await this.database.read<
      [
        (Asked & Pick<Campaign, 'state'>)[],
        UnitRow[],
        NamedRow[],
        { unitCode: string; values: Record<string, string | null> }[],
      ]
    >(actor, [
      {
        text: `select state, period, target_unit_codes as "targetUnitCodes", target_tiers as "targetTiers" from campaign where id = $1`,
        values: [id],
      },
      unitsBelow(actor.path),
      {
        text: `select code, jsonb_build_object('zh', name_zh, 'en', name_en) as name,
          jsonb_build_object('zh', short_name_zh, 'en', short_name_en) as "shortName" from unit_copy`,
      },
      { text: 'select unit_code as "unitCode", values from baseline where campaign_id = $1', values: [id] },
    ]);
    const [campaign] = campaigns;
    if (!campaign || !mayManageCampaigns(actor)) throw notFound('campaign', '填报任务');
    if (campaign.state !== 'draft') {
      throw new DomainError('conflict', 'campaign.units-settled', {
        zh: '填报任务已下达，填报单位见其报告',
        en: 'The campaign has been opened; its reports say whom it asked',
      });
    }
    const { targets, unusable } = targetsOf(campaign, units);
    const named = new Map(names.map((row) => [row.code, row]));
    const broughtIn = new Map(baselines.map(({ unitCode, values }) => [unitCode, values]));
    const nameOf = (code: string): LocalText => named.get(code)?.name ?? { zh: '未知单位', en: 'Unknown unit' };
    return {
      items: targets.map(({ unit: { code, tier }, reviewer }) => ({
        unitCode: code,
        unitName: nameOf(code),
        unitShortName: named.get(code)?.shortName ?? nameOf(code),
        tier,
        reviewerName: nameOf(reviewer),
        baseline: broughtIn.get(code) ?? null,
      })),
      unusable: unusable.map((code) => ({ unitCode: code, unitName: nameOf(code) })),
    };
  }
}
