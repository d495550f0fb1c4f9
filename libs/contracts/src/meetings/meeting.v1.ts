import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { UnitCode } from '../organizations/unit.v1.js';

export const MeetingState = z.enum([
  'planning',
  'convened',
  'in-session',
  'concluded',
  'minutes-issued',
  'archived',
  'postponed',
  'cancelled',
]);
export type MeetingState = z.infer<typeof MeetingState>;

/** A meeting came to another state. Titles of items are not in it: an item may be restricted. */
export const meetingStateChanged = defineEvent({
  type: 'jucai.meetings.meeting-state-changed.v1',
  summary: 'A meeting came to another state. Titles of items are not in it: an item may be restricted.',
  topic: 'meetings.meeting',
  key: (data) => data.meetingId,
  data: z.object({
    meetingId: z.uuid(),
    unitCode: UnitCode,
    state: MeetingState,
    meetingDate: z.iso.date(),
    at: z.iso.datetime({ offset: true }),
  }),
});
