/** Asia/Shanghai has been UTC+8 without daylight saving since 1991; every business date of this system is later. */
const OFFSET_MS = 8 * 3_600_000;

/** The civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export const businessDate = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
