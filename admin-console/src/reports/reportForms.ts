import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';
import { formatDate } from '../components/format.js';
import { figureComplaint, filedText } from './figures.js';
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
    .array(z.object({ field: z.string().min(1), text: reason }))
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
/** A correction after acceptance: each figure is checked as where it is filed, and sent as it is filed there. */
export const correctionForm = (t: Translate, { template }: Report) =>
  z.object({
    corrections: z
      .array(
        z
          .object({ indicatorCode: z.string().min(1), value: z.string().trim().min(1).max(4_000) })
          .transform(({ indicatorCode, value: typed }, context) => {
            const indicator = template.indicators.find(({ code }) => code === indicatorCode);
            const value = indicator && filedText(indicator, typed);
            if (indicator && !value)
              context.addIssue({ code: 'custom', path: ['value'], message: figureComplaint(t, indicator) });
            return { indicatorCode, value };
          }),
      )
      .min(1)
      .max(100),
    reason,
  });
/** How the report is presented at the meeting. */
export const presentationForm = z.object({
  mode: z.enum(['in-person', 'written']),
  reporterName: z.string().trim().max(50).optional(),
  reporterPost: z.string().trim().max(100).optional(),
});
