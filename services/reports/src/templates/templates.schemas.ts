import { LocalText, UnitCode, unmarkedText, unmarkedWithin } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';
import { Indicator, IndicatorList } from './indicator.js';
import { IndicatorRule } from './indicator-rules.js';
import { Section, SectionList } from './section.js';

const Content = {
  name: z.strictObject({ zh: unmarkedText(100), en: unmarkedText(200) }),
  sections: SectionList.check(unmarkedWithin),
  indicators: IndicatorList.max(300).check(unmarkedWithin),
  rules: z.array(IndicatorRule).max(300).check(unmarkedWithin).default([]),
};

export const CreateTemplate = z
  .strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/), ...Content })
  .meta({ id: 'CreateTemplate' });
export type CreateTemplate = z.infer<typeof CreateTemplate>;

export const EditTemplate = z.strictObject(Content).meta({ id: 'EditTemplate' });
export type EditTemplate = z.infer<typeof EditTemplate>;

const TemplateState = z.enum(['draft', 'published']);

export const TemplateView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    code: z.string(),
    templateVersion: z.int(),
    name: LocalText,
    unitCode: UnitCode,
    state: TemplateState,
    publishedOn: z.iso.date().nullable(),
    sections: z.array(Section),
    indicators: z.array(Indicator),
    rules: z.array(IndicatorRule),
    actions: z.array(z.enum(['edit', 'publish', 'new-version'])),
  })
  .meta({ id: 'Template' });
export type TemplateView = z.infer<typeof TemplateView>;

export const TemplatePage = pageOf(TemplateView, 'TemplatePage');

export const TemplateListQuery = listQuery(
  ['code', 'templateVersion', 'publishedOn', 'createdAt'] as const,
  z.object({ code: z.string().min(1).max(60), state: TemplateState, q: z.string().trim().min(1).max(50) }),
);
export type TemplateListQuery = z.infer<typeof TemplateListQuery>;
