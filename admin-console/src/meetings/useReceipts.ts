import { useGetList } from 'ra-core';
import type { Receipt } from './records.js';

/** The invited units' answers, as far as the caller sees them. */
export const useReceipts = (meetingId: string, enabled = true) =>
  useGetList<Receipt>(
    'meetings/receipts',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'unit', order: 'ASC' }, filter: { meetingId } },
    { enabled },
  );
