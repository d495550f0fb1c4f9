import { z } from 'zod';

const Bilingual = (max: number) =>
  z.object({
    zh: z.string().trim().min(1).max(max),
    en: z
      .string()
      .trim()
      .min(1)
      .max(max * 2),
  });

/** A narrative part of a report: what to write, how long, and the least share of the whole that it must have. */
export const Section = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    number: z.int().min(1).max(99),
    name: Bilingual(100),
    guidance: Bilingual(500),
    minLength: z.int().min(0).max(20_000),
    maxLength: z.int().min(1).max(20_000),
    required: z.boolean(),
    /** Such as 33 for problems in a 述职. */
    minSharePercent: z.number().min(0).max(100).optional(),
  })
  .refine(({ minLength, maxLength }) => minLength <= maxLength, {
    path: ['maxLength'],
    error: '最长字数不能小于最短字数 | The longest is shorter than the shortest',
  })
  .meta({ id: 'Section' });
export type Section = z.infer<typeof Section>;

/** The sections of one template: each code once, and not named like what plain objects know by themselves. */
export const SectionList = z
  .array(Section)
  .min(1)
  .max(30)
  .refine(
    (sections) => new Set(sections.map(({ code }) => code)).size === sections.length,
    '章节编码重复 | A section code is used twice',
  )
  .refine((sections) => sections.every(({ code }) => !(code in {})), '章节编码不可用 | A section code is not usable');
