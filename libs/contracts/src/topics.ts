/**
 * Every topic, with its kind. A *state* topic is compacted, has one partition and holds whole state only, keyed by the
 * thing; a *fact* topic keeps everything in six partitions. Numbers of partitions never change: keys would move.
 */
export const topics = [
  { name: 'organizations.unit', kind: 'state' },
  { name: 'organizations.assignment', kind: 'state' },
  { name: 'organizations.department-system', kind: 'state' },
  { name: 'organizations.clock', kind: 'state' },
  { name: 'organizations.operation', kind: 'fact' },
  { name: 'reports.campaign', kind: 'fact' },
  { name: 'reports.report', kind: 'fact' },
  { name: 'reports.snapshot', kind: 'fact' },
  { name: 'reports.resolution-applied', kind: 'fact' },
  { name: 'reports.open-work', kind: 'state' },
  { name: 'meetings.meeting', kind: 'fact' },
  { name: 'meetings.resolution', kind: 'fact' },
  { name: 'meetings.action-item', kind: 'fact' },
  { name: 'meetings.open-work', kind: 'state' },
  { name: 'integration.department-event', kind: 'fact' },
  { name: 'integration.dead-letter', kind: 'fact' },
  { name: 'integration.dead-letter-decision', kind: 'fact' },
  { name: 'integration.audit', kind: 'audit' },
] as const satisfies readonly { name: string; kind: TopicKind }[];

/** `audit` is a fact topic of one partition: the chain has one order. */
export type TopicKind = 'state' | 'fact' | 'audit';
export type TopicName = (typeof topics)[number]['name'];

/** Partitions of a topic of this kind, fixed for ever. */
export const partitionsOf = (kind: TopicKind): number => (kind === 'fact' ? 6 : 1);
