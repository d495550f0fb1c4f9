import { type Actor, covers, may } from '@jucai/service-kit/domain';
import { atTheCity } from '../templates/templates.policy.js';

export type CampaignAction = 'edit' | 'open' | 'baseline' | 'close' | 'freeze';

/** Campaigns are the city office's. */
export const mayManageCampaigns = (actor: Actor): boolean => may(actor, 'campaign.manage') && atTheCity(actor);

export function campaignActions(
  actor: Actor,
  campaign: { path: string; state: 'draft' | 'open' | 'closed' },
): CampaignAction[] {
  const manages = mayManageCampaigns(actor) && covers(actor, campaign.path);
  const freezes = may(actor, 'snapshot.freeze') && covers(actor, campaign.path) && campaign.state !== 'draft';
  return [
    ...(manages && campaign.state === 'draft' ? (['edit', 'open', 'baseline'] as const) : []),
    ...(manages && campaign.state === 'open' ? (['close'] as const) : []),
    ...(freezes ? (['freeze'] as const) : []),
  ];
}
