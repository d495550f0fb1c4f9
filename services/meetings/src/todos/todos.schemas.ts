import { LocalText } from '@jucai/contracts';
import { z } from 'zod';

export const TodoKind = z.enum([
  'agenda-to-approve',
  'notice-to-answer',
  'leave-to-approve',
  'minutes-to-approve',
  'minutes-to-sign',
  'minutes-to-issue',
  'minutes-to-acknowledge',
  'action-item-to-accept',
  'action-item-open',
  'action-item-rejected',
  'action-item-not-ours',
  'extension-to-decide',
  'action-item-to-verify',
  'action-item-overdue',
  'resolution-refused',
]);
export type TodoKind = z.infer<typeof TodoKind>;

export const Todo = z
  .object({
    id: z.string(),
    kind: TodoKind,
    title: LocalText,
    unitCode: z.string(),
    unitName: LocalText,
    dueAt: z.iso.date().nullable(),
    light: z.enum(['green', 'yellow', 'red']).nullable(),
    workingDaysLeft: z.int().nullable(),
    link: z.string().describe('Path in the console'),
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'MeetingTodo' });
export type Todo = z.infer<typeof Todo>;

export const TodosView = z.object({ items: z.array(Todo) }).meta({ id: 'MeetingTodos' });
export type TodosView = z.infer<typeof TodosView>;
