import { type Actor, Database } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { unitName } from '../answers.js';
import type { BulletinQuery, BulletinView } from './bulletin.schemas.js';

/** 督办情况通报: how each unit kept its days. The day in force counts: one that was not granted changes nothing. */
@Injectable()
export class BulletinQueries {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, { from, to }: BulletinQuery): Promise<BulletinView> {
    const [[clock], items] = await this.database.read<[{ today: string }[], BulletinView['items']]>(actor, [
      { text: 'select business_today() as today' },
      {
        // Handed in is what counts for the unit; how long the office then verifies is not its delay. Only units below the caller: of
        // another's items a co-operating unit sees some, and a rate made of those would be wrong.
        text: `with item as (
            select a.unit_code, a.state, a.times_rejected, case when a.state in ('submitted', 'closed') then a.submitted_on end as handed_in,
              a.due_on, coalesce(case when a.state in ('submitted', 'closed') then a.submitted_on end, business_today()) - a.due_on as late
            from action_item a where a.due_on between $1 and $2 and a.state <> 'cancelled'
              and a.path >= current_setting('app.lo', true) and a.path < current_setting('app.hi', true))
          select i.unit_code as "unitCode", ${unitName('u')} as "unitName", count(*) as due,
            count(*) filter (where i.state = 'closed' and i.late <= 0) as "closedOnTime",
            count(*) filter (where i.state = 'closed' and i.late > 0) as "closedLate",
            count(*) filter (where i.handed_in is null and i.late > 0) as overdue,
            sum(i.times_rejected) as "sentBack",
            (avg(i.late) filter (where i.late > 0))::float8 as "meanDaysLate"
          from item i join unit_copy u on u.code = i.unit_code
          group by i.unit_code, u.code order by u.sort_order, u.code`,
        values: [from, to],
      },
    ]);
    return { from, to, asOf: clock?.today ?? to, items };
  }
}
