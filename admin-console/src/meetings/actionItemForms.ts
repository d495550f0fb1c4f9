import { z } from 'zod';
import { workingDay } from '../components/workingDay.js';
import { idsOf } from './meetingForms.js';

const text = z.string().trim().min(2).max(4_000);
const reason = z.string().trim().min(2).max(1_000);
const files = idsOf.max(20);

/** What needs nothing but its reason. */
export const reasonForm = z.object({ reason });

/** How far it is. */
export const progressForm = z.object({ text, percent: z.int().min(0).max(100), fileIds: files.default([]) });

/** A later day. */
export const extensionForm = z.object({ until: workingDay, reason });

/** Granted as asked, until another day, or refused for a reason. */
export const decisionForm = z
  .object({
    granted: z.boolean(),
    until: workingDay.optional(),
    reason: reason.optional(),
  })
  .superRefine(({ granted, reason: why }, context) => {
    if (!granted && why === undefined) context.addIssue({ code: 'custom', path: ['reason'], input: '' });
  });

/** Done, with evidence. */
export const submitForm = z.object({ text, fileIds: files.min(1) });

/** To another unit. */
export const reassignForm = z.object({ leadUnitCode: z.string(), coUnitCodes: z.array(z.string()).max(50), reason });

/** Closed with a mark. */
export const closeForm = z.object({ satisfaction: z.int().min(1).max(5), reason: reason.optional() });

/** A word to the lead unit. */
export const urgeForm = z.object({ text: z.string().trim().min(2).max(500) });

/** A new task from a meeting. */
export const assignForm = z.object({
  requirement: z.string().trim().min(2).max(1_000).optional(),
  title: z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(300) }),
  standardOfDone: text,
  leadUnitCode: z.string(),
  coUnitCodes: z.array(z.string()).max(50).default([]),
  responsiblePost: z.string().trim().min(1).max(100),
  priority: z.enum(['normal', 'high']),
  cadence: z.enum(['monthly', 'quarterly', 'none']),
  dueOn: workingDay,
});

/** A new task that no resolution stands for: then it says what the meeting asked for. */
export const assignRequirementForm = assignForm.required({ requirement: true });
