import { Mode } from '@jucai/service-kit';
import { z } from 'zod';

export const MoveClock = z.strictObject({ to: z.iso.datetime({ offset: true }) }).meta({ id: 'MoveClock' });
export type MoveClock = z.infer<typeof MoveClock>;

export const ClockView = z
  .object({
    number: z.int().describe('Number of the last move; 0 while business time is real time'),
    businessTime: z.iso.datetime(),
    mode: Mode,
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof ClockView>;
