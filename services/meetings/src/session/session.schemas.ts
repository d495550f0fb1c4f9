import { LocalText, MeetingState, UnitCode, unmarkedText } from '@jucai/contracts';
import { z } from 'zod';

export const AddCheckIn = z
  .strictObject({
    membershipId: z.uuid().nullable().default(null).describe('The seat; left out for who sits in'),
    unitCode: UnitCode,
    name: unmarkedText(50),
    post: unmarkedText(100).nullable().default(null),
    presence: z.enum(['present', 'delegate']).default('present'),
  })
  .meta({ id: 'AddCheckIn' });
export type AddCheckIn = z.infer<typeof AddCheckIn>;

export const SetCurrentItem = z.strictObject({ itemId: z.uuid().nullable() }).meta({ id: 'SetCurrentItem' });
export type SetCurrentItem = z.infer<typeof SetCurrentItem>;

export const AddSpeech = z
  .strictObject({
    agendaItemId: z.uuid().nullable().default(null),
    speaker: unmarkedText(100),
    text: unmarkedText(10_000),
  })
  .meta({ id: 'AddSpeech' });
export type AddSpeech = z.infer<typeof AddSpeech>;

export const AddRecusal = z
  .strictObject({ membershipId: z.uuid(), reason: unmarkedText(500, 2) })
  .meta({ id: 'AddRecusal' });
export type AddRecusal = z.infer<typeof AddRecusal>;

export const CheckInView = z
  .object({
    id: z.uuid(),
    membershipId: z.uuid().nullable(),
    unitCode: UnitCode,
    unitName: LocalText.nullable(),
    name: z.string(),
    post: z.string().nullable(),
    capacity: z.enum(['member', 'sit-in']),
    presence: z.enum(['present', 'delegate']),
    at: z.iso.datetime(),
  })
  .meta({ id: 'CheckIn' });
export type CheckInView = z.infer<typeof CheckInView>;

export const SpeechView = z
  .object({
    id: z.uuid(),
    agendaItemId: z.uuid().nullable(),
    speaker: z.string(),
    text: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Speech' });
export type SpeechView = z.infer<typeof SpeechView>;

/** One line of the board: a seat, or an invited unit that sits in. */
const Expected = z.object({
  membershipId: z.uuid().nullable(),
  displayName: z.string().nullable(),
  position: z.enum(['head', 'deputy-head', 'member']).nullable(),
  unitCode: z.string().nullable(),
  unitName: LocalText.nullable(),
  capacity: z.enum(['member', 'sit-in']),
  answer: z.string().nullable().describe('State of the unit’s receipt'),
  checkIn: CheckInView.nullable(),
});

export const SessionView = z
  .object({
    meetingId: z.uuid(),
    state: MeetingState,
    currentItemId: z.uuid().nullable(),
    quorum: z.object({ members: z.int(), present: z.int(), met: z.boolean() }),
    expected: z.array(Expected),
    /** Came without being expected. */
    others: z.array(CheckInView),
    speeches: z.array(SpeechView),
    version: z.int().describe('Of the meeting'),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;
