import { useInfiniteGetList } from 'ra-core';
import { useEffect } from 'react';
import type { Unit } from './unit.js';

const perPage = 100;

/** Every unit that the assignment may see, page after page: a tree can't be drawn from a part. */
export const useUnits = () => {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteGetList<Unit>(
    'organizations/units',
    {
      pagination: { page: 1, perPage },
      sort: { field: 'sortOrder', order: 'ASC' },
      filter: {},
    },
  );
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { units: data?.pages.flatMap((page) => page.data) ?? [], error, isPending };
};
