import { useAssignment } from '../app/assignment/session.js';
import { formatDay } from '../components/format.js';
import { useAnswer } from '../components/useAnswer.js';
import type { components } from '../generated/organizations.js';

/** The business clock as GET /api/organizations/clock answers it. */
export type Clock = components['schemas']['Clock'];

/** What time it is for the work; asked again whenever the window comes to the front. */
export const useClock = () => useAnswer<Clock>('organizations/clock');

/** The day on which work is dated at present. */
export const useBusinessDay = () => {
  const { data } = useClock();
  const { session } = useAssignment();
  return formatDay(data?.businessTime ?? session.businessTime);
};
