import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../app/problem.js';
import { request } from '../app/request.js';

/** What the service answers at `path` when that is no record of its own; null when there is nothing yet, or nothing for the caller. */
export const useAnswer = <T>(path: string, query: Record<string, string> = {}, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [path, query],
    queryFn: async ({ signal }): Promise<T | null> => {
      try {
        return (await request(`/api/${path}`, { query, signal })).body as T;
      } catch (failure) {
        if (failure instanceof ApiProblem && (failure.status === 404 || failure.status === 403)) return null;
        throw failure;
      }
    },
  });
