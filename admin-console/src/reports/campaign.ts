import type { JucaiRecord } from '../app/dataProvider.js';
import type { components } from '../generated/reports.js';

type Schemas = components['schemas'];

/** A campaign as the service answers it. */
export type Campaign = Schemas['Campaign'] & JucaiRecord;
export type CampaignUnits = Schemas['CampaignUnits'];
export type Board = Schemas['Board'];
export type Timeliness = Schemas['Timeliness'];
export type RollUp = Schemas['RollUp'];
export type Figure = RollUp['figures'][number];
export type Snapshot = Schemas['SnapshotSummary'] & JucaiRecord;

/** Where a campaign may stand. */
export const campaignStates = ['draft', 'open', 'closed'] as const;
