import { z } from 'zod';

const name = z.object({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(200) });

export const changeGroupForm = z.object({
  name,
  officeName: name,
  documentSeries: z.string().regex(/^[^\s〔〕第]{1,12}$/),
  minutesMark: z.string().trim().min(2).max(40),
});
export const membershipForm = z.object({
  position: z.enum(['head', 'deputy-head', 'member']),
  displayName: z.string().trim().min(1).max(50),
  post: z.string().trim().min(1).max(100).optional(),
  account: z.string().trim().min(1).optional(),
  exOfficioUnitCode: z.string().optional(),
  validFrom: z.iso.date(),
  sortOrder: z.int().min(0).max(100_000).default(0),
});
export const endForm = z.object({ validTo: z.iso.date() });
