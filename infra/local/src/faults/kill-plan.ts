/** One SIGKILL of one part. */
export interface Kill {
  readonly part: string;
  /** The share of the story's steps after which it comes, from 0 to 1. */
  readonly at: number;
  /** How long after that step, so that it may fall anywhere in the next. */
  readonly delayMs: number;
}

interface PlanOptions {
  readonly seed: number;
  readonly parts: readonly string[];
  /** How often each part is killed. */
  readonly times?: number;
  readonly longestDelayMs?: number;
}

/** The kills in their order, spread over the whole story; equal seeds give equal plans. */
export function killPlan({ seed, parts, times = 1, longestDelayMs = 0 }: PlanOptions): Kill[] {
  const random = randomNumbers(seed);
  const victims = shuffled(
    parts.flatMap((part) => Array.from({ length: times }, () => part)),
    random,
  );
  // Each has a stretch of its own, so that one part is up again before the next goes.
  return victims.map((part, place) => ({
    part,
    at: (place + random()) / victims.length,
    delayMs: Math.floor(random() * longestDelayMs),
  }));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = items.map((item) => ({ item, place: random() }));
  return order.toSorted((one, other) => one.place - other.place).map(({ item }) => item);
}

/** Numbers from 0 to 1 that depend on the seed only (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
