import { FileReference, LocalText, SubjectKind, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Title = z.strictObject({ zh: unmarkedText(200), en: unmarkedText(400) }).optional();

export const FreezeSnapshot = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reports.roll-up'), campaignId: z.uuid(), title: Title }),
    z.strictObject({ kind: z.literal('reports.report'), reportId: z.uuid(), title: Title }),
  ])
  .meta({ id: 'FreezeSnapshot' });
export type FreezeSnapshot = z.infer<typeof FreezeSnapshot>;

const Summary = {
  id: z.uuid().describe('The subjectId under which a meeting points at it'),
  version: z.int(),
  kind: SubjectKind,
  campaignId: z.uuid(),
  title: LocalText,
  unitCode: UnitCode,
  unitName: LocalText,
  sha256: z.string(),
  frozenAt: z.iso.datetime({ offset: true }),
  reports: z.int(),
  heardReports: z.int(),
  actions: z.array(z.never()),
};

export const SnapshotSummary = z.object(Summary).meta({ id: 'SnapshotSummary' });
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;

export const SnapshotView = z
  .object({ ...Summary, content: z.string().describe('Canonical JSON (RFC 8785)'), files: z.array(FileReference) })
  .meta({ id: 'Snapshot' });
export type SnapshotView = z.infer<typeof SnapshotView>;

export const SnapshotPage = pageOf(SnapshotSummary, 'SnapshotPage');

export const SnapshotListQuery = listQuery(
  ['frozenAt', 'kind'] as const,
  z.object({ campaignId: z.uuid(), kind: SubjectKind, unitCode: UnitCode, reportId: z.uuid() }),
);
export type SnapshotListQuery = z.infer<typeof SnapshotListQuery>;
