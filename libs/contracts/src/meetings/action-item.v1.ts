import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { UnitCode } from '../organizations/unit.v1.js';

/** 已交办, 已签收, 办理中, 已报结, 退回重办, 已销号, 终止. */
export const ActionItemState = z.enum([
  'assigned',
  'accepted',
  'in-progress',
  'submitted',
  'rejected',
  'closed',
  'cancelled',
]);
export type ActionItemState = z.infer<typeof ActionItemState>;

/** A task from a meeting came to another state, was given to another unit, or got another deadline. */
export const actionItemStateChanged = defineEvent({
  type: 'jucai.meetings.action-item-state-changed.v1',
  summary: 'A task from a meeting came to another state, was given to another unit, or got another deadline.',
  topic: 'meetings.action-item',
  key: (data) => data.actionItemId,
  data: z.object({
    actionItemId: z.uuid(),
    meetingId: z.uuid(),
    resolutionId: z.uuid().nullable(),
    leadUnitCode: UnitCode,
    coUnitCodes: z.array(UnitCode),
    state: ActionItemState,
    dueOn: z.iso.date(),
    originalDueOn: z.iso.date(),
    at: z.iso.datetime({ offset: true }),
  }),
});
