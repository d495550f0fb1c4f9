import { z } from 'zod';
import { LocalText } from './define-event.js';
import { UnitCode } from './organizations/unit.v1.js';

/** Canonical JSON of a subject is at most this long, in bytes of UTF-8: a Chinese character takes three. */
export const SUBJECT_LIMIT = 512 * 1024;

export const SubjectKind = z.enum(['reports.roll-up', 'reports.report']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** A file as an event names it: one content-addressed store serves all services. */
export const FileReference = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
});
export type FileReference = z.infer<typeof FileReference>;

/** What an agenda item points at (议题材料): frozen, whole, and known by the hash of its canonical JSON (RFC 8785). */
export const Subject = z.object({
  subjectId: z.uuid(),
  kind: SubjectKind,
  title: LocalText,
  /** The unit whose subject it is; the city for a roll-up. */
  unitCode: UnitCode,
  content: z
    .string()
    .refine((content) => new TextEncoder().encode(content).length <= SUBJECT_LIMIT, {
      error: '内容超过 512 KB | Longer than 512 KB',
    })
    .describe('Canonical JSON (RFC 8785), at most 512 KB in UTF-8'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(FileReference),
  frozenAt: z.iso.datetime({ offset: true }),
});
export type Subject = z.infer<typeof Subject>;
