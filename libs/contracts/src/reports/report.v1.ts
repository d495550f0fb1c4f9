import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { UnitCode } from '../organizations/unit.v1.js';

/** States of a report; a withdrawn one goes back to draft, or to returned when it was that, and that it was withdrawn is told in the history only. */
export const ReportState = z.enum(['draft', 'submitted', 'returned', 'accepted', 'heard']);
export type ReportState = z.infer<typeof ReportState>;

/** A unit's report came to another state; accepted ones carry their figures (indicator code → decimal text). */
export const reportStateChanged = defineEvent({
  type: 'jucai.reports.report-state-changed.v1',
  summary: "A unit's report came to another state; accepted ones carry their figures (indicator code → decimal text).",
  topic: 'reports.report',
  key: (data) => data.reportId,
  data: z.object({
    reportId: z.uuid(),
    campaignId: z.uuid(),
    period: z.string(),
    unitCode: UnitCode,
    state: ReportState,
    dueOn: z.iso.date(),
    submittedOn: z.iso.date().nullable(),
    figures: z.record(z.string(), z.string()).nullable(),
    at: z.iso.datetime({ offset: true }),
  }),
});

/** Another unit reviews a report that is not accepted yet: the tree above the filing unit has changed. */
export const reportReviewerChanged = defineEvent({
  type: 'jucai.reports.report-reviewer-changed.v1',
  summary: 'Another unit reviews a report that is not accepted yet: the tree above the filing unit has changed.',
  topic: 'reports.report',
  key: (data) => data.reportId,
  data: z.object({
    reportId: z.uuid(),
    campaignId: z.uuid(),
    unitCode: UnitCode,
    fromUnitCode: UnitCode,
    toUnitCode: UnitCode,
    at: z.iso.datetime({ offset: true }),
  }),
});
