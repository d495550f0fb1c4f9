import { z } from 'zod';

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
/** More time. */
export const extensionForm = z.object({ until: z.iso.date(), reason });
/** A correction of one figure after acceptance. */
export const correctionForm = z.object({ indicatorCode: z.string(), value: z.string().max(4_000).optional(), reason });
/** How the report is presented at the meeting. */
export const presentationForm = z.object({
  mode: z.enum(['in-person', 'written']),
  reporterName: z.string().trim().max(50).optional(),
  reporterPost: z.string().trim().max(100).optional(),
});
