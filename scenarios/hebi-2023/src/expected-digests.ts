import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

// Both src and dist stand beside it.
const file = new URL('../digests.json', import.meta.url);

/** What an undisturbed run comes to in each part, as it was written down with `--renew`. */
export const expectedDigests = (): Readonly<Record<string, string>> =>
  existsSync(file) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

export function writeExpectedDigests(digests: Readonly<Record<string, string>>): void {
  writeFileSync(file, `${JSON.stringify(digests, null, 2)}\n`);
}
