import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { Receipt } from './records.js';

const resource = 'meetings/receipts';
const perPage = 100;

/** The invited units' answers, as far as the caller sees them. All of them: they are counted, and the minutes go to every one. */
export const useReceipts = (meetingId: string, enabled = true) => {
  const provider = useDataProvider();
  return useQuery({
    enabled,
    queryKey: [resource, 'all', meetingId],
    queryFn: async ({ signal }) => {
      const receipts: Receipt[] = [];
      for (let page = 1; ; page += 1) {
        const { data, total = 0 } = await provider.getList<Receipt>(resource, {
          pagination: { page, perPage },
          sort: { field: 'unit', order: 'ASC' },
          filter: { meetingId },
          signal,
        });
        receipts.push(...data);
        if (data.length < perPage || receipts.length >= total) return receipts;
      }
    },
  });
};
