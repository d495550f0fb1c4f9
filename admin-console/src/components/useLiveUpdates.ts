import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAssignment } from '../app/assignment/session.js';
import { follow, type News } from '../app/live.js';

/**
 * Changes that others make to what is on this page appear by themselves. `resourceOf` names the resource behind each
 * table of the service's change log; a table that isn't named refreshes everything of the service.
 */
export const useLiveUpdates = (service: string, resourceOf: Record<string, string> = {}) => {
  const queries = useQueryClient();
  const { assignment } = useAssignment();
  const names = JSON.stringify(resourceOf);
  useEffect(() => {
    const table = JSON.parse(names) as Record<string, string>;
    let timer: number | undefined;
    const stale = new Set<string>();
    const refresh = () => {
      const wanted = [...stale];
      stale.clear();
      const touches = (of: string) => wanted.some((one) => of === one || of.startsWith(`${one}/`));
      void queries.invalidateQueries({ predicate: ({ queryKey }) => touches(String(queryKey[0])) });
    };
    const onNews = (news: News) => {
      stale.add((news !== 'missed' && table[news.table]) || service);
      // A bulk change is one refresh, not one per row.
      window.clearTimeout(timer);
      timer = window.setTimeout(refresh, 250);
    };
    const stop = follow(service, assignment.id, onNews);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [service, names, queries, assignment.id]);
};
