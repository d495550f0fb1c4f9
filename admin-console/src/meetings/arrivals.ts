import type { Receipt, Session } from './records.js';

export type Seat = Session['expected'][number];

/** Somebody who is expected to come, as the check-in will say it. */
export interface Arrival {
  membershipId: string | null;
  unitCode: string;
  name: string;
  post?: string;
  presence: 'present' | 'delegate';
}

/** Who will come for a seat, by what its unit answered: the member, those whom the unit named, a delegate; nobody for who is on leave. */
export const arrivalsOf = (seat: Seat, receipt: Receipt | undefined, meetingUnitCode: string): Arrival[] => {
  const { membershipId, displayName } = seat;
  // Heads and deputies sit for no unit of their own: they are the city's.
  const of = { membershipId, unitCode: seat.unitCode ?? meetingUnitCode };
  if (receipt?.state === 'leave-asked' || receipt?.state === 'leave-approved')
    return receipt.delegate ? [{ ...of, ...receipt.delegate, presence: 'delegate' }] : [];
  if (displayName) return [{ ...of, name: displayName, presence: 'present' }];
  return (receipt?.attendees ?? []).map((attendee) => ({ ...of, ...attendee, presence: 'present' }));
};
