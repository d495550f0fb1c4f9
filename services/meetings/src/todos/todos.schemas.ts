import { todoOf } from '@jucai/contracts';
import { z } from 'zod';

export const Todo = todoOf([
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
]).meta({ id: 'MeetingTodo' });
export type Todo = z.infer<typeof Todo>;

export const TodosView = z.object({ items: z.array(Todo) }).meta({ id: 'MeetingTodos' });
export type TodosView = z.infer<typeof TodosView>;
