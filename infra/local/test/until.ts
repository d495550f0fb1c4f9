import { setTimeout as pause } from 'node:timers/promises';

/** Resolves as soon as the condition holds; fails the test when it never does. */
export async function until(condition: () => boolean, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Not reached within ${withinMs} ms: ${condition.toString()}`);
    await pause(10);
  }
}
