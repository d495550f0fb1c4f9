import { z } from 'zod';
import { UnitCode } from '@jucai/contracts';
import { Day, DemonstrationLabel, LocalName, StepName, stepShape, Text } from './values.schemas.js';

const act = { ...stepShape, text: Text };

const ActionItemStep = z.discriminatedUnion('action', [
  z.strictObject({ ...act, action: z.enum(['assign', 'accept', 'not-ours', 'send-back', 'escalate']) }),
  z.strictObject({ ...act, action: z.literal('reassign'), fromUnitCode: UnitCode, toUnitCode: UnitCode }),
  z.strictObject({ ...act, action: z.literal('progress'), percent: z.int().min(0).max(100) }),
  z.strictObject({ ...act, action: z.literal('ask-extension'), until: Day }),
  z.strictObject({ ...act, action: z.literal('grant-extension'), until: Day }),
  z.strictObject({
    ...act,
    action: z.literal('submit'),
    evidence: z.array(z.strictObject({ fileName: Text, note: Text })).min(1),
  }),
  z.strictObject({ ...act, action: z.literal('expect-light'), light: z.enum(['green', 'yellow', 'red']) }),
  z.strictObject({
    ...act,
    action: z.literal('close'),
    satisfaction: z.enum(['satisfied', 'basically-satisfied', 'dissatisfied']),
  }),
]);

const ScenarioActionItem = z.strictObject({
  code: StepName,
  /** The agenda item whose resolution, or the requirement of the meeting, that it comes from. */
  from: StepName,
  title: LocalName,
  standardOfDone: Text,
  leadUnitCode: UnitCode,
  /** Who was given it first; another unit than the lead when it was "not ours". */
  assignedToUnitCode: UnitCode,
  coUnitCodes: z.array(UnitCode),
  responsiblePost: Text,
  dueOn: Day,
  finalDueOn: Day,
  cadence: z.enum(['monthly', 'quarterly']),
  priority: z.enum(['normal', 'high']),
  history: z.array(ActionItemStep).min(4),
});
export type ScenarioActionItem = z.infer<typeof ScenarioActionItem>;

export const ActionItemsFile = z.strictObject({
  label: DemonstrationLabel,
  meetingCode: Text,
  /** Working days, as the settings of the demonstration have them. */
  defaults: z.strictObject({
    acceptWorkingDays: z.int().positive(),
    notOursWorkingDays: z.int().positive(),
    extensionAskedWorkingDaysBefore: z.int().positive(),
    extensionsAtMost: z.int().positive(),
    verificationWorkingDays: z.int().positive(),
    progressDay: z.int().min(1).max(28),
    warnWorkingDays: z.int().positive(),
  }),
  items: z.array(ScenarioActionItem).min(1),
});
