import { useQuery } from '@tanstack/react-query';
import { request } from '../app/request.js';

/** What a service answers below a record, where the answer is one thing and no list of records. `resource` is its path below /api. */
export const useAnswer = <T>(resource: string, query: Record<string, string | undefined> = {}) =>
  useQuery({
    queryKey: [resource, query],
    queryFn: async ({ signal }) => (await request(`/api/${resource}`, { query, signal })).body as T,
  });
