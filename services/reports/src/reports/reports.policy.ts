import type { ReportState } from '@jucai/contracts';
import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** What a policy must know of a report: whose it is, who reviews it, where it stands. */
export interface ReportAtHand {
  readonly unitCode: string;
  readonly path: string;
  readonly reviewerPath: string;
  readonly state: ReportState;
  /** Its unit asks for more time and was not answered yet. */
  readonly extensionAsked: boolean;
}

export type ReportAction =
  | 'fill'
  | 'present'
  | 'submit'
  | 'withdraw'
  | 'request-extension'
  | 'return'
  | 'accept'
  | 'extend'
  | 'refuse-extension'
  | 'correct'
  | 'freeze';

const isOwn = (actor: Actor, { unitCode }: ReportAtHand): boolean => actor.unitCode === unitCode;

/** Filled in by the unit's own people. */
export const mayFill = (actor: Actor, report: ReportAtHand): boolean =>
  may(actor, 'report.fill') && isOwn(actor, report);

/** Submitted, withdrawn and presented by the unit's lead. */
export const maySubmit = (actor: Actor, report: ReportAtHand): boolean =>
  may(actor, 'report.submit') && isOwn(actor, report);

/** Reviewed from the unit that it is filed to, or from above that; never by the filing unit itself. */
export const mayReview = (actor: Actor, report: ReportAtHand): boolean =>
  may(actor, 'report.review') && covers(actor, report.reviewerPath) && !isOwn(actor, report);

export const mayExtend = (actor: Actor, report: ReportAtHand): boolean =>
  may(actor, 'report.extend') && covers(actor, report.reviewerPath) && !isOwn(actor, report);

/** What the calendar and the campaign allow. */
export interface ReportTimes {
  /** Its unit may not change it as it stands. */
  readonly locked: boolean;
  /** Its unit may still submit, if it has it in hand. */
  readonly filingOpen: boolean;
  readonly campaignOpen: boolean;
}

/** What this caller may do with the report now. */
export function reportActions(
  actor: Actor,
  report: ReportAtHand,
  { locked, filingOpen, campaignOpen }: ReportTimes,
): ReportAction[] {
  const { state } = report;
  const accepted = state === 'accepted' || state === 'heard';
  const unsubmitted = state === 'draft' || state === 'returned';
  const offered: [ReportAction, boolean][] = [
    ['fill', mayFill(actor, report) && !locked],
    ['present', maySubmit(actor, report) && state !== 'heard'],
    ['submit', maySubmit(actor, report) && !locked],
    ['withdraw', maySubmit(actor, report) && state === 'submitted' && filingOpen],
    ['request-extension', maySubmit(actor, report) && unsubmitted && campaignOpen],
    ['return', mayReview(actor, report) && state === 'submitted' && campaignOpen],
    ['accept', mayReview(actor, report) && state === 'submitted'],
    ['extend', mayExtend(actor, report) && unsubmitted && campaignOpen],
    ['refuse-extension', mayExtend(actor, report) && report.extensionAsked],
    ['correct', mayReview(actor, report) && accepted],
    ['freeze', may(actor, 'snapshot.freeze') && covers(actor, report.path) && accepted],
  ];
  return offered.filter(([, may]) => may).map(([action]) => action);
}
