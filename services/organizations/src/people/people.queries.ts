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
import { mayChangePerson } from './people.policy.js';
import type { PersonListQuery, PersonView } from './people.schemas.js';

const select = `p.id, p.account, p.name, p.unit_code as "unitCode", jsonb_build_object('zh', u.short_name_zh, 'en', u.short_name_en) as "unitName",
  p.enabled, p.disabled_reason as "disabledReason", p.version, p.path,
  (select count(*)::int from assignment_copy a where a.account = p.account and a.enabled
     and (business_now() at time zone 'Asia/Shanghai')::date between a.valid_from and coalesce(a.valid_to, 'infinity')) as "assignmentsInForce"`;
const from = 'person p join unit_copy u on u.code = p.unit_code';

type Row = Omit<PersonView, 'actions'> & { path: string };

@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: PersonListQuery): Promise<Page<PersonView>> {
    const { q, account, unitCode, enabled } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['p.search_text like ?', q === undefined ? undefined : `%${escapeLike(q.toLowerCase())}%`],
            ['p.account = ?', account],
            [
              `? in (select p.unit_code union all select a.unit_code from assignment_copy a where a.account = p.account and a.enabled
                 and (a.valid_to is null or a.valid_to >= (business_now() at time zone 'Asia/Shanghai')::date))`,
              unitCode,
            ],
            ['p.enabled = ?', enabled],
          ],
          sortBy: { name: 'p.name', account: 'p.account', unitName: 'u.name_zh' },
          defaultSort: 'account',
          id: 'p.id',
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

  async get(actor: Actor, id: string): Promise<PersonView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [this.byId(id)]);
    if (!rows[0]) throw notFound('person', '人员');
    return this.view(actor, rows[0]);
  }

  /** The person as their own write left them. */
  async getIn(tx: Transaction, id: string): Promise<PersonView> {
    const [row] = await tx.select<Row>(this.byId(id));
    if (!row) throw notFound('person', '人员');
    return this.view(tx.actor, row);
  }

  private byId(id: string): Query {
    return { text: `select ${select} from ${from} where p.id = $1`, values: [id] };
  }

  private view(actor: Actor, row: Row): PersonView {
    const actions: PersonView['actions'] = !mayChangePerson(actor, row.path)
      ? []
      : row.enabled
        ? ['change', ...(row.account === actor.account ? [] : (['disable'] as const))]
        : ['change', 'enable'];
    return { ...row, actions };
  }
}
