import { z } from 'zod';
import { LocalText } from './define-event.js';
import { UnitCode } from './organizations/unit.v1.js';

/** Something that somebody owes; every service answers its own at GET /api/<service>/todos, and the console shows them in one list. */
export const todoOf = <const K extends readonly [string, ...string[]]>(kinds: K) =>
  z.object({
    id: z.string(),
    kind: z.enum(kinds),
    title: LocalText,
    unitCode: UnitCode,
    unitName: LocalText,
    dueAt: z.iso.date().nullable(),
    light: z.enum(['green', 'yellow', 'red']).nullable(),
    workingDaysLeft: z.int().nullable(),
    link: z.string().describe('Path in the console'),
    createdAt: z.iso.datetime({ offset: true }),
  });
