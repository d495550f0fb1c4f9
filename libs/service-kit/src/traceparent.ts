import { randomBytes } from 'node:crypto';

const PATTERN = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Continues a caller's trace with a new span, or starts one when the caller sent none that is valid. */
export function continueTrace(incoming: unknown): string {
  const span = randomBytes(8).toString('hex');
  return typeof incoming === 'string' && PATTERN.test(incoming)
    ? `${incoming.slice(0, 36)}${span}-${incoming.slice(53)}`
    : `00-${randomBytes(16).toString('hex')}-${span}-01`;
}
