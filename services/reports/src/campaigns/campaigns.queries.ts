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
import { campaignActions, mayManageCampaigns } from './campaigns.policy.js';
import type { CampaignListQuery, CampaignView } from './campaigns.schemas.js';
import { periodKindOf } from './period.js';

const name = (alias: string, column = 'name') =>
  `jsonb_build_object('zh', ${alias}.${column}_zh, 'en', ${alias}.${column}_en)`;

const select = `c.id, c.version, ${name('c', 'title')} as title, c.period, c.basis,
  jsonb_build_object('forms', 1, 'cells', jsonb_array_length(t.indicators), 'hours', c.estimated_hours) as burden,
  jsonb_build_object('id', t.id, 'code', t.code, 'templateVersion', t.template_version, 'name', ${name('t')}) as template,
  c.unit_code as "unitCode", ${name('u')} as "unitName",
  jsonb_build_object('tiers', to_jsonb(c.target_tiers), 'units', coalesce((
    select jsonb_agg(jsonb_build_object('code', k.code, 'name', ${name('k')}, 'shortName', ${name('k', 'short_name')}, 'tier', k.tier) order by k.path)
    from unit_copy k where k.code = any(c.target_unit_codes)), '[]')) as targets,
  c.opens_on as "opensOn", c.due_on as "dueOn", c.late_until as "lateUntil", c.state, c.opened_on as "openedOn", c.closed_on as "closedOn",
  (select jsonb_build_object('draft', count(*) filter (where r.state = 'draft'), 'submitted', count(*) filter (where r.state = 'submitted'),
     'returned', count(*) filter (where r.state = 'returned'), 'accepted', count(*) filter (where r.state = 'accepted'),
     'heard', count(*) filter (where r.state = 'heard')) from report r where r.campaign_id = c.id) as reports,
  (select coalesce(jsonb_agg(b.unit_code order by b.unit_code), '[]') from baseline b where b.campaign_id = c.id) as "baselineUnits", c.path`;
const from = 'campaign c join template t on t.id = c.template_id join unit_copy u on u.code = c.unit_code';

type Row = Omit<CampaignView, 'actions' | 'periodKind'> & { path: string };

/** What is being drafted is the office's own. */
const hiddenState = (actor: Actor): 'draft' | undefined => (mayManageCampaigns(actor) ? undefined : 'draft');
const byId = (id: string): Query => ({ text: `select ${select} from ${from} where c.id = $1`, values: [id] });

@Injectable()
export class CampaignsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: CampaignListQuery): Promise<Page<CampaignView>> {
    const { period, state, q } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['c.period = ?', period],
            ['c.state = ?', state],
            ['c.state <> ?', hiddenState(actor)],
            ["(c.title_zh || ' ' || c.title_en) ilike ?", q === undefined ? undefined : `%${escapeLike(q)}%`],
          ],
          sortBy: { dueOn: 'c.due_on', period: 'c.period', title: 'c.title_zh', createdAt: 'c.created_at' },
          defaultSort: '-dueOn',
          id: 'c.id',
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

  async get(actor: Actor, id: string): Promise<CampaignView> {
    const [rows] = await this.database.read<[Row[]]>(actor, [byId(id)]);
    if (!rows[0] || rows[0].state === hiddenState(actor)) throw notFound('campaign', '填报任务');
    return this.view(actor, rows[0]);
  }

  /** The campaign as its own write left it. */
  async getIn(tx: Transaction, id: string): Promise<CampaignView> {
    const [row] = await tx.select<Row>(byId(id));
    if (!row) throw notFound('campaign', '填报任务');
    return this.view(tx.actor, row);
  }

  private view(actor: Actor, row: Row): CampaignView {
    return { ...row, periodKind: periodKindOf(row.period), actions: campaignActions(actor, row) };
  }
}
