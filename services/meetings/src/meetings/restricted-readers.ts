import type { Transaction } from '@jucai/service-kit';
import { In } from 'typeorm';
import { Meeting } from './meeting.entity.js';

/** Meetings of a group that still go on: a change of members changes who reads their restricted items. */
export const openMeetingsOf = (tx: Transaction, groupId: string): Promise<Meeting[]> =>
  tx.many(Meeting, { groupId, state: In(['planning', 'convened', 'in-session', 'concluded']) });

/**
 * Restricted items of a meeting are seen by the members of its day, by account, and by the office that made it: by nobody else,
 * whatever their place. The members are kept here; who acts for the office today is asked whenever somebody reads.
 */
export async function refreshReaders(tx: Transaction, meeting: Meeting): Promise<void> {
  await tx.em.query(`delete from restricted_reader where table_name = 'meeting' and record_id = $1`, [meeting.id]);
  await tx.em.query(
    `insert into restricted_reader (table_name, record_id, account)
     select distinct 'meeting', $1::uuid, account from membership
       where group_id = $2 and account is not null and valid_from <= $3 and (valid_to is null or valid_to >= $3)`,
    [meeting.id, meeting.groupId, meeting.date],
  );
}
