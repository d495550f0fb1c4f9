import { LocalText, SubjectKind, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';
import { ResolutionView } from '../resolutions/resolutions.schemas.js';

const content = {
  kind: z.enum(['hear', 'review', 'study']),
  title: unmarkedText(200),
  presenterUnitCode: UnitCode,
  minutes: z.int().min(1).max(480).describe('Minutes of time'),
  mode: z.enum(['in-person', 'written']).nullable().default(null),
  subjectIds: z.array(z.uuid()).max(50).default([]),
  fileIds: z.array(z.uuid()).max(20).default([]),
  offlineNote: unmarkedText(200).nullable().default(null).describe('另行办理: number in the offline register'),
  note: unmarkedText(1_000).nullable().default(null),
  restricted: z.boolean().default(false),
};

export const AddAgendaItem = z.strictObject(content).meta({ id: 'AddAgendaItem' });
export type AddAgendaItem = z.infer<typeof AddAgendaItem>;

export const ChangeAgendaItem = z.strictObject(content).meta({ id: 'ChangeAgendaItem' });

export const AddUrgentItem = z
  .strictObject({
    ...content,
    reason: unmarkedText(1_000, 2),
    noticeText: unmarkedText(4_000),
  })
  .meta({ id: 'AddUrgentItem' });
export type AddUrgentItem = z.infer<typeof AddUrgentItem>;

export const OrderAgenda = z.strictObject({ itemIds: z.array(z.uuid()).min(1).max(100) }).meta({ id: 'OrderAgenda' });
export type OrderAgenda = z.infer<typeof OrderAgenda>;

const FileView = z.object({ id: z.uuid(), name: z.string(), size: z.int(), mediaType: z.string(), sha256: z.string() });

export const AgendaItemView = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    position: z.int(),
    kind: content.kind,
    title: z.string(),
    presenterUnitCode: z.string(),
    presenterUnitName: LocalText.nullable(),
    minutes: z.int(),
    mode: z.enum(['in-person', 'written']).nullable(),
    subjects: z.array(
      z.object({ subjectId: z.uuid(), kind: SubjectKind, title: LocalText, unitCode: z.string(), sha256: z.string() }),
    ),
    files: z.array(FileView),
    offlineNote: z.string().nullable(),
    note: z.string().nullable(),
    restricted: z.boolean(),
    urgentReason: z.string().nullable(),
    pinnedAt: z.iso.datetime().nullable(),
    state: z.enum(['open', 'concluded', 'decided']),
    recusals: z.array(z.object({ id: z.uuid(), membershipId: z.uuid(), displayName: z.string(), reason: z.string() })),
    resolution: ResolutionView.nullable(),
    version: z.int(),
    actions: z.array(z.enum(['change', 'remove', 'conclude', 'record-recusal', 'make-current'])),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItemView = z.infer<typeof AgendaItemView>;

export const AgendaView = z.object({ items: z.array(AgendaItemView) }).meta({ id: 'Agenda' });

export const SubjectSummary = z
  .object({
    id: z.uuid(),
    kind: SubjectKind,
    title: LocalText,
    unitCode: z.string(),
    unitName: LocalText.nullable(),
    sha256: z.string(),
    frozenAt: z.iso.datetime(),
    /** Meetings that have it on their agenda already. */
    onAgendas: z.int(),
  })
  .meta({ id: 'SubjectSummary' });
export type SubjectSummary = z.infer<typeof SubjectSummary>;

export const SubjectView = SubjectSummary.omit({ onAgendas: true })
  .extend({ content: z.string().describe('Canonical JSON (RFC 8785)'), files: z.array(FileView) })
  .meta({ id: 'SubjectContent' });
export type SubjectView = z.infer<typeof SubjectView>;

export const SubjectPage = pageOf(SubjectSummary, 'SubjectPage');
export const SubjectListQuery = listQuery(
  ['frozenAt', 'title'] as const,
  z.object({
    q: z.string().trim().min(1).max(50),
    kind: SubjectKind,
    unitCode: UnitCode,
    waiting: z.boolean().describe('On no agenda yet'),
  }),
);
export type SubjectListQuery = z.infer<typeof SubjectListQuery>;
