import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';

const name = z.object({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(200) });

/** What a group is called; `t` says what is wrong with a series or a code in the user's words. */
export const changeGroupForm = (t: Translate) =>
  z.object({
    name,
    officeName: name,
    documentSeries: z.string().regex(/^[^\s〔〕第]{1,12}$/, t('groups.documentSeriesWrong')),
    minutesMark: z.string().trim().min(2).max(40),
  });
export const createGroupForm = (t: Translate) =>
  changeGroupForm(t).extend({
    unitCode: z.string(),
    code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, t('groups.codeWrong')),
  });
export const membershipForm = z.object({
  position: z.enum(['head', 'deputy-head', 'member']),
  displayName: z.string().trim().min(1).max(50),
  post: z.string().trim().min(1).max(100).optional(),
  account: z.string().trim().min(1).optional(),
  exOfficioUnitCode: z.string().optional(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  sortOrder: z.int().min(0).max(100_000).default(0),
});
export const endForm = z.object({ validTo: z.iso.date() });
