import { z } from 'zod';
import { defineEvent, LocalText } from '../define-event.js';
import { UnitCode } from '../organizations/unit.v1.js';

/** The office opened a round of reporting; each unit named has a report to file. */
export const campaignOpened = defineEvent({
  type: 'jucai.reports.campaign-opened.v1',
  summary: 'The office opened a round of reporting; each unit named has a report to file.',
  topic: 'reports.campaign',
  key: (data) => data.campaignId,
  data: z.object({
    campaignId: z.uuid(),
    title: LocalText,
    period: z.string(),
    unitCodes: z.array(UnitCode),
    opensOn: z.iso.date(),
    dueOn: z.iso.date(),
  }),
});
