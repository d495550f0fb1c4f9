import {
  type Actor,
  Database,
  listQueries,
  notFound,
  type Page,
  type Query,
  toPage,
  type Transaction,
} from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { escapeLike } from '../units/unit-search-text.js';
import { mayGrantAssignment } from './assignments.policy.js';
import type { AssignmentListQuery, AssignmentView } from './assignments.schemas.js';

const today = `(business_now() at time zone 'Asia/Shanghai')::date`;
const inForce = `(p.enabled and not a.ended and u.status = 'active' and ${today} between a.valid_from and coalesce(a.valid_to, 'infinity'))`;
const select = `a.id, a.person_id as "personId", a.account, p.name as "personName", a.post, a.unit_code as "unitCode",
  jsonb_build_object('zh', u.short_name_zh, 'en', u.short_name_en) as "unitName", a.home_unit_code as "homeUnitCode",
  case when h.code is null then null else jsonb_build_object('zh', h.short_name_zh, 'en', h.short_name_en) end as "homeUnitName",
  a.roles, a.valid_from as "validFrom", a.valid_to as "validTo", p.enabled and not a.ended as enabled, ${inForce} as "inForce",
  a.end_reason as "endReason", a.version, a.path, not a.ended and (a.valid_to is null or a.valid_to >= ${today}) as open`;
// Whoever sees an assignment sees the person: each grant shares the person with the unit.
const from = `assignment a join person p on p.id = a.person_id join unit_copy u on u.code = a.unit_code left join unit_copy h on h.code = a.home_unit_code`;

type Row = Omit<AssignmentView, 'actions'> & { path: string; open: boolean };

@Injectable()
export class AssignmentsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: AssignmentListQuery): Promise<Page<AssignmentView>> {
    const { q, account, unitCode, role, inForce: wanted } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            [
              `(p.search_text || ' ' || coalesce(lower(a.post), '')) like ?`,
              q === undefined ? undefined : `%${escapeLike(q.toLowerCase())}%`,
            ],
            ['a.account = ?', account],
            ['a.unit_code = ?', unitCode],
            ['? = any(a.roles)', role],
            [`${inForce} = ?`, wanted],
          ],
          sortBy: { personName: 'p.name', account: 'a.account', unitName: 'u.name_zh', validFrom: 'a.valid_from' },
          defaultSort: 'account',
          id: 'a.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => this.view(actor, row)),
      totals,
      query,
    );
  }

  async get(actor: Actor, id: string): Promise<AssignmentView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [this.byId(id)]);
    if (!rows[0]) throw notFound('assignment', '任职');
    return this.view(actor, rows[0]);
  }

  /** The assignment as its own write left it. */
  async getIn(tx: Transaction, id: string): Promise<AssignmentView> {
    const [row] = await tx.select<Row>(this.byId(id));
    if (!row) throw notFound('assignment', '任职');
    return this.view(tx.actor, row);
  }

  private byId(id: string): Query {
    return { text: `select ${select} from ${from} where a.id = $1`, values: [id] };
  }

  private view(actor: Actor, row: Row): AssignmentView {
    const mine = row.open && row.account !== actor.account && mayGrantAssignment(actor, row.path);
    return { ...row, actions: mine ? ['change', 'end'] : [] };
  }
}
