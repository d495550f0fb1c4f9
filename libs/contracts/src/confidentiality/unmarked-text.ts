import { z } from 'zod';
import { findSecrecyMark } from './secrecy-mark.js';

const marked =
  '文字中有密级标志，本系统不得存储国家秘密 | The text bears a secrecy mark; state secrets are not kept here';

/** A check on a text: this system is non-secret, and a text with a secrecy mark is refused before it is kept. */
export const unmarked = z.refine<string>((text) => findSecrecyMark(text) === null, marked);

/** Free text as a request brings it, trimmed: `min` to `max` characters, and no secrecy mark. */
export const unmarkedText = (max: number, min = 1) => z.string().trim().min(min).max(max).check(unmarked);

/**
 * A check on a part of a request that has its schema in common with answers, where it must not stand: what was kept before is still
 * read. Every text within is looked at, and named by its path.
 */
export const unmarkedWithin = z.superRefine<unknown>((value, context) => {
  for (const path of markedPaths(value)) context.addIssue({ code: 'custom', path, message: marked });
});

function markedPaths(value: unknown): string[][] {
  if (typeof value === 'string') return findSecrecyMark(value) ? [[]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => markedPaths(inner).map((path) => [name, ...path]));
}
