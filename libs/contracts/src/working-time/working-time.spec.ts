import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrangementOf, CalendarYearMissingError, calendarYears } from './calendar.js';
import {
  addWorkingDays,
  addWorkingDaysWithPauses,
  businessDate,
  dueMoment,
  elapsedWorkingDays,
  endOfPeriod,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
  workingDaysLeft,
} from './working-time.js';

const plus = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Days of 2022 to mid-2026, so that what is added stays inside the calendar. */
const day = fc.integer({ min: 0, max: 1_600 }).map((n) => plus('2022-01-01', n));
const count = fc.integer({ min: 1, max: 60 });
const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from, to: plus(from, length) }));

describe('the calendar', () => {
  it('holds the years 2022 to 2026 without a gap', () => {
    expect(calendarYears).toEqual([2022, 2023, 2024, 2025, 2026]);
  });

  it('makes up only on weekends, never on a holiday, and keeps each date in its year', () => {
    for (const year of calendarYears) {
      const { holidays, makeUpDays } = arrangementOf(year);
      for (const date of makeUpDays) {
        expect([0, 6]).toContain(weekday(date));
        expect(date.slice(0, 4)).toBe(String(year));
        expect(holidays.some(([from, to]) => from <= date && date <= to)).toBe(false);
      }
      for (const [from, to] of holidays) {
        expect(from <= to).toBe(true);
        expect([from.slice(0, 4), to.slice(0, 4)]).toEqual([String(year), String(year)]);
      }
    }
  });

  it.each([
    // Weekdays of the year, less those inside holidays, plus make-up days: 260 - 18 + 7 for 2022, from the notices.
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('gives %i as many working days as its notice does', (year, expected) => {
    let worked = 0;
    for (let d = `${year}-01-01`; d.startsWith(String(year)); d = plus(d, 1)) if (isWorkingDay(d)) worked += 1;
    expect(worked).toBe(expected);
  });

  it('names a year that is not announced and guesses nothing', () => {
    expect(() => isWorkingDay('2021-12-31')).toThrow(new CalendarYearMissingError(2021));
    expect(() => isWorkingDay('2027-01-03')).toThrow(/2027/);
    expect(() => addWorkingDays('2026-12-30', 5)).toThrow(expect.objectContaining({ year: 2027 }));
  });
});

describe('April and May 2023', () => {
  it('works on 23 April (Sunday) and 6 May (Saturday), and not from 29 April to 3 May', () => {
    expect(weekday('2023-04-18')).toBe(2);
    expect(weekday('2023-04-23')).toBe(0);
    expect(weekday('2023-05-06')).toBe(6);
    expect(['2023-04-18', '2023-04-23', '2023-05-06'].map(isWorkingDay)).toEqual([true, true, true]);
    for (const date of ['2023-04-22', '2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03']) {
      expect([date, isWorkingDay(date)]).toEqual([date, false]);
    }
    expect(isWorkingDay('2023-05-07')).toBe(false);
  });

  it('ends a notice of 5 working days posted on 20 April on 26 April, and one posted on 26 April on 6 May', () => {
    expect(addWorkingDays('2023-04-20', 5)).toBe('2023-04-26');
    expect(addWorkingDays('2023-04-26', 5)).toBe('2023-05-06');
    expect(workingDaysBetween('2023-04-26', '2023-05-06')).toBe(5);
  });

  it('counts from the next day, whether or not the first day is worked', () => {
    expect(addWorkingDays('2023-04-29', 1)).toBe('2023-05-04');
    expect(addWorkingDays('2023-04-28', 1)).toBe('2023-05-04');
  });

  it('moves the end of a calendar period off a holiday', () => {
    expect(endOfPeriod('2023-04-19', 10)).toBe('2023-05-04');
    expect(endOfPeriod('2023-04-16', 7)).toBe('2023-04-23');
    expect(endOfPeriod('2023-04-15', 7)).toBe('2023-04-23');
    expect(endOfPeriod('2023-04-18', 30)).toBe('2023-05-18');
  });

  it('finds the last day to send a notice 5 working days before a meeting', () => {
    expect(subtractWorkingDays('2023-04-18', 5)).toBe('2023-04-11');
    expect(subtractWorkingDays('2023-05-07', 1)).toBe('2023-05-05');
  });

  it('counts what is left, below zero once it is over', () => {
    expect(workingDaysLeft('2023-04-20', '2023-04-26')).toBe(5);
    expect(workingDaysLeft('2023-04-26', '2023-04-26')).toBe(0);
    expect(workingDaysLeft('2023-05-04', '2023-04-26')).toBe(-3);
  });

  it('lets the clock stand during a pause and go on afterwards', () => {
    const pauses = [{ from: '2023-04-20', to: '2023-04-24' }];
    // 21, 23 and 24 April fall into the pause: 19, 20, 25 and 26 count.
    expect(elapsedWorkingDays('2023-04-18', '2023-04-26', pauses)).toBe(4);
    expect(addWorkingDaysWithPauses('2023-04-18', 4, pauses)).toBe('2023-04-26');
    expect(elapsedWorkingDays('2023-04-18', '2023-04-26', [...pauses, { from: '2023-04-21', to: '2023-04-23' }])).toBe(
      4,
    );
  });

  it('has no end while a pause is open, unless it ended before the pause', () => {
    expect(addWorkingDaysWithPauses('2023-04-18', 5, [{ from: '2023-04-20' }])).toBeNull();
    expect(addWorkingDaysWithPauses('2023-04-18', 2, [{ from: '2023-04-20', to: null }])).toBe('2023-04-20');
    expect(elapsedWorkingDays('2023-04-18', '2023-05-31', [{ from: '2023-04-20' }])).toBe(2);
  });
});

describe('instants', () => {
  it('ends a due day at 24:00 in Shanghai', () => {
    expect(dueMoment('2023-04-26')).toBe('2023-04-26T16:00:00.000Z');
  });

  it('knows the civil date in Shanghai', () => {
    expect(businessDate('2023-04-26T15:59:59.999Z')).toBe('2023-04-26');
    expect(businessDate(dueMoment('2023-04-26'))).toBe('2023-04-27');
    expect(businessDate(new Date('2022-12-31T16:00:00Z'))).toBe('2023-01-01');
    expect(businessDate('2023-04-27T00:30:00+09:00')).toBe('2023-04-26');
  });

  it.each(['2023-04-26T10:00:00', '2023-04-26', 'yesterday', 'T25:99Z'])('refuses %s as an instant', (text) => {
    expect(() => businessDate(text)).toThrow(RangeError);
  });

  it.each(['2023-02-29', '2023-2-3', '2023-13-01', '', '2023-04-18T00:00:00Z'])(
    'refuses %s as a civil date',
    (text) => {
      expect(() => isWorkingDay(text)).toThrow(RangeError);
    },
  );

  it.each([0, -1, 1.5, Number.NaN])('refuses a period of %p days', (n) => {
    expect(() => addWorkingDays('2023-04-18', n)).toThrow(RangeError);
    expect(() => endOfPeriod('2023-04-18', n)).toThrow(RangeError);
  });

  it('refuses a pause that ends before it begins', () => {
    expect(() => elapsedWorkingDays('2023-04-18', '2023-04-26', [{ from: '2023-04-24', to: '2023-04-20' }])).toThrow(
      RangeError,
    );
  });
});

describe('for all days', () => {
  const holds = (property: Parameters<typeof fc.assert>[0]): void => void fc.assert(property, { numRuns: 300 });

  it('adding n and counting gives n, and ends on a working day', () => {
    holds(
      fc.property(day, count, (start, n) => {
        const end = addWorkingDays(start, n);
        expect(workingDaysBetween(start, end)).toBe(n);
        expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('adding is strictly monotone in n and monotone in the start', () => {
    holds(
      fc.property(day, day, count, (a, b, n) => {
        expect(addWorkingDays(a, n) < addWorkingDays(a, n + 1)).toBe(true);
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(first, n) <= addWorkingDays(second, n)).toBe(true);
      }),
    );
  });

  it('adding in two steps is adding at once', () => {
    holds(
      fc.property(day, count, count, (start, n, m) => {
        expect(addWorkingDays(addWorkingDays(start, n), m)).toBe(addWorkingDays(start, n + m));
      }),
    );
  });

  it('counting adds up over any split, and reversing changes the sign', () => {
    holds(
      fc.property(day, day, day, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0);
      }),
    );
  });

  it('the latest day n working days before leaves at least n, and the next working day fewer', () => {
    holds(
      fc.property(fc.integer({ min: 100, max: 1_600 }), count, (offset, n) => {
        const date = plus('2022-01-01', offset);
        const before = subtractWorkingDays(date, n);
        expect(isWorkingDay(before)).toBe(true);
        expect(workingDaysBetween(before, date)).toBeGreaterThanOrEqual(n);
        expect(workingDaysBetween(addWorkingDays(before, 1), date)).toBeLessThan(n);
      }),
    );
  });

  it('a calendar period ends on a working day, with nothing worked in between its end and the day it moved to', () => {
    holds(
      fc.property(day, count, (start, n) => {
        const end = endOfPeriod(start, n);
        expect(isWorkingDay(end)).toBe(true);
        expect(end >= plus(start, n)).toBe(true);
        expect(workingDaysBetween(plus(start, n - 1), end)).toBe(1);
      }),
    );
  });

  it('time that ran and time that stood add up to all of it, and pauses never run backwards', () => {
    holds(
      fc.property(day, fc.integer({ min: 0, max: 90 }), pause, (from, length, standing) => {
        const to = plus(from, length);
        const ran = elapsedWorkingDays(from, to, [standing]);
        const [a, b] = [from, to].map((d) => (d < standing.from ? standing.from : d > standing.to ? standing.to : d));
        expect(ran + workingDaysBetween(a ?? from, b ?? to)).toBe(workingDaysBetween(from, to));
        expect(elapsedWorkingDays(from, to, [standing, standing])).toBe(ran);
        expect(elapsedWorkingDays(from, to, [])).toBe(workingDaysBetween(from, to));
      }),
    );
  });

  it('an end with pauses elapses exactly n', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 900 }), count, fc.array(pause, { maxLength: 3 }), (offset, n, pauses) => {
        const start = plus('2022-01-01', offset);
        const end = addWorkingDaysWithPauses(start, n, pauses);
        expect(elapsedWorkingDays(start, String(end), pauses)).toBe(n);
      }),
    );
  });

  it('a due day is the civil date until its last millisecond', () => {
    holds(
      fc.property(day, (date) => {
        expect(businessDate(new Date(Date.parse(dueMoment(date)) - 1))).toBe(date);
        expect(businessDate(dueMoment(date))).toBe(plus(date, 1));
      }),
    );
  });
});
