import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { publishOpenWork } from '../reports/open-work.js';
import { Report } from '../reports/report.entity.js';
import { ReminderSchedule } from '../reminders/reminder-schedule.js';
import { Template } from '../templates/template.entity.js';
import { readValue, valueText } from '../templates/value-text.js';
import { Baseline } from './baseline.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignActions, mayManageCampaigns } from './campaigns.policy.js';
import { CampaignsQueries } from './campaigns.queries.js';
import type { CampaignView, CreateCampaign, ImportBaseline } from './campaigns.schemas.js';

const invalid = (code: string, path: string, zh: string, en: string) =>
  new DomainError('invalid', code, { zh, en }, [{ path, message: { zh, en } }]);

/** Campaigns as the office prepares and closes them; opening one is a service of its own. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: Database,
    private readonly queries: CampaignsQueries,
    private readonly reminders: ReminderSchedule,
  ) {}

  create(actor: Actor, input: CreateCampaign): Promise<CampaignView> {
    return this.database.transaction(actor, async (tx) => {
      if (!mayManageCampaigns(actor)) {
        throw new DomainError('forbidden', 'campaign.city-only', {
          zh: '填报任务由市人才办布置',
          en: 'Campaigns are the city office’s',
        });
      }
      await this.expectPublished(tx, input.templateId);
      const campaign = Campaign.draft(tx.newId(), actor.unitCode, input);
      await tx.insert(campaign, 'campaign.create');
      return this.queries.getIn(tx, campaign.id);
    });
  }

  edit(actor: Actor, id: string, version: number, input: CreateCampaign): Promise<CampaignView> {
    return this.database.transaction(actor, async (tx) => {
      const campaign = await changeableCampaign(tx, id);
      tx.expectVersion(campaign, version);
      await this.expectPublished(tx, input.templateId);
      campaign.edit(input);
      await tx.save(campaign, 'campaign.edit');
      return this.queries.getIn(tx, id);
    });
  }

  /** Figures of the period before, unit by unit; a figure sent again replaces the one that its sender saw, and no other. */
  importBaseline(
    actor: Actor,
    id: string,
    version: number,
    { unitCode, values, replaces }: ImportBaseline,
  ): Promise<CampaignView> {
    return this.database.transaction(actor, async (tx) => {
      const campaign = await changeableCampaign(tx, id);
      tx.expectVersion(campaign, version);
      campaign.expectDraft();
      const texts = await this.readBaseline(tx, campaign.templateId, values);
      const present = await tx.one(Baseline, { campaignId: id, unitCode }, 'update');
      expectUnchanged(present?.values ?? {}, replaces);
      if (present) {
        present.values = { ...present.values, ...texts };
        await tx.save(present, 'baseline.import');
      } else {
        await tx.insert(Baseline.of(tx.newId(), id, unitCode, texts), 'baseline.import');
      }
      return this.queries.getIn(tx, id);
    });
  }

  close(actor: Actor, id: string, version: number): Promise<CampaignView> {
    return this.database.transaction(actor, async (tx) => {
      const campaign = await changeableCampaign(tx, id);
      tx.expectVersion(campaign, version);
      campaign.close(tx.today);
      const reports = await tx.many(Report, { campaignId: id }, 'update');
      await tx.save(campaign, 'campaign.close');
      for (const report of reports.filter(({ isOpen }) => isOpen)) {
        await this.reminders.drop(tx, report.id);
        await publishOpenWork(tx, report.unitCode);
      }
      return this.queries.getIn(tx, id);
    });
  }

  private async expectPublished(tx: Transaction, templateId: string): Promise<void> {
    const template = await tx.one(Template, { id: templateId });
    if (template?.state !== 'published')
      throw invalid('campaign.template-unusable', 'templateId', '请选择已发布的模板', 'Choose a published template');
  }

  private async readBaseline(
    tx: Transaction,
    templateId: string,
    values: ImportBaseline['values'],
  ): Promise<Record<string, string | null>> {
    const template = await tx.one(Template, { id: templateId });
    const read = Object.entries(values).map(([code, text]) => {
      const indicator = template?.indicators.find((each) => each.code === code);
      const value = indicator && readValue(indicator, text);
      if (value === undefined)
        throw invalid(
          'campaign.baseline-invalid',
          `values.${code}`,
          '没有此指标，或数据不符合其类型',
          'No such indicator, or not a value of it',
        );
      return [code, valueText(value)] as const;
    });
    return Object.fromEntries(read);
  }
}

// The campaign's version says nothing of it: several people bring in figures of one campaign at the same time.
const expectUnchanged = (present: Baseline['values'], seen: Baseline['values']): void => {
  const moved = Object.entries(seen).filter(([code, text]) => (present[code] ?? null) !== text);
  if (moved.length === 0) return;
  const changed = { zh: '他人已改动此数据', en: 'Somebody else changed this figure' };
  throw new DomainError(
    'conflict',
    'campaign.baseline-changed',
    {
      zh: '他人已改动其中的数据，请核对后再保存',
      en: 'Somebody else changed some of these figures: look at them and save again',
    },
    moved.map(([code]) => ({ path: `values.${code}`, message: changed })),
  );
};

/** A campaign that the actor may change, locked; every other is absent to them. */
export async function changeableCampaign(tx: Transaction, id: string): Promise<Campaign> {
  const campaign = await tx.one(Campaign, { id }, 'update');
  // Whatever its state: the entity says what that allows.
  if (!campaign || campaignActions(tx.actor, { path: campaign.path, state: 'draft' }).length === 0)
    throw notFound('campaign', '填报任务');
  return campaign;
}
