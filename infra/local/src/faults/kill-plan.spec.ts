import { describe, expect, it } from '@jest/globals';
import { killPlan } from './kill-plan.js';

const parts = ['reports', 'meetings', 'kafka', 'driver'];

describe('killPlan', () => {
  it('kills each part as often as asked, in the order of the story', () => {
    const plan = killPlan({ seed: 7, parts, times: 3, longestDelayMs: 500 });
    for (const part of parts) expect(plan.filter((kill) => kill.part === part)).toHaveLength(3);
    expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).toSorted((one, other) => one - other));
    for (const { at, delayMs } of plan) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(1);
      expect(delayMs).toBeLessThan(500);
    }
  });

  it('is the same for the same seed and another for another', () => {
    expect(killPlan({ seed: 7, parts })).toEqual(killPlan({ seed: 7, parts }));
    expect(killPlan({ seed: 7, parts })).not.toEqual(killPlan({ seed: 8, parts }));
  });
});
