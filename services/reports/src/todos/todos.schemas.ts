import { LocalText, UnitCode } from '@jucai/contracts';
import { z } from 'zod';

const Todo = z
  .object({
    id: z.string(),
    kind: z.enum([
      'report-to-file',
      'report-returned',
      'report-reminder',
      'report-to-review',
      'report-overdue',
      'report-extension-requested',
    ]),
    title: LocalText,
    unitCode: UnitCode,
    unitName: LocalText,
    dueAt: z.iso.date().nullable(),
    light: z.enum(['green', 'yellow', 'red']).nullable(),
    workingDaysLeft: z.int().nullable(),
    link: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Todo' });
export type Todo = z.infer<typeof Todo>;

export const TodosView = z.object({ items: z.array(Todo) }).meta({ id: 'Todos' });
export type TodosView = z.infer<typeof TodosView>;
