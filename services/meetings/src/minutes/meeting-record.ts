import type { Transaction } from '@jucai/service-kit';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { MeetingRecord } from './compose-minutes.js';

/** The record that minutes are made of. Restricted items stay out: minutes go to units that must not know of them. */
export async function recordOf(tx: Transaction, meeting: Meeting): Promise<MeetingRecord> {
  const values = [meeting.id];
  const [head] = await tx.select<{ groupName: string; presiderName: string }>({
    text: `select g.name_zh as "groupName", p.display_name as "presiderName" from leading_group g, membership p where g.id = $1 and p.id = $2`,
    values: [meeting.groupId, meeting.presiderMembershipId],
  });
  const items = await tx.select<MeetingRecord['items'][number]>({
    text: `select i.kind, i.title, r.outcome, r.text, r.conditions,
        coalesce((select jsonb_agg(distinct u.name_zh) from action_item a join unit_copy u on u.code = a.unit_code
          where a.resolution_id = r.id and a.state <> 'cancelled'), '[]') as "leadUnits",
        coalesce((select jsonb_agg(distinct u.name_zh) from action_item a join unit_copy u on a.co_unit_codes ? u.code
          where a.resolution_id = r.id and a.state <> 'cancelled'), '[]') as "cooperatingUnits",
        (select max(a.due_on) from action_item a where a.resolution_id = r.id and a.state <> 'cancelled') as "dueOn"
      from agenda_item i join resolution r on r.agenda_item_id = i.id and r.state = 'confirmed'
      where i.meeting_id = $1 and not i.restricted order by i.position`,
    values,
  });
  const requirements = await tx.select<MeetingRecord['requirements'][number]>({
    text: `select a.title_zh as title, a.requirement as text, u.name_zh as "leadUnit", a.due_on as "dueOn" from action_item a join unit_copy u on u.code = a.unit_code
      where a.meeting_id = $1 and a.requirement is not null and a.state <> 'cancelled' order by a.created_at`,
    values,
  });
  const attendance = await tx.select<MeetingRecord['attendance'][number]>({
    text: `select case when c.attending_unit_code <> m.unit_code then u.name_zh end as unit, c.name, c.capacity, c.presence
      from check_in c join meeting m on m.id = c.meeting_id join unit_copy u on u.code = c.attending_unit_code
      left join membership s on s.id = c.membership_id where c.meeting_id = $1 order by s.sort_order nulls last, u.sort_order, c.at, c.id`,
    values,
  });
  const onLeave = await tx.select<MeetingRecord['onLeave'][number]>({
    text: `select u.name_zh as unit, coalesce((select s.display_name from membership s where s.group_id = m.group_id and s.ex_officio_unit_code = r.unit_code
          and s.valid_from <= (m.starts_at at time zone 'Asia/Shanghai')::date
          and (s.valid_to is null or s.valid_to >= (m.starts_at at time zone 'Asia/Shanghai')::date) order by s.sort_order limit 1), '负责同志') as name
      from receipt r join unit_copy u on u.code = r.unit_code join meeting m on m.id = r.meeting_id
      where r.meeting_id = $1 and r.state = 'leave-approved' order by u.sort_order, u.code`,
    values,
  });
  return {
    groupName: head?.groupName ?? '',
    presiderName: head?.presiderName ?? '',
    title: meeting.titleZh,
    startsAt: meeting.startsAt.toISOString(),
    place: meeting.place,
    items,
    requirements,
    attendance,
    onLeave,
  };
}
