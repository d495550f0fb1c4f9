import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';
import type { components } from '../generated/reports.js';
import type { Campaign } from './campaign.js';

/** Tiers that may be asked as a whole. */
export const askedTiers = ['county', 'city-department', 'county-department', 'employer'] as const;

/** A campaign as it is prepared. */
export const campaignForm = (t: Translate) =>
  z
    .object({
      title: z.object({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(200) }),
      period: z.string().regex(/^20\d{2}(-(H[12]|Q[1-4]))?$/),
      basis: z.object({
        number: z.string().trim().min(1).max(100),
        title: z.string().trim().min(1).max(200),
        plan: z.string().trim().max(200).optional(),
      }),
      estimatedHours: z.number().min(0).max(10_000).optional(),
      templateId: z.string(),
      tiers: z.array(z.enum(askedTiers)).default([]),
      unitCodes: z.array(z.string()).default([]),
      opensOn: z.iso.date(),
      dueOn: z.iso.date(),
      lateUntil: z.iso.date(),
    })
    .refine(({ opensOn, dueOn }) => opensOn <= dueOn, { path: ['dueOn'], error: t('campaignForm.dueBeforeOpening') })
    .refine(({ dueOn, lateUntil }) => dueOn <= lateUntil, {
      path: ['lateUntil'],
      error: t('campaignForm.lateBeforeDue'),
    })
    .refine(({ tiers, unitCodes }) => tiers.length + unitCodes.length > 0, {
      path: ['unitCodes'],
      error: t('campaignForm.nobody'),
    });
export type CampaignForm = z.output<ReturnType<typeof campaignForm>>;

/** What the form begins with. */
export const startOf = (campaign: Campaign): Record<string, unknown> => ({
  title: campaign.title,
  period: campaign.period,
  basis: { plan: '', ...campaign.basis },
  estimatedHours: campaign.burden.hours ?? '',
  templateId: campaign.template.id,
  tiers: campaign.targets.tiers,
  unitCodes: campaign.targets.units.map(({ code }) => code),
  opensOn: campaign.opensOn,
  dueOn: campaign.dueOn,
  lateUntil: campaign.lateUntil,
});

/** What is filled in as the service takes it. */
export const contentOf = ({
  tiers,
  unitCodes,
  estimatedHours = 0,
  basis: { plan, ...basis },
  ...rest
}: CampaignForm): components['schemas']['EditCampaign'] => ({
  ...rest,
  basis: { ...basis, ...(plan && { plan }) },
  estimatedHours: estimatedHours || null,
  targets: { tiers, unitCodes },
});
