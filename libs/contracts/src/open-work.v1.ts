import { z } from 'zod';
import { defineEvent, LocalText } from './define-event.js';
import { UnitCode } from './organizations/unit.v1.js';

export const OpenWork = z.object({
  unitCode: UnitCode,
  service: z.enum(['reports', 'meetings', 'policies', 'talents']),
  /** Grows with each change of this unit's open work in this service. */
  version: z.int().min(1),
  items: z.array(
    z.object({
      kind: z.string(),
      id: z.uuid(),
      title: z.string(),
      dueOn: z.iso.date().nullable(),
      kindName: LocalText,
    }),
  ),
});
export type OpenWork = z.infer<typeof OpenWork>;

/** What a unit still owes in reports; a unit with open work can't be abolished. */
export const reportsOpenWork = defineEvent({
  type: 'jucai.reports.open-work.v1',
  summary: "What a unit still owes in reports; a unit with open work can't be abolished.",
  topic: 'reports.open-work',
  key: (data) => data.unitCode,
  data: OpenWork,
});

/** What a unit still owes in meetings. */
export const meetingsOpenWork = defineEvent({
  type: 'jucai.meetings.open-work.v1',
  summary: "What a unit still owes in meetings; a unit with open work can't be abolished.",
  topic: 'meetings.open-work',
  key: (data) => data.unitCode,
  data: OpenWork,
});
