import type { JucaiRecord } from '../app/dataProvider.js';
import type { components } from '../generated/reports.js';

type Schemas = components['schemas'];

/** What a list shows of a report. */
export type ReportSummary = Schemas['ReportSummary'] & JucaiRecord;
/** A report with its form, values, findings and comments. */
export type Report = Schemas['Report'] & JucaiRecord;
export type Indicator = Schemas['Indicator'];
export type Section = Schemas['Section'];
export type Finding = Report['findings'][number];

/** Where a report may stand. */
export const reportStates = ['draft', 'submitted', 'returned', 'accepted', 'heard'] as const;

/** States in which nothing more is expected of the unit. */
export const isSettled = (state: string) => state === 'accepted' || state === 'heard';
