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
import { mayChangeSystem } from './department-systems.policy.js';
import type { SystemListQuery, SystemView } from './department-systems.schemas.js';

const select = `s.id, s.client, jsonb_build_object('zh', s.name_zh, 'en', s.name_en) as name, s.unit_code as "unitCode",
  jsonb_build_object('zh', u.short_name_zh, 'en', u.short_name_en) as "unitName", s.event_types as "eventTypes", s.enabled, s.version, s.path`;
const from = 'department_system s join unit_copy u on u.code = s.unit_code';

type Row = Omit<SystemView, 'actions'> & { path: string };

@Injectable()
export class DepartmentSystemsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: SystemListQuery): Promise<Page<SystemView>> {
    const { unitCode, enabled, client } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['s.unit_code = ?', unitCode],
            ['s.enabled = ?', enabled],
            ['s.client = ?', client],
          ],
          sortBy: { client: 's.client', name: 's.name_zh' },
          defaultSort: 'client',
          id: 's.id',
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

  async get(actor: Actor, id: string): Promise<SystemView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [this.byId(id)]);
    if (!rows[0]) throw notFound('department-system', '部门业务系统');
    return this.view(actor, rows[0]);
  }

  /** The system as its own write left it. */
  async getIn(tx: Transaction, id: string): Promise<SystemView> {
    const [row] = await tx.select<Row>(this.byId(id));
    if (!row) throw notFound('department-system', '部门业务系统');
    return this.view(tx.actor, row);
  }

  private byId(id: string): Query {
    return { text: `select ${select} from ${from} where s.id = $1`, values: [id] };
  }

  private view(actor: Actor, row: Row): SystemView {
    const actions: SystemView['actions'] = !mayChangeSystem(actor, row.path)
      ? []
      : row.enabled
        ? ['change', 'new-secret', 'disable']
        : ['change', 'enable'];
    return { ...row, actions };
  }
}
