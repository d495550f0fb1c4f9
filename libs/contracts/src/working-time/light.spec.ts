import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { light } from './light.js';

const base = { dueOn: '2023-04-26', warnWorkingDays: 3 };
const rank = { green: 0, yellow: 1, red: 2 };

describe('light', () => {
  it.each([
    ['2023-04-20', 'green'], // five working days left
    ['2023-04-21', 'green'], // four
    ['2023-04-22', 'green'], // a Saturday: still 23, 24, 25, 26 to come
    ['2023-04-23', 'yellow'], // three: the warning window opens on a make-up Sunday
    ['2023-04-26', 'yellow'], // the due day belongs to the unit until 24:00
    ['2023-04-27', 'red'],
  ] as const)('on %s is %s', (today, expected) => {
    expect(light({ ...base, today })).toBe(expected);
  });

  it('is red on a day off right after the due day, though no working day has passed', () => {
    expect(light({ dueOn: '2023-04-28', today: '2023-04-29', warnWorkingDays: 3 })).toBe('red');
  });

  it('is green once done, even late', () => {
    expect(light({ ...base, today: '2023-05-10', done: true })).toBe('green');
  });

  it.each([
    [49, 'yellow'],
    [50, 'green'],
    [100, 'green'],
  ] as const)('with half of the time gone and %i %% done is %s', (progressPercent, expected) => {
    // 19, 20, 21, 23 of eight working days.
    const half = { startedOn: '2023-04-18', today: '2023-04-23', dueOn: '2023-04-27', warnWorkingDays: 1 };
    expect(light({ ...half, progressPercent })).toBe(expected);
  });

  it('is not yellow for progress before the work began, or when none was due to be reported', () => {
    const long = { dueOn: '2023-12-29', warnWorkingDays: 5, today: '2023-06-01' };
    expect(light({ ...long, startedOn: '2023-06-01', progressPercent: 0 })).toBe('green');
    expect(light({ ...long, startedOn: '2023-04-18' })).toBe('green');
    expect(light({ ...long, startedOn: '2023-04-18', progressPercent: 0 })).toBe('yellow');
  });

  it('only gets worse as days pass, and only better with progress', () => {
    const offset = fc.integer({ min: 0, max: 400 });
    const date = (n: number) => new Date(Date.UTC(2023, 3, 18 + n)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(offset, offset, offset, fc.nat(100), fc.nat(100), fc.nat(10), (due, a, b, p, q, warnWorkingDays) => {
        const at = (today: number, progressPercent: number) =>
          rank[light({ dueOn: date(due), startedOn: date(0), today: date(today), progressPercent, warnWorkingDays })];
        expect(at(Math.min(a, b), p)).toBeLessThanOrEqual(at(Math.max(a, b), p));
        expect(at(a, Math.max(p, q))).toBeLessThanOrEqual(at(a, Math.min(p, q)));
      }),
      { numRuns: 200 },
    );
  });
});
