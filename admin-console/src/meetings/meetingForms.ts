import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';
import { formatDay } from '../components/format.js';
import type { Meeting } from './records.js';

const reason = z.string().trim().min(2).max(1_000);
const title = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(300) });
const place = z.string().trim().min(1).max(200);
const noticeText = z.string().trim().min(1).max(4_000);
const moment = z.iso.datetime({ offset: true });
/** Lines of a text field, blank ones left out. */
export const lines = z.array(z.string()).transform((all) => all.map((line) => line.trim()).filter(Boolean));
// A field of a list says '' or null for nothing.
export const blank = z
  .string()
  .trim()
  .nullish()
  .transform((typed) => typed || undefined);

/** What doesn't change once a meeting is planned, and what may. */
export const changeMeetingForm = (t: Translate, today: string) =>
  z.object({
    title,
    startsAt: moment.refine((at) => formatDay(at) >= today, { error: t('meetings.startsInPast') }),
    place,
    presiderMembershipId: z.string(),
    secretary: z.string().trim().min(1).max(50),
  });
export const meetingKinds = ['plenary', 'special', 'office'] as const;
export const planMeetingForm = (t: Translate, today: string) =>
  changeMeetingForm(t, today).extend({ kind: z.enum(meetingKinds) });

export const opinionForm = z.object({ opinion: z.string().trim().min(1).max(1_000).optional() });
const isInTime = (answerBy: string, today: string, startsAt: string) =>
  today <= answerBy && answerBy <= formatDay(startsAt);

/** The first notice; the units answer before the meeting begins. */
export const convocationForm = (t: Translate, { startsAt }: Meeting, today: string) =>
  z.object({
    text: noticeText,
    answerBy: z.iso
      .date()
      .refine((answerBy) => isInTime(answerBy, today, startsAt), { error: t('meetings.answerByWrong') }),
    invited: z.array(z.object({ unitCode: z.string().min(1), mode: z.enum(['attend', 'sit-in']) })).min(1),
    reason: reason.optional(),
  });

/** A later notice, which is one only if it changes something. */
export const changeNoticeForm = (t: Translate, before: Meeting, today: string) =>
  z
    .object({
      text: noticeText,
      answerBy: z.iso.date(),
      place: place.optional(),
      startsAt: moment.optional(),
      reason: reason.optional(),
    })
    .refine(
      ({ place: newPlace = before.place, startsAt = before.startsAt }) =>
        newPlace !== before.place || Date.parse(startsAt) !== Date.parse(before.startsAt),
      { path: ['startsAt'], error: t('meetings.nothingChanged') },
    )
    .refine(({ answerBy, startsAt = before.startsAt }) => isInTime(answerBy, today, startsAt), {
      path: ['answerBy'],
      error: t('meetings.answerByWrong'),
    });
export const optionalReasonForm = z.object({ reason: reason.optional() });

/** What the form keeps with its names, for a restored draft to show; the service takes the ids. */
export const idsOf = z.array(z.object({ id: z.string() }).transform(({ id }) => id));

const item = {
  kind: z.enum(['hear', 'review', 'study']),
  title: z.string().trim().min(1).max(200),
  presenterUnitCode: z.string(),
  minutes: z.int().min(1).max(480),
  mode: z.enum(['in-person', 'written']).optional(),
  subjectIds: idsOf.max(50).default([]),
  fileIds: idsOf.max(20).default([]),
  offlineNote: z.string().trim().min(1).max(200).optional(),
  note: z.string().trim().min(1).max(1_000).optional(),
  restricted: z.boolean().default(false),
};
export const agendaItemForm = z.object(item);
export const urgentItemForm = z.object({ ...item, reason, noticeText });
export const recusalForm = z.object({ membershipId: z.string(), reason: z.string().trim().min(2).max(500) });
/** What is approved in principle says what is still to change. */
export const concludeItemForm = (t: Translate) =>
  z
    .object({
      outcome: z.enum(['approved', 'approved-with-changes', 'deferred', 'rejected', 'noted']),
      text: z.string().trim().min(1).max(4_000),
      conditions: lines.default([]),
    })
    .refine(({ outcome, conditions }) => outcome !== 'approved-with-changes' || conditions.length > 0, {
      path: ['conditions'],
      error: t('resolutions.conditionsNeeded'),
    });
export const refusalForm = z.object({ note: z.string().trim().min(2).max(1_000) });

const word = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullish()
    .transform((typed) => typed ?? '');
// Who asks for leave leaves the first line of the attendees blank: it is checked only for who comes.
const person = z.object({ name: word(50), post: word(100) });
export const answerForm = z
  .object({
    answer: z.enum(['attend', 'leave']),
    attendees: z.array(person).max(10).default([]),
    reason: reason.optional(),
    delegate: z.object({ name: blank, post: blank }).optional(),
  })
  .superRefine(({ answer, reason: why }, context) => {
    if (answer === 'leave' && why === undefined) context.addIssue({ code: 'custom', path: ['reason'], input: '' });
  })
  .superRefine(({ answer, attendees, delegate }, context) => {
    const missing = (...path: (string | number)[]) => context.addIssue({ code: 'custom', path, input: '' });
    if (answer === 'leave') {
      // Half a delegate is nobody who could be let in.
      if (delegate?.post && !delegate.name) missing('delegate', 'name');
      if (delegate?.name && !delegate.post) missing('delegate', 'post');
      return;
    }
    if (!attendees.length) missing('attendees');
    attendees.forEach(({ name, post }, line) => {
      if (!name) missing('attendees', line, 'name');
      if (!post) missing('attendees', line, 'post');
    });
  });
export const leaveForm = z
  .object({ approved: z.boolean(), reason: reason.optional() })
  .superRefine(({ approved, reason: why }, context) => {
    if (!approved && why === undefined) context.addIssue({ code: 'custom', path: ['reason'], input: '' });
  });

export const checkInForm = z.object({
  unitCode: z.string(),
  name: z.string().trim().min(1).max(50),
  post: z.string().trim().min(1).max(100).optional(),
  presence: z.enum(['present', 'delegate']),
});
export const speechForm = z.object({
  agendaItemId: z.string().optional(),
  speaker: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(10_000),
});
