import type { JucaiRecord } from '../app/dataProvider.js';
import type { components } from '../generated/reports.js';

/** A report template as the service answers it. */
export type Template = components['schemas']['Template'] & JucaiRecord;

/** Where a template may stand. */
export const templateStates = ['draft', 'published'] as const;
