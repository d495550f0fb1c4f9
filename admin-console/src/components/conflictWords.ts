import type { WordGroup } from '../app/i18n/keys.js';

const everywhere: Record<string, WordGroup> = {
  application: 'application',
  eventTypes: 'eventTypes',
  itemKind: 'itemKind',
  nextApproval: 'approvalStage',
  nextStage: 'approvalStage',
  outcome: 'outcome',
  priority: 'actionItemPriority',
  roles: 'roles',
  satisfaction: 'satisfaction',
  stage: 'approvalStage',
  tier: 'tier',
  tiers: 'reportTier',
};

const ofResource: Record<string, Record<string, WordGroup>> = {
  'integration/dead-letters': { state: 'deadLetterState' },
  'meetings/action-items': { state: 'actionItemState' },
  'meetings/agenda-items': { kind: 'itemKind', mode: 'itemMode', state: 'agendaItemState' },
  'meetings/meetings': { kind: 'meetingKind', state: 'meetingState' },
  'meetings/minutes': { kind: 'minutesSection', state: 'minutesState' },
  'meetings/receipts': { mode: 'invitationMode', state: 'receiptState' },
  'meetings/resolutions': { state: 'resolutionState' },
  'organizations/department-systems': { enabled: 'accountState' },
  'organizations/people': { enabled: 'accountState' },
  'organizations/units': { kind: 'unitKind', status: 'unitStatus', type: 'employerType' },
  'reports/campaigns': { state: 'campaignState' },
  'reports/reports': { mode: 'presentationMode', state: 'reportState' },
  'reports/templates': { state: 'templateState' },
};

/** Where the words of a field's values are; undefined for what is a text, a number or a name itself. */
export const wordsOfField = (resource: string, field: string): WordGroup | undefined =>
  ofResource[resource]?.[field] ?? everywhere[field];
