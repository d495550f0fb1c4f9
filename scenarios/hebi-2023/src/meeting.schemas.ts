import { z } from 'zod';
import { Account, UnitCode } from '@jucai/contracts';
import { Day, DemonstrationLabel, LocalName, StepName, stepShape, Text } from './values.schemas.js';

const Attendee = z.strictObject({ name: Text, post: Text });
const FactualPerson = z.strictObject({ name: Text, post: LocalName, spoke: z.boolean().optional() });

const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('snapshot'), ref: Text }),
  z.strictObject({ kind: z.literal('report'), ref: UnitCode }),
  z.strictObject({ kind: z.literal('reports'), refs: z.array(UnitCode).min(1) }),
]);

const Item = z.strictObject({
  number: z.int().positive(),
  code: StepName,
  kind: z.enum(['hear', 'review', 'study']),
  title: Text,
  presenterUnitCode: UnitCode,
  minutes: z.int().positive(),
  mode: z.enum(['in-person', 'written']).optional(),
  sensitive: z.literal(true).optional(),
  subject: Subject.nullable(),
  materials: z.array(z.strictObject({ fileName: Text, note: Text })),
  note: Text,
  outcome: z.enum(['approved', 'approved-with-changes', 'deferred', 'rejected', 'noted']),
  conditions: z.array(Text).optional(),
  resolution: Text,
  resolutionStep: StepName,
});

const Receipt = z.strictObject({
  ...stepShape,
  unitCode: UnitCode,
  answer: z.enum(['attend', 'delegate', 'leave']),
  attendee: Attendee.optional(),
  delegate: Attendee.optional(),
  reason: Text.optional(),
  approval: z.strictObject({ ...stepShape, decision: z.literal('approved') }).optional(),
});

export const MeetingFile = z.strictObject({
  label: DemonstrationLabel,
  labelNote: Text,
  code: Text,
  kind: z.literal('plenary'),
  year: z.int(),
  ordinal: z.int().positive(),
  title: LocalName,
  groupCode: Text,
  date: Day,
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  timeNote: Text,
  place: Text,
  presiderAccount: Account,
  secretaryAccount: Account,
  /** What was reported of the real meeting, as text only: these names have no account, signature, deadline or score. */
  record: z.strictObject({
    source: Text,
    factual: z.literal(true),
    nameNote: Text,
    presidedBy: FactualPerson,
    tookPart: z.array(FactualPerson),
    alsoPresent: LocalName,
  }),
  preparation: z.array(
    z.strictObject({
      ...stepShape,
      action: z.enum(['plan', 'draft-agenda', 'approve-agenda', 'convene', 'send-materials']),
      text: Text,
    }),
  ),
  agenda: z.array(Item).min(1),
  notice: z.strictObject({
    ...stepShape,
    materialsOn: Day,
    answerBy: Day,
    text: Text,
    invited: z.array(z.strictObject({ unitCode: UnitCode, capacity: z.enum(['attend', 'sit-in']) })),
  }),
  receipts: z.array(Receipt),
  attendance: z.array(
    z.strictObject({
      ...stepShape,
      /** None for who was absent. */
      step: StepName.nullable(),
      account: Account.nullable(),
      unitCode: UnitCode,
      name: Text.nullable(),
      capacity: z.enum(['member', 'sit-in']),
      status: z.enum(['present', 'delegate', 'absent']),
    }),
  ),
  session: z.strictObject({
    start: z.strictObject(stepShape),
    conclude: z.strictObject(stepShape),
    expectedPresentMembers: z.int(),
    expectedMembers: z.int(),
    quorumMet: z.boolean(),
  }),
  requirements: z.array(z.strictObject({ code: Text, text: Text })),
  minutes: z.strictObject({
    number: z.string().includes('演示'),
    retention: Text,
    issuedOn: Day,
    history: z.array(
      z.strictObject({ ...stepShape, action: z.enum(['draft', 'approve', 'sign', 'issue']), text: Text }),
    ),
    body: z.array(z.strictObject({ heading: Text.nullable(), text: Text })),
    distribution: z.array(UnitCode),
  }),
});
