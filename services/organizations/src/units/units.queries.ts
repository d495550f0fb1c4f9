import {
  type Actor,
  covers,
  Database,
  listQueries,
  may,
  notFound,
  type Page,
  type Query,
  toPage,
  type Transaction,
} from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { escapeLike } from './unit-search-text.js';
import type { OperationsView, UnitListQuery, UnitView } from './units.schemas.js';

const select = `u.id, u.code, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as name,
  jsonb_build_object('zh', u.short_name_zh, 'en', u.short_name_en) as "shortName", u.kind, u.tier, u.parent_code as "parentCode",
  case when p.code is null then null else jsonb_build_object('zh', p.name_zh, 'en', p.name_en) end as "parentName",
  u.line, case when h.code is null then null else jsonb_build_object('type', u.employer_type, 'creditCode', u.credit_code,
    'statisticalHomeCode', h.code, 'statisticalHomeName', jsonb_build_object('zh', h.name_zh, 'en', h.name_en)) end as employer, u.status, u.successor_code as "successorCode", u.valid_from as "validFrom", u.valid_to as "validTo",
  u.sort_order as "sortOrder", u.version, c.path`;
const from = `unit u join unit_copy c on c.code = u.code left join unit p on p.code = u.parent_code
  left join unit h on h.code = u.statistical_home_code`;

type Row = Omit<UnitView, 'actions'> & { path: string };

@Injectable()
export class UnitsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: UnitListQuery): Promise<Page<UnitView>> {
    const { q, parentCode, code, kind, tier, status } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['u.search_text like ?', q === undefined ? undefined : `%${escapeLike(q.toLowerCase())}%`],
            ['u.parent_code = ?', parentCode],
            ['u.code = any(?)', code],
            ['u.kind = ?', kind],
            ['u.tier = ?', tier],
            ['u.status = ?', status],
          ],
          sortBy: { code: 'u.code', name: 'u.name_zh', sortOrder: 'u.sort_order', path: 'c.path' },
          defaultSort: 'path',
          id: 'u.id',
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

  async get(actor: Actor, code: string): Promise<UnitView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [this.byCode(code)]);
    if (!rows[0]) throw notFound('unit', '单位');
    return this.view(actor, rows[0]);
  }

  /** What became of a unit (机构变动), oldest first. */
  async operations(actor: Actor, code: string): Promise<OperationsView> {
    const pair = (name: string) =>
      `case when ${name}_zh is null then null else jsonb_build_object('zh', ${name}_zh, 'en', ${name}_en) end as ${name}`;
    const [units, items] = await this.database.read<[Row[], OperationsView['items']]>(actor, [
      this.byCode(code),
      {
        text: `select id, kind, effective_on as "effectiveOn", reason, person_name as "personName", ${pair('before')}, ${pair('after')}
          from operation where unit_code = $1 order by recorded_at, id`,
        values: [code],
      },
    ]);
    if (!units[0]) throw notFound('unit', '单位');
    return { items };
  }

  /** The unit as its own write left it. */
  async getIn(tx: Transaction, code: string): Promise<UnitView> {
    const [row] = await tx.select<Row>(this.byCode(code));
    if (!row) throw notFound('unit', '单位');
    return this.view(tx.actor, row);
  }

  private byCode(code: string): Query {
    return { text: `select ${select} from ${from} where u.code = $1`, values: [code] };
  }

  private view(actor: Actor, row: Row): UnitView {
    const mine = row.status === 'active' && may(actor, 'unit.change') && covers(actor, row.path);
    const actions: UnitView['actions'] = mine
      ? [
          'create-child',
          'rename',
          ...(row.kind === 'employer' ? (['describe-employer'] as const) : []),
          ...(row.parentCode ? (['move', 'abolish'] as const) : []),
        ]
      : [];
    return { ...row, actions };
  }
}
