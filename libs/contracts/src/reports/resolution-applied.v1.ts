import { z } from 'zod';
import { defineEvent, LocalText } from '../define-event.js';

/** What became of a resolution in the service that it concerns. */
export const ResolutionApplied = z.object({
  resolutionId: z.uuid(),
  meetingId: z.uuid(),
  result: z.enum(['applied', 'refused']),
  /** Why it was refused, or what was done. */
  detail: LocalText,
  at: z.iso.datetime({ offset: true }),
});

/** reports answers a resolution over one of its subjects. */
export const reportsResolutionApplied = defineEvent({
  type: 'jucai.reports.resolution-applied.v1',
  summary: 'reports answers a resolution over one of its subjects: applied, or refused with the reason.',
  topic: 'reports.resolution-applied',
  key: (data) => data.resolutionId,
  data: ResolutionApplied,
});
