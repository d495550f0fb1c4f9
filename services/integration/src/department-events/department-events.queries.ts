import { type Actor, Database, listQueries, notFound, type Page, toPage } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { clientOf } from '../department-systems/department-clients.js';
import type { DepartmentEventQuery, DepartmentEventView } from './department-events.schemas.js';

const select = `e.id, e.client,
  case when s.client is null then null else jsonb_build_object('zh', s.name_zh, 'en', s.name_en) end as "systemName",
  e.unit_code as "unitCode", jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as "unitName", e.source, e.source_id as "sourceId", e.type,
  e.schema_version as "schemaVersion", e.occurred_at as "occurredAt", e.created_at as "receivedAt", 'accepted' as status, e.data,
  jsonb_build_object('announcedAs', e.announced_as, 'filedAs', e.filed_as, 'correlationId', e.correlation_id) as lineage, e.version,
  '{}'::text[] as actions`;
const labels =
  'left join unit_copy u on u.code = e.unit_code left join department_system_copy s on s.client = e.client';

/** People see what was sent about their units; a system sees its own events. */
@Injectable()
export class DepartmentEventsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: DepartmentEventQuery): Promise<Page<DepartmentEventView>> {
    const { type, unitCode, client, source, sourceId } = query.filter;
    const [rows, totals] = await this.database.read<[DepartmentEventView[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from: 'department_event e',
          labels,
          where: [
            ['e.client = ?', clientOf(actor) ?? undefined],
            ['e.type = ?', type],
            ['e.unit_code = ?', unitCode],
            ['e.client = ?', client],
            ['e.source = ?', source],
            ['e.source_id = ?', sourceId],
          ],
          sortBy: { receivedAt: 'e.created_at', occurredAt: 'e.occurred_at' },
          defaultSort: '-receivedAt',
          id: 'e.id',
        },
        query,
      ),
    );
    return toPage(rows, totals, query);
  }

  async get(actor: Actor, id: string): Promise<DepartmentEventView> {
    const [[row]] = await this.database.read<[DepartmentEventView[]]>(actor, [
      {
        text: `select ${select} from department_event e ${labels} where e.id = $1 and ($2::text is null or e.client = $2)`,
        values: [id, clientOf(actor)],
      },
    ]);
    if (!row) throw notFound('department-event', '部门事件');
    return row;
  }
}
