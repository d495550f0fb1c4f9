/** One year as the General Office of the State Council arranged it: days off on top of weekends, and weekend days worked. */
interface YearArrangement {
  /** First and last day of each holiday; weekends inside are named too. */
  readonly holidays: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays that are worked to make up for a holiday. */
  readonly makeUpDays: readonly string[];
}

/** A day was asked for in a year whose holidays this calendar does not hold. They are announced, never computed. */
export class CalendarYearMissingError extends Error {
  constructor(readonly year: number) {
    super(`No holiday arrangement for ${year}: the calendar holds ${calendarYears.join(', ')}`);
    this.name = 'CalendarYearMissingError';
  }
}

const arrangements: Readonly<Record<number, YearArrangement>> = {
  // 国办发明电〔2021〕11号, 25 October 2021
  2022: {
    holidays: [
      ['2022-01-01', '2022-01-03'],
      ['2022-01-31', '2022-02-06'],
      ['2022-04-03', '2022-04-05'],
      ['2022-04-30', '2022-05-04'],
      ['2022-06-03', '2022-06-05'],
      ['2022-09-10', '2022-09-12'],
      ['2022-10-01', '2022-10-07'],
      // The first day of the New Year holiday of 2023, by the notice of that year.
      ['2022-12-31', '2022-12-31'],
    ],
    makeUpDays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  // 国办发明电〔2022〕16号, 8 December 2022
  2023: {
    holidays: [
      ['2023-01-01', '2023-01-02'],
      ['2023-01-21', '2023-01-27'],
      ['2023-04-05', '2023-04-05'],
      ['2023-04-29', '2023-05-03'],
      ['2023-06-22', '2023-06-24'],
      ['2023-09-29', '2023-10-06'],
    ],
    makeUpDays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  // 国办发明电〔2023〕7号, 25 October 2023. The day before the Spring Festival (9 February) was only recommended as leave.
  2024: {
    holidays: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    makeUpDays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  // 国办发明电〔2024〕12号, 12 November 2024
  2025: {
    holidays: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  // Notice of the General Office of the State Council of 4 November 2025
  2026: {
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

/** The years that the calendar holds, ascending and without a gap. */
export const calendarYears: readonly number[] = Object.keys(arrangements).map(Number);

/** The arrangement of a year; throws `CalendarYearMissingError` for a year that is not announced here. */
export function arrangementOf(year: number): YearArrangement {
  const arrangement = arrangements[year];
  if (!arrangement) throw new CalendarYearMissingError(year);
  return arrangement;
}
