import { type Actor, covers, may } from '@jucai/service-kit/domain';
import type { Position } from '../leading-groups/membership.entity.js';
import type { ApprovalStage } from './meeting.entity.js';

interface MeetingAtHand {
  readonly path: string;
  readonly presiderAccount: string | null;
}

/** The office of the meeting's unit, or one above it. */
export const mayManageMeeting = (actor: Actor, meeting: { path: string }): boolean =>
  may(actor, 'meeting.manage') && covers(actor, meeting.path);

/** The one who presides over this very meeting. */
export const presides = (actor: Actor, meeting: MeetingAtHand): boolean =>
  may(actor, 'meeting.preside') && covers(actor, meeting.path) && meeting.presiderAccount === actor.account;

/** The presider, or the office that records what the presider concluded. */
export const mayConduct = (actor: Actor, meeting: MeetingAtHand): boolean =>
  may(actor, 'meeting.conduct') && (presides(actor, meeting) || mayManageMeeting(actor, meeting));

/** A check is somebody else's: whoever planned the meeting is not its office director. Heads approve by their seat in the group. */
export const mayApproveAgenda = (
  actor: Actor,
  meeting: MeetingAtHand & { plannedBy: string },
  stage: ApprovalStage | null,
  seat: Position | null,
): boolean => {
  if (stage === null || !may(actor, 'meeting.conduct') || !covers(actor, meeting.path)) return false;
  return stage === 'office-director'
    ? may(actor, 'meeting.manage') && actor.account !== meeting.plannedBy
    : may(actor, 'meeting.preside') && seat === stage;
};
