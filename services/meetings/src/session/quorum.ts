import type { Query } from '@jucai/service-kit';
import { DomainError, type Transaction } from '@jucai/service-kit';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';

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

/** Of the meeting; of an item, without the members who have withdrawn from it: they neither come nor are missed. */
export const quorumQuery = (meetingId: string, itemId: string | null = null): Query => ({
  text: `select count(*) as members, count(*) filter (where exists (select 1 from check_in c
      where c.meeting_id = m.id and c.membership_id = s.id and c.presence = 'present')) as present
    from meeting m join membership s on s.group_id = m.group_id
      and s.valid_from <= (m.starts_at at time zone 'Asia/Shanghai')::date
      and (s.valid_to is null or s.valid_to >= (m.starts_at at time zone 'Asia/Shanghai')::date)
    where m.id = $1 and not exists (select 1 from recusal r where r.agenda_item_id = $2 and r.membership_id = s.id)`,
  values: [meetingId, itemId],
});

/** Without its quorum a meeting settles nothing. */
export async function expectQuorum(tx: Transaction, { id, meetingId }: AgendaItem): Promise<void> {
  const [row] = await tx.select<{ members: number; present: number }>(quorumQuery(meetingId, id));
  const { members, present, met } = quorumOf(row?.members ?? 0, row?.present ?? 0);
  if (met) return;
  throw new DomainError('conflict', 'meeting.no-quorum', {
    zh: `应到成员${members}人，实到${present}人（代会、回避不计），未过半数，不能议定`,
    en: `${present} of ${members} members are present in person (delegates and who withdrew do not count): no quorum`,
  });
}
