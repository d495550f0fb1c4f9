import { z } from 'zod';

/** The body of every error answer (RFC 9457), in both languages. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    titleEn: z.string(),
    status: z.int(),
    /** Stable, for programs. */
    code: z.string(),
    detail: z.string(),
    detailEn: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string(), messageEn: z.string() })),
    /** Found again in the logs. */
    correlationId: z.string().nullable(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
