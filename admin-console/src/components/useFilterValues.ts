import { useListContext } from 'ra-core';

/** The list's filters that are set, as the service gets them. */
export const useFilterValues = (): Record<string, unknown> => {
  const context = useListContext();
  const values = context.filterValues as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );
};
