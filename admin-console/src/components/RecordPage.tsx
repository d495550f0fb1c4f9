import { type RaRecord, useGetOne } from 'ra-core';
import type { ComponentType, ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { Answered } from './Answered.js';
import { wholeRecord } from './wholeRecord.js';

interface RecordPageProps<T extends RaRecord> {
  resource: string;
  page: ComponentType<{ record: T }>;
  /** What is there all the same for whoever may not see the record. */
  besides?: ReactNode;
}

/** The record that the address names, whole, on its page. */
export const RecordPage = <T extends RaRecord>({ resource, page: Page, besides }: RecordPageProps<T>) => {
  const { id = '' } = useParams();
  const answer = useGetOne<T>(resource, { id, ...wholeRecord });
  return (
    <Answered answer={answer} height={52} besides={besides}>
      {(record) => <Page key={record.id} record={record} />}
    </Answered>
  );
};
