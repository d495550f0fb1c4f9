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
import type { SnapshotListQuery, SnapshotSummary, SnapshotView } from './snapshots.schemas.js';

const summary = `s.id, s.version, s.kind, s.campaign_id as "campaignId", jsonb_build_object('zh', s.title_zh, 'en', s.title_en) as title,
  s.unit_code as "unitCode", jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as "unitName", s.sha256, s.frozen_at as "frozenAt",
  cardinality(s.report_ids) as reports,
  (select count(*) from report r where r.id = any(s.report_ids) and r.state = 'heard')::int as "heardReports", '[]'::jsonb as actions`;
const from = 'snapshot s join unit_copy u on u.code = s.unit_code';

const byId = (id: string): Query => ({
  text: `select ${summary}, s.content, s.files from ${from} where s.id = $1`,
  values: [id],
});

@Injectable()
export class SnapshotsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: SnapshotListQuery): Promise<Page<SnapshotSummary>> {
    const { campaignId, kind, unitCode, reportId } = query.filter;
    const [rows, totals] = await this.database.read<[SnapshotSummary[], unknown[]]>(
      actor,
      listQueries(
        {
          select: summary,
          from,
          where: [
            ['s.campaign_id = ?', campaignId],
            ['s.kind = ?', kind],
            ['s.unit_code = ?', unitCode],
            ['?::uuid = any(s.report_ids)', reportId],
          ],
          sortBy: { frozenAt: 's.frozen_at', kind: 's.kind' },
          defaultSort: '-frozenAt',
          id: 's.id',
        },
        query,
      ),
    );
    return toPage(rows, totals, query);
  }

  async get(actor: Actor, id: string): Promise<SnapshotView> {
    const [rows] = await this.database.read<[SnapshotView[]]>(actor, [byId(id)]);
    if (!rows[0]) throw notFound('snapshot', '快照');
    return rows[0];
  }

  async getIn(tx: Transaction, id: string): Promise<SnapshotView> {
    const [row] = await tx.select<SnapshotView>(byId(id));
    if (!row) throw notFound('snapshot', '快照');
    return row;
  }
}
