import { useQuery } from '@tanstack/react-query';
import { isOutOfSight } from '../app/problem.js';
import { request } from '../app/request.js';

type Parameters = Record<string, string | undefined>;

const ask = async <T>(path: string, query: Parameters, signal: AbortSignal) =>
  (await request(`/api/${path}`, { query, signal })).body as T;

/** What a service answers below a record, where the answer is one thing and no list of records. `path` is below /api. */
export const useAnswer = <T>(path: string, query: Parameters = {}) =>
  useQuery({ queryKey: [path, query], queryFn: ({ signal }) => ask<T>(path, query, signal) });

/** The same where there may be nothing yet, or nothing for the caller: null then. */
export const useAnswerIfAny = <T>(path: string, query: Parameters = {}, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [path, query],
    queryFn: async ({ signal }): Promise<T | null> => {
      try {
        return await ask<T>(path, query, signal);
      } catch (failure) {
        if (isOutOfSight(failure)) return null;
        throw failure;
      }
    },
  });
