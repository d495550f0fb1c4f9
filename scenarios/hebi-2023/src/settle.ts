import type { Client } from './api.js';
import { until } from './retry.js';

const services = ['organizations', 'reports', 'meetings', 'policies', 'talents', 'integration'] as const;
/** Messages can pass between two looks at two services; two rounds that both find nothing leave no place for that. */
const QUIET_ROUNDS = 2;

interface Settled {
  clock: number;
  outbox: number;
  lag: number;
  parked: number;
  deadLetters: number;
  dueJobs: number;
}

/** Waits until everything that was set off has arrived everywhere, the business clock included. */
export async function settle(client: Client): Promise<void> {
  const { number } = await client.get<{ number: number }>('/organizations/clock');
  let quiet = 0;
  await until(`all services to settle at clock ${number}`, async () => {
    const state: Record<string, Settled> = {};
    for (const service of services) state[service] = await client.get<Settled>(`/${service}/settled`);
    const busy = Object.values(state).some(
      ({ clock, outbox, lag, parked, dueJobs }) => clock < number || outbox + lag + parked + dueJobs > 0,
    );
    quiet = busy ? 0 : quiet + 1;
    return { done: quiet >= QUIET_ROUNDS, state };
  });
}
