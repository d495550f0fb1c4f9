import type { Query } from '@jucai/service-kit';
import { DomainError, type Transaction } from '@jucai/service-kit';
import type { Meeting } from '../meetings/meeting.entity.js';

export interface Quorum {
  readonly members: number;
  readonly present: number;
  readonly met: boolean;
}

/** More than half of the members of that day in person; delegates do not count. */
export const quorumOf = (members: number, present: number): Quorum => ({
  members,
  present,
  met: present * 2 > members,
});

export const quorumQuery = (meetingId: string): Query => ({
  text: `select count(*) as members, count(*) filter (where exists (select 1 from check_in c
      where c.meeting_id = m.id and c.membership_id = s.id and c.presence = 'present')) as present
    from meeting m join membership s on s.group_id = m.group_id
      and s.valid_from <= (m.starts_at at time zone 'Asia/Shanghai')::date
      and (s.valid_to is null or s.valid_to >= (m.starts_at at time zone 'Asia/Shanghai')::date)
    where m.id = $1`,
  values: [meetingId],
});

/** A meeting without its quorum settles nothing. */
export async function expectQuorum(tx: Transaction, meeting: Meeting): Promise<void> {
  const [row] = await tx.select<{ members: number; present: number }>(quorumQuery(meeting.id));
  const { members, present, met } = quorumOf(row?.members ?? 0, row?.present ?? 0);
  if (met) return;
  throw new DomainError('conflict', 'meeting.no-quorum', {
    zh: `应到成员${members}人，实到${present}人（代会不计），未过半数，不能议定`,
    en: `${present} of ${members} members are present in person (delegates do not count): no quorum`,
  });
}
