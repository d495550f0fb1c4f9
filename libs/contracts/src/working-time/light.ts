import { workingDaysBetween, workingDaysLeft } from './working-time.js';

/** The state of a deadline: 绿灯, 黄灯, 红灯. */
export type Light = 'green' | 'yellow' | 'red';

/** What a light is computed from; dates are civil dates in Shanghai. */
export interface Deadline {
  /** The due day in force, after extensions that were granted. */
  readonly dueOn: string;
  readonly today: string;
  /** How many working days before the due day the warning begins. */
  readonly warnWorkingDays: number;
  /** What the unit last reported, 0 to 100; left out while nothing was due to be reported. */
  readonly progressPercent?: number | null | undefined;
  /** Needed to compare progress with time; left out, only the due day counts. */
  readonly startedOn?: string | null | undefined;
  /** Finished: no deadline runs any more. Whether it was late is a figure of its own, not a light. */
  readonly done?: boolean | undefined;
}

/** The light of a deadline, computed the same everywhere: red when overdue, yellow inside the warning window or when progress lags behind time. */
export function light({ dueOn, today, warnWorkingDays, progressPercent, startedOn, done }: Deadline): Light {
  if (done) return 'green';
  // ISO dates compare as text. The due day itself still belongs to the unit until 24:00.
  if (today > dueOn) return 'red';
  if (workingDaysLeft(today, dueOn) <= warnWorkingDays) return 'yellow';
  if (progressPercent != null && startedOn != null && startedOn < today) {
    const total = workingDaysBetween(startedOn, dueOn);
    const elapsed = workingDaysBetween(startedOn, today);
    if (progressPercent * total < elapsed * 100) return 'yellow';
  }
  return 'green';
}
