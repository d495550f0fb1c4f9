import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';
import { formatDate } from '../components/format.js';
import type { Report } from './report.js';

const reason = z.string().trim().min(2).max(1_000);

/** Submitting; units that are still missing are explained. */
export const submitForm = z.object({ missingReason: reason.optional() });
/** Submitting while units are missing. */
export const submitWithoutForm = z.object({ missingReason: reason });
/** A return names what to change, field by field. */
export const returnForm = z.object({
  reason,
  comments: z
    .array(z.object({ field: z.string(), text: reason }))
    .min(1)
    .max(100),
});
/** More time than the report has now, and not over already. */
export const extensionForm = (t: Translate, { dueOn, extendedUntil }: Report, today: string) => {
  const deadline = extendedUntil ?? dueOn;
  return z.object({
    until: z.iso
      .date()
      .refine((until) => until > deadline, {
        error: t('reports.notLater', { date: formatDate(deadline) }),
        abort: true,
      })
      .refine((until) => until >= today, { error: t('reports.overAlready') }),
    reason,
  });
};
/** Why a unit gets no more time. */
export const refuseExtensionForm = z.object({ reason });
/** A correction of one figure after acceptance. */
export const correctionForm = z.object({ indicatorCode: z.string(), value: z.string().max(4_000).optional(), reason });
/** How the report is presented at the meeting. */
export const presentationForm = z.object({
  mode: z.enum(['in-person', 'written']),
  reporterName: z.string().trim().max(50).optional(),
  reporterPost: z.string().trim().max(100).optional(),
});
