import { todoOf } from '@jucai/contracts';
import { z } from 'zod';

const Todo = todoOf([
  'report-to-file',
  'report-returned',
  'report-reminder',
  'report-to-review',
  'report-overdue',
  'report-extension-requested',
  'report-extension-refused',
]).meta({ id: 'Todo' });
export type Todo = z.infer<typeof Todo>;

export const TodosView = z.object({ items: z.array(Todo) }).meta({ id: 'Todos' });
export type TodosView = z.infer<typeof TodosView>;
