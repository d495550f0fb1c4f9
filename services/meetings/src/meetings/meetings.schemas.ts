import { calendarYears, LocalText, MeetingState, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Title = z.object({ zh: unmarkedText(200), en: unmarkedText(300) });
const Kind = z.enum(['plenary', 'special', 'office']);
const Reason = unmarkedText(1_000, 2);
const inCalendar = (text: string) => calendarYears.includes(Number(text.slice(0, 4)));
/** Working days are counted to it, so its year's holidays must be known. */
export const KnownDay = z.iso
  .date()
  .refine(inCalendar, '该年份的节假日安排尚未发布 | The holidays of that year are not known yet');
const StartsAt = z.iso
  .datetime({ offset: true })
  .refine(inCalendar, '该年份的节假日安排尚未发布 | The holidays of that year are not known yet');

export const PlanMeeting = z
  .strictObject({
    groupId: z.uuid(),
    kind: Kind,
    title: Title,
    place: unmarkedText(200),
    startsAt: StartsAt,
    presiderMembershipId: z.uuid(),
    secretary: unmarkedText(50).describe('Name of the secretary'),
  })
  .meta({ id: 'PlanMeeting' });
export type PlanMeeting = z.infer<typeof PlanMeeting>;

export const ChangeMeeting = PlanMeeting.omit({ groupId: true, kind: true }).meta({ id: 'ChangeMeeting' });
export type ChangeMeeting = z.infer<typeof ChangeMeeting>;

export const ApproveAgenda = z
  .strictObject({ opinion: unmarkedText(1_000).nullable().default(null) })
  .meta({ id: 'ApproveAgenda' });
export type ApproveAgenda = z.infer<typeof ApproveAgenda>;

export const Convene = z
  .strictObject({
    text: unmarkedText(4_000),
    answerBy: KnownDay,
    invited: z
      .array(z.strictObject({ unitCode: UnitCode, mode: z.enum(['attend', 'sit-in']) }))
      .min(1)
      .max(200)
      .refine(
        (units) => new Set(units.map(({ unitCode }) => unitCode)).size === units.length,
        '同一单位只能邀请一次 | A unit is invited once',
      ),
    reason: Reason.nullable().default(null).describe('Why fewer than three working days'),
  })
  .meta({ id: 'ConveneMeeting' });
export type Convene = z.infer<typeof Convene>;

export const ChangeNotice = z
  .strictObject({
    text: unmarkedText(4_000),
    answerBy: KnownDay,
    place: unmarkedText(200).optional(),
    startsAt: StartsAt.optional(),
    reason: Reason.nullable().default(null),
  })
  .refine(({ place, startsAt }) => place !== undefined || startsAt !== undefined, '没有任何变化 | Nothing is changed')
  .meta({ id: 'ChangeNotice' });
export type ChangeNotice = z.infer<typeof ChangeNotice>;

export const SendMaterials = z
  .strictObject({ reason: Reason.nullable().default(null).describe('Why fewer than two working days') })
  .meta({ id: 'SendMaterials' });
export type SendMaterials = z.infer<typeof SendMaterials>;

export const WithReason = z.strictObject({ reason: Reason }).meta({ id: 'WithReason' });
export type WithReason = z.infer<typeof WithReason>;

export const MeetingAction = z.enum([
  'change',
  'edit-agenda',
  'approve-agenda',
  'convene',
  'change-notice',
  'send-materials',
  'add-urgent-item',
  'start',
  'check-in',
  'conduct',
  'conclude',
  'compose-minutes',
  'assign-action-item',
  'postpone',
  'cancel',
  'archive',
]);
export type MeetingAction = z.infer<typeof MeetingAction>;

const summary = {
  id: z.uuid(),
  groupId: z.uuid(),
  groupName: LocalText,
  unitCode: UnitCode,
  kind: Kind,
  title: LocalText,
  year: z.int().nullable(),
  number: z.int().nullable(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  date: z.iso.date(),
  presiderMembershipId: z.uuid(),
  presiderName: z.string(),
  secretary: z.string(),
  state: MeetingState,
  stateReason: z.string().nullable(),
  answerBy: z.iso.date().nullable(),
  materialsSentOn: z.iso.date().nullable(),
  itemCount: z.int().describe('Items that you may see'),
  invitedCount: z.int().describe('Invited units that you may see'),
  answeredCount: z.int(),
  version: z.int(),
  actions: z.array(MeetingAction),
};

export const MeetingSummary = z.object(summary).meta({ id: 'MeetingSummary' });
export type MeetingSummary = z.infer<typeof MeetingSummary>;

export const MeetingView = z
  .object({
    ...summary,
    nextApproval: z.enum(['office-director', 'deputy-head', 'head']).nullable(),
    nextApprovers: z
      .array(z.string())
      .describe('Names of the members any of whom may agree next; empty when it is the office’s director'),
    agendaApprovals: z.array(
      z.object({
        stage: z.string(),
        personName: z.string().nullable(),
        opinion: z.string().nullable(),
        at: z.string(),
      }),
    ),
    currentItemId: z.uuid().nullable(),
    convenedAt: z.iso.datetime().nullable(),
    startedAt: z.iso.datetime().nullable(),
    concludedAt: z.iso.datetime().nullable(),
    notices: z.array(
      z.object({
        number: z.int(),
        text: z.string(),
        place: z.string(),
        startsAt: z.iso.datetime(),
        answerBy: z.iso.date(),
        changes: z.array(LocalText),
        reason: z.string().nullable(),
        workingDaysAhead: z.int(),
        short: z.boolean().describe('Fewer than five working days ahead'),
        issuedByName: z.string().nullable(),
        issuedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof MeetingView>;

export const MeetingPage = pageOf(MeetingSummary, 'MeetingPage');
export const MeetingListQuery = listQuery(
  ['startsAt', 'title', 'number', 'createdAt'] as const,
  z.object({
    q: z.string().trim().min(1).max(50),
    groupId: z.uuid(),
    kind: Kind,
    state: z.array(MeetingState).max(8),
    year: z.int(),
    number: z.int(),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
);
export type MeetingListQuery = z.infer<typeof MeetingListQuery>;
