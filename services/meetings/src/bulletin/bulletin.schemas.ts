import { LocalText, UnitCode } from '@jucai/contracts';
import { z } from 'zod';

export const BulletinQuery = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { message: '起止日期颠倒 | The period ends before it begins', path: ['to'] });
export type BulletinQuery = z.infer<typeof BulletinQuery>;

export const BulletinView = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    asOf: z.iso.date(),
    items: z.array(
      z.object({
        unitCode: UnitCode,
        unitName: LocalText,
        due: z.int().describe('Items whose due day lies in the period, cancelled ones left out'),
        closedOnTime: z.int().describe('Closed, and submitted by the due day in force'),
        closedLate: z.int(),
        overdue: z.int().describe('Past their due day and not submitted'),
        sentBack: z.int().describe('Times an item was sent back'),
        meanDaysLate: z.number().nullable().describe('Calendar days, over those that were or are late; null when none'),
      }),
    ),
  })
  .meta({ id: 'Bulletin' });
export type BulletinView = z.infer<typeof BulletinView>;
