import { calendarYears, isWorkingDay } from '@jucai/contracts';
import { z } from 'zod';
import { currentLocale } from '../app/i18n/locale.js';
import { messagesOf } from '../app/i18n/messages.js';

const isKnown = (day: string) => calendarYears.includes(Number(day.slice(0, 4)));

/** A due day, one on which offices work. The service judges days of years whose holidays are not announced yet. */
export const workingDay = z.iso
  .date()
  .refine((day) => !isKnown(day) || isWorkingDay(day), { error: () => messagesOf(currentLocale()).form.dayOff });
