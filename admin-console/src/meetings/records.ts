import type { components } from '../generated/meetings.js';

type Schemas = components['schemas'];

export type ActionItem = Schemas['ActionItem'];
export type ActionItemSummary = Schemas['ActionItemSummary'];
export type AgendaItem = Schemas['AgendaItem'];
export type Bulletin = Schemas['Bulletin'];
export type IssuedMinutes = Schemas['IssuedMinutes'];
export type LeadingGroup = Schemas['LeadingGroup'];
export type Meeting = Schemas['Meeting'];
export type MeetingSummary = Schemas['MeetingSummary'];
export type Membership = Schemas['Membership'];
export type Minutes = Schemas['Minutes'];
export type MinutesContent = Schemas['MinutesContent'];
export type MinutesRevisionList = Schemas['MinutesRevisionList'];
export type MinutesRevision = MinutesRevisionList['items'][number];
export type Receipt = Schemas['Receipt'];
export type Resolution = Schemas['Resolution'];
export type Session = Schemas['Session'];
export type SubjectSummary = Schemas['SubjectSummary'];

export const actionItemStates = [
  'assigned',
  'accepted',
  'in-progress',
  'submitted',
  'rejected',
  'closed',
  'cancelled',
] as const satisfies ActionItem['state'][];

export const meetingStates = [
  'planning',
  'convened',
  'in-session',
  'concluded',
  'minutes-issued',
  'archived',
  'postponed',
  'cancelled',
] as const satisfies Meeting['state'][];

export const outcomes = [
  'approved',
  'approved-with-changes',
  'deferred',
  'rejected',
  'noted',
] as const satisfies Resolution['outcome'][];

export const itemKinds = ['hear', 'review', 'study'] as const satisfies AgendaItem['kind'][];

export const applications = ['none', 'waiting', 'applied', 'refused'] as const satisfies Resolution['application'][];
