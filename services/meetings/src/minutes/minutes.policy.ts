import { type Actor, covers, may } from '@jucai/service-kit/domain';
import type { Position } from '../leading-groups/membership.entity.js';
import type { MinutesStage } from './minutes.entity.js';

interface MinutesAtHand {
  readonly path: string;
  readonly submittedBy: string | null;
}

export const mayEditMinutes = (actor: Actor, minutes: { path: string }): boolean =>
  may(actor, 'minutes.edit') && covers(actor, minutes.path);

/** The office director is not the one who submitted; the deputy head approves by the seat; the presider alone signs. */
export function mayApproveMinutes(
  actor: Actor,
  minutes: MinutesAtHand,
  stage: MinutesStage | null,
  seat: Position | null,
  presiderAccount: string | null,
): boolean {
  if (stage === null || !covers(actor, minutes.path)) return false;
  if (stage === 'presider') return may(actor, 'minutes.sign') && presiderAccount === actor.account;
  if (!may(actor, 'minutes.approve')) return false;
  return stage === 'office-director'
    ? may(actor, 'minutes.edit') && actor.account !== minutes.submittedBy
    : seat === 'deputy-head';
}

/** The unit that got them, for itself and once. */
export const mayAcknowledge = (actor: Actor, receipt: { unitCode: string; acknowledgedAt: string | null }): boolean =>
  receipt.acknowledgedAt === null && may(actor, 'receipt.answer') && receipt.unitCode === actor.unitCode;
