import { type Actor, Database, listQueries, type Page, toPage } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { containing, personName, unitName } from '../answers.js';
import type { IssuedMinutes, IssuedMinutesQuery } from './minutes-register.schemas.js';
import { mayAcknowledge } from './minutes.policy.js';

// Whoever got the minutes without being invited sees no meeting; the series on the document then says whose they are.
const from = `minutes x left join meeting m on m.id = x.meeting_id left join lateral (select g.id, g.name_zh, g.name_en from leading_group g
    where case when m.id is null then g.unit_code = x.unit_code and g.document_series = x.series else g.id = m.group_id end order by g.id limit 1) g on true
  left join (minutes_receipt own join unit_copy u on u.code = own.unit_code) on own.minutes_id = x.id and own.unit_code = $1`;

const select = `x.id, x.meeting_id as "meetingId", x.document_number as "documentNumber", x.issued_on as "issuedOn", x.content ->> 'title' as title,
  case when m.id is null then null else jsonb_build_object('zh', m.title_zh, 'en', m.title_en) end as "meetingTitle",
  case when g.id is null then null else jsonb_build_object('zh', g.name_zh, 'en', g.name_en) end as "groupName",
  (select count(*) from minutes_receipt r where r.minutes_id = x.id) as "sentCount",
  (select count(*) from minutes_receipt r where r.minutes_id = x.id and r.acknowledged_at is not null) as "acknowledgedCount",
  case when own.id is null then null else jsonb_build_object('id', own.id, 'unitCode', own.unit_code, 'unitName', ${unitName('u')},
    'acknowledgedByName', ${personName('own.acknowledged_by')},
    'acknowledgedAt', to_char(own.acknowledged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', own.version) end as receipt,
  x.version`;

type Receipt = Omit<NonNullable<IssuedMinutes['receipt']>, 'actions'>;
type Row = Omit<IssuedMinutes, 'receipt'> & { readonly receipt: Receipt | null };

/** The register of issued minutes: a unit sees those that were sent to it, the office all of its own. */
@Injectable()
export class MinutesRegisterQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: IssuedMinutesQuery): Promise<Page<IssuedMinutes>> {
    const { q, groupId, year, from: first, to, outstanding } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          values: [actor.unitCode],
          where: [
            ['x.state = ?', 'issued'],
            [`(x.document_number ilike ? or m.title_zh ilike ? or x.content ->> 'title' ilike ?)`, containing(q)],
            ['g.id = ?', groupId],
            ['x.year = ?', year],
            ['x.issued_on >= ?', first],
            ['x.issued_on <= ?', to],
            [
              'exists (select 1 from minutes_receipt r where r.minutes_id = x.id and r.acknowledged_at is null) = ?',
              outstanding,
            ],
          ],
          sortBy: { issuedOn: 'x.issued_on', number: '(x.year, x.number)' },
          defaultSort: '-issuedOn',
          id: 'x.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map(({ receipt, ...row }) => ({
        ...row,
        receipt: receipt && { ...receipt, actions: mayAcknowledge(actor, receipt) ? (['acknowledge'] as const) : [] },
      })),
      totals,
      query,
    );
  }
}
