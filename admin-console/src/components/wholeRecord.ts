/** For `useGetOne` on a record's page: without it react-admin draws the row of a list, which has fewer fields, until the record is there. */
export const wholeRecord = { meta: { whole: true } } as const;
