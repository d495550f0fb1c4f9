const LOOK_EVERY_MS = 50;

/** Looks again until what is set off elsewhere has arrived; fails with what was seen last. */
export async function eventually<T>(
  look: () => Promise<T>,
  arrived: (seen: T) => boolean,
  withinMs = 30_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (arrived(seen)) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain; seen last: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
