import type { Membership } from './records.js';
import { useAnswerIfAny } from '../components/useAnswer.js';

/** All seats of a leading group there ever were. The service answers them whole, so this is no list with pages. */
export const useMembers = (groupId: string, enabled = true) => {
  const { data, error } = useAnswerIfAny<{ items: Membership[] }>(
    `meetings/leading-groups/${groupId}/members`,
    {},
    enabled,
  );
  return { data: data?.items, error };
};

/** Whether it is a seat on that day: terms may be set to begin or end later. */
export const isSeated = ({ validFrom, validTo }: Membership, day: string) =>
  validFrom <= day && (validTo === null || day <= validTo);
