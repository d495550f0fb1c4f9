import type { FastifyRequest } from 'fastify';

/** Collections whose records are not called by their singular. */
const called: Readonly<Record<string, string>> = {
  people: 'person',
  minutes: 'minutes',
  files: 'stored_file',
  events: 'department_event',
};
const ID = /^[\w-]{1,64}$/;

/** The record that a request is about by its address alone: `/api/meetings/action-items/:id/submit` is about an `action_item`. Whether it exists is not asked. */
export function recordOfRoute({ routeOptions, params }: FastifyRequest): { type: string; id: string } | null {
  const [, collection = '', name = ''] = /^\/api\/[a-z]+\/([a-z-]+)\/:(\w+)/.exec(routeOptions.url ?? '') ?? [];
  const id = (params as Record<string, string> | undefined)?.[name];
  if (id === undefined || !ID.test(id)) return null;
  return { type: called[collection] ?? collection.replace(/s$/, '').replaceAll('-', '_'), id };
}
