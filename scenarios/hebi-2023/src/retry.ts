import { setTimeout as pause } from 'node:timers/promises';

const FIRST_MS = 200;
const LONGEST_MS = 3_000;

/** Repeats what may pass by itself (a part that is being restarted) until the deadline; tells the last reason then. */
export async function retryWhile<T>(
  passing: (error: unknown) => boolean,
  work: () => Promise<T>,
  deadlineMs = 180_000,
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (let delay = FIRST_MS; ; delay = Math.min(delay * 2, LONGEST_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!passing(error) || Date.now() > deadline) throw error;
      await pause(delay);
    }
  }
}

/** Looks until it is so; the last look is told when it never becomes so. */
export async function until<T>(
  what: string,
  look: () => Promise<{ done: boolean; state: T }>,
  { everyMs = FIRST_MS, deadlineMs = 180_000 } = {},
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const { done, state } = await look();
    if (done) return state;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}: ${JSON.stringify(state)}`);
    await pause(everyMs);
  }
}
