import { type Actor, may } from '@jucai/service-kit/domain';

/** The invited unit itself answers; nobody above it does so in its name. */
export const mayAnswer = (actor: Actor, receipt: { unitCode: string }): boolean =>
  may(actor, 'receipt.answer') && actor.unitCode === receipt.unitCode;
