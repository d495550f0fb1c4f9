import type { Client } from './api.js';
import { until } from './retry.js';

const services = ['organizations', 'reports', 'meetings', 'policies', 'talents', 'integration'] as const;
export type Service = (typeof services)[number];
/** Messages can pass between two looks at two services; two rounds that both find nothing leave no place for that. */
const QUIET_ROUNDS = 2;
const BETWEEN_ROUNDS_MS = 40;

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
  await until(
    `all services to settle at clock ${number}`,
    async () => {
      const state = await Promise.all(services.map((service) => client.get<Settled>(`/${service}/settled`)));
      const busy = state.some(
        ({ clock, outbox, lag, parked, dueJobs }) => clock < number || outbox + lag + parked + dueJobs > 0,
      );
      quiet = busy ? 0 : quiet + 1;
      return { done: quiet >= QUIET_ROUNDS, state };
    },
    { everyMs: BETWEEN_ROUNDS_MS },
  );
}

/** Waits until one service goes by this move of the clock, and has done what became due by it. */
export async function clockArrives(client: Client, service: Service, number: number): Promise<void> {
  await until(
    `clock ${number} to arrive in ${service}`,
    async () => {
      const state = await client.get<Settled>(`/${service}/settled`);
      return { done: state.clock >= number && state.dueJobs === 0, state };
    },
    { everyMs: BETWEEN_ROUNDS_MS },
  );
}

/** Messages that no service could process, over all services. */
export async function deadLettersOf(client: Client): Promise<number> {
  const states = await Promise.all(services.map((service) => client.get<Settled>(`/${service}/settled`)));
  return states.reduce((sum, { deadLetters }) => sum + deadLetters, 0);
}
