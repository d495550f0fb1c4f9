import { useQueries } from '@tanstack/react-query';
import { z } from 'zod';
import type { Assignment } from '../app/assignment/session.js';
import { request } from '../app/request.js';
import { todoServices, type TodoService } from '../app/sections.js';

const LocalText = z.object({ zh: z.string(), en: z.string() });

const TodoItem = z.object({
  id: z.string(),
  kind: z.string(),
  title: LocalText,
  unitCode: z.string(),
  unitName: LocalText,
  dueAt: z.string().nullable(),
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  workingDaysLeft: z.number().nullable(),
  link: z.string(),
  createdAt: z.string(),
});
const TodosAnswer = z.object({ items: z.array(TodoItem) });

/** Something a person owes, from whichever service, and under which assignment it is done. */
export interface Todo extends z.infer<typeof TodoItem> {
  service: TodoService;
  assignment: Assignment;
}

/** The to-dos of all services and all of the person's assignments. */
export interface Todos {
  items: Todo[];
  /** Services whose part is missing just now; they are asked again by themselves. */
  missing: TodoService[];
  /** Asks those again at once. */
  retry: () => void;
  pending: boolean;
  updatedAt: number;
}

const everyMinute = 60_000;

const fetchTodos = async (service: TodoService, assignment: Assignment, signal: AbortSignal): Promise<Todo[]> => {
  const { body } = await request(`/api/${service}/todos`, { assignmentId: assignment.id, signal });
  return TodosAnswer.parse(body).items.map((item) => ({ ...item, service, assignment }));
};

// By deadline; what has none comes last, older first.
const byDeadline = (one: Todo, other: Todo) => {
  if (one.dueAt !== other.dueAt) {
    if (!one.dueAt) return 1;
    if (!other.dueAt) return -1;
    return Date.parse(one.dueAt) - Date.parse(other.dueAt);
  }
  return Date.parse(one.createdAt) - Date.parse(other.createdAt);
};

/** Merges one call per assignment and service; refreshed on focus and every minute. */
export const useTodos = (assignments: Assignment[]): Todos => {
  const calls = todoServices.flatMap((service) => assignments.map((assignment) => ({ service, assignment })));
  const results = useQueries({
    queries: calls.map(({ service, assignment }) => ({
      queryKey: [`${service}/todos`, assignment.id],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchTodos(service, assignment, signal),
      refetchInterval: everyMinute,
      refetchOnWindowFocus: true,
      retry: 1,
    })),
  });
  return {
    items: results.flatMap(({ data }) => data ?? []).sort(byDeadline),
    missing: todoServices.filter((service) =>
      calls.some((call, index) => call.service === service && results[index]?.isError),
    ),
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
    pending: results.some(({ isPending }) => isPending),
    updatedAt: Math.max(0, ...results.map(({ dataUpdatedAt }) => dataUpdatedAt)),
  };
};
