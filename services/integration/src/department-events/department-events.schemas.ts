import { departmentEventTypes, LocalText, UnitCode } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const BATCH_LIMIT = 1_000;

/** One event of the outside; extension attributes are allowed, as CloudEvents has it. */
export const CloudEvent = z
  .looseObject({
    specversion: z.literal('1.0'),
    id: z.string().min(1).max(200),
    source: z.string().min(1).max(500),
    type: z.string().min(1).max(200),
    time: z.iso.datetime({ offset: true }),
    subject: z.string().min(1).max(500).optional(),
    datacontenttype: z.literal('application/json').optional(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({
    id: 'CloudEvent',
    description: 'CloudEvents 1.0, structured JSON; `data` by the contract of its type (GET /event-types)',
  });
export type CloudEvent = z.infer<typeof CloudEvent>;

const AnyEvent = z.record(z.string(), z.unknown());

/** Loose on purpose: each event of a batch is judged, and answered, on its own. */
export const PublishEvents = z
  .union([AnyEvent, z.array(AnyEvent).min(1).max(BATCH_LIMIT)])
  .meta({ id: 'PublishEvents', description: `One event, or a batch of at most ${BATCH_LIMIT}: see CloudEvent` });
export type PublishEvents = z.infer<typeof PublishEvents>;

const EventError = z.object({ path: z.string(), message: z.string(), messageEn: z.string() });
export type EventError = z.infer<typeof EventError>;

export const PublishResult = z
  .object({
    source: z.string().nullable(),
    id: z.string().nullable(),
    status: z.enum(['accepted', 'refused', 'repeated']),
    eventId: z.uuid().nullable().describe('Where to read what became of it: GET /events/:eventId'),
    code: z.string().nullable().describe('Why it was refused, for programs'),
    errors: z.array(EventError),
  })
  .meta({ id: 'PublishResult' });
export type PublishResult = z.infer<typeof PublishResult>;

export const PublishAnswer = z.object({ results: z.array(PublishResult) }).meta({ id: 'PublishAnswer' });
export type PublishAnswer = z.infer<typeof PublishAnswer>;

export const DepartmentEventView = z
  .object({
    id: z.uuid(),
    client: z.string(),
    systemName: LocalText.nullable(),
    unitCode: UnitCode,
    unitName: LocalText,
    source: z.string(),
    sourceId: z.string(),
    type: z.string(),
    schemaVersion: z.int(),
    occurredAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    status: z.literal('accepted'),
    data: z.record(z.string(), z.unknown()),
    lineage: z.object({
      announcedAs: z.string().describe('Type of the event by which the other services heard of it'),
      filedAs: z
        .object({ code: z.string(), nameZh: z.string(), nameEn: z.string() })
        .describe('The unit as it was then'),
      correlationId: z.string().nullable(),
    }),
    version: z.int(),
    actions: z.array(z.never()),
  })
  .meta({ id: 'DepartmentEvent' });
export type DepartmentEventView = z.infer<typeof DepartmentEventView>;

export const DepartmentEventPage = pageOf(DepartmentEventView, 'DepartmentEventPage');

export const DepartmentEventQuery = listQuery(
  ['receivedAt', 'occurredAt'] as const,
  z.object({
    type: z.enum(departmentEventTypes.map(({ type }) => type)),
    unitCode: UnitCode,
    client: z.string().min(1).max(60),
    source: z.string().min(1).max(500),
    sourceId: z.string().min(1).max(200),
  }),
);
export type DepartmentEventQuery = z.infer<typeof DepartmentEventQuery>;

export const EventTypeView = z
  .object({
    name: z.string(),
    version: z.int(),
    type: z.string(),
    title: LocalText,
    summary: LocalText,
    schema: z.record(z.string(), z.unknown()).describe('JSON Schema (2020-12) of `data`'),
    example: z.record(z.string(), z.unknown()).describe('A whole event'),
  })
  .meta({ id: 'EventType' });
export type EventTypeView = z.infer<typeof EventTypeView>;

export const EventTypes = z.object({ items: z.array(EventTypeView) }).meta({ id: 'EventTypes' });
