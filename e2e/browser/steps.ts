import { it } from '@jest/globals';
import type { TheBrowser } from './browser.js';

/** Steps of one story: each needs the one before it, and nothing is gained by waiting for what failed to come about. */
export const stepsIn = (browser: () => TheBrowser) => {
  let broken = false;
  return (what: string, act: () => Promise<void>) =>
    it(what, async () => {
      if (broken) throw new Error('an earlier step failed');
      broken = true;
      await browser().watching(act);
      broken = false;
    });
};
