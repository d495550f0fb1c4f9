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
import { escapeLike } from '../like.js';
import { mayManageTemplates, templateActions } from './templates.policy.js';
import type { TemplateListQuery, TemplateView } from './templates.schemas.js';

const select = `t.id, t.version, t.code, t.template_version as "templateVersion", jsonb_build_object('zh', t.name_zh, 'en', t.name_en) as name,
  t.unit_code as "unitCode", t.state, t.published_on as "publishedOn", t.sections, t.indicators, t.rules, t.path`;
const from = 'template t';

type Row = Omit<TemplateView, 'actions'> & { path: string };

/** What is being drafted is the office's own. */
const hiddenState = (actor: Actor): 'draft' | undefined => (mayManageTemplates(actor) ? undefined : 'draft');
const byId = (id: string): Query => ({ text: `select ${select} from ${from} where t.id = $1`, values: [id] });

@Injectable()
export class TemplatesQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: TemplateListQuery): Promise<Page<TemplateView>> {
    const { code, state, q } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['t.code = ?', code],
            ['t.state = ?', state],
            ['t.state <> ?', hiddenState(actor)],
            ["(t.name_zh || ' ' || t.name_en) ilike ?", q === undefined ? undefined : `%${escapeLike(q)}%`],
          ],
          sortBy: {
            code: 't.code',
            templateVersion: 't.template_version',
            publishedOn: 't.published_on',
            createdAt: 't.created_at',
          },
          nullable: ['publishedOn'],
          defaultSort: '-createdAt',
          id: 't.id',
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

  async get(actor: Actor, id: string): Promise<TemplateView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [byId(id)]);
    if (!rows[0] || rows[0].state === hiddenState(actor)) throw notFound('template', '报表模板');
    return this.view(actor, rows[0]);
  }

  /** The template as its own write left it. */
  async getIn(tx: Transaction, id: string): Promise<TemplateView> {
    const [row] = await tx.select<Row>(byId(id));
    if (!row) throw notFound('template', '报表模板');
    return this.view(tx.actor, row);
  }

  private view(actor: Actor, row: Row): TemplateView {
    return { ...row, actions: templateActions(actor, row) };
  }
}
