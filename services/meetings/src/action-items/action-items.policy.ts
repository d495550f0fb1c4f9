import { type Actor, may } from '@jucai/service-kit/domain';
import type { Permission } from '@jucai/contracts';

interface ItemAtHand {
  readonly unitCode: string;
  /** Path of the unit whose office gave it out. */
  readonly meetingPath: string;
}

/** The lead unit itself handles it; nobody above does so in its name. */
export const handles = (
  actor: Actor,
  item: ItemAtHand,
  permission: 'action-item.handle' | 'action-item.submit',
): boolean => may(actor, permission) && actor.unitCode === item.unitCode;

/** The office of the unit whose meeting gave it out, or one above. */
export const supervises = (
  actor: Actor,
  item: ItemAtHand,
  permission: Extract<Permission, 'action-item.assign' | 'action-item.verify'>,
): boolean => may(actor, permission) && actor.path !== '' && item.meetingPath.startsWith(actor.path);
