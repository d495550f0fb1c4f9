import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { SubjectKind } from '../subject.js';

/** 同意 / 原则同意 / 暂缓 / 不予同意 / 已听取. */
export const Outcome = z.enum(['approved', 'approved-with-changes', 'deferred', 'rejected', 'noted']);
export type Outcome = z.infer<typeof Outcome>;

/** A matter was settled (议定事项) and confirmed; the service that owns its subject applies it and answers. */
export const resolutionConfirmed = defineEvent({
  type: 'jucai.meetings.resolution-confirmed.v1',
  summary: 'A matter was settled (议定事项) and confirmed; the service that owns its subject applies it and answers.',
  topic: 'meetings.resolution',
  key: (data) => data.resolutionId,
  data: z.object({
    resolutionId: z.uuid(),
    meetingId: z.uuid(),
    /** Whose meeting it was: it settles nothing over what is of elsewhere. Absent in older events. */
    unitCode: z.string().optional(),
    agendaItemId: z.uuid(),
    /** Of the meeting, such as 1; restricted items have a series of their own. */
    number: z.int().min(1),
    itemKind: z.enum(['hear', 'review', 'study']),
    outcome: Outcome,
    /** Empty for a restricted item: events are read by more than those who may know of it. */
    text: z.string(),
    /** What was before the meeting, by hash; empty when the item had no subject. */
    subjects: z.array(z.object({ subjectId: z.uuid(), kind: SubjectKind, sha256: z.string() })),
    meetingDate: z.iso.date(),
    at: z.iso.datetime({ offset: true }),
  }),
});
