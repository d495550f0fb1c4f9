import { type Actor, Database, notFound } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { reading, type Run, unitName } from '../answers.js';
import { quorumOf, quorumQuery } from './quorum.js';
import type { CheckInView, SessionView, SpeechView } from './session.schemas.js';

type Expected = Omit<SessionView['expected'][number], 'checkIn'>;

@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  get(actor: Actor, meetingId: string): Promise<SessionView> {
    return this.by(reading(this.database, actor), meetingId);
  }

  /** The room as the caller may see it: seats of the members valid that day, units that sit in, who has come, what is said. */
  async by(run: Run, meetingId: string): Promise<SessionView> {
    const values = [meetingId];
    const [[meeting], [count], seats, sitIns, checkIns, speeches] = await run<
      [
        Pick<SessionView, 'state' | 'currentItemId' | 'version'>[],
        { members: number; present: number }[],
        Expected[],
        Expected[],
        CheckInView[],
        SpeechView[],
      ]
    >([
      {
        text: `select m.state, m.version, (select i.id from agenda_item i where i.id = m.current_item_id) as "currentItemId" from meeting m where m.id = $1`,
        values,
      },
      quorumQuery(meetingId),
      {
        text: `select s.id as "membershipId", s.display_name as "displayName", s.position, s.ex_officio_unit_code as "unitCode", ${unitName('u')} as "unitName",
            'member' as capacity, (select r.state from receipt r where r.meeting_id = m.id and r.unit_code = s.ex_officio_unit_code) as answer
          from meeting m join membership s on s.group_id = m.group_id and s.valid_from <= (m.starts_at at time zone 'Asia/Shanghai')::date
            and (s.valid_to is null or s.valid_to >= (m.starts_at at time zone 'Asia/Shanghai')::date)
          left join unit_copy u on u.code = s.ex_officio_unit_code where m.id = $1 order by s.sort_order, s.id`,
        values,
      },
      {
        text: `select null as "membershipId", null as "displayName", null as position, r.unit_code as "unitCode", ${unitName('u')} as "unitName",
            'sit-in' as capacity, r.state as answer
          from receipt r join unit_copy u on u.code = r.unit_code where r.meeting_id = $1 and r.mode = 'sit-in' order by u.sort_order, u.code`,
        values,
      },
      {
        text: `select c.id, c.membership_id as "membershipId", c.attending_unit_code as "unitCode", ${unitName('u')} as "unitName", c.name, c.post, c.capacity,
            c.presence, c.at from check_in c left join unit_copy u on u.code = c.attending_unit_code where c.meeting_id = $1 order by c.at, c.id`,
        values,
      },
      {
        text: `select s.id, s.agenda_item_id as "agendaItemId", s.speaker, s.text, s.at from speech s where s.meeting_id = $1 order by s.at, s.id`,
        values,
      },
    ]);
    if (!meeting) throw notFound('meeting', '会议');
    const matched = new Set<string>();
    const expected = [...seats, ...sitIns].map((line) => {
      const checkIn = checkIns.find((each) =>
        line.membershipId
          ? each.membershipId === line.membershipId
          : each.capacity === 'sit-in' && each.unitCode === line.unitCode && !matched.has(each.id),
      );
      if (checkIn) matched.add(checkIn.id);
      return { ...line, checkIn: checkIn ?? null };
    });
    return {
      meetingId,
      ...meeting,
      quorum: quorumOf(count?.members ?? 0, count?.present ?? 0),
      expected,
      others: checkIns.filter(({ id }) => !matched.has(id)),
      speeches,
    };
  }
}
