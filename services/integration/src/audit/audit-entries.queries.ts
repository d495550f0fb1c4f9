import { type Actor, Database, type Query, scopeBounds } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import type { AuditEntryPage, AuditEntryQuery, AuditEntryView } from './audit-entries.schemas.js';

/** As everywhere: exact up to here; beyond, the answer says that there are more. */
const TOTAL_CAP = 10_000;

const select = `e.id, e.position, e.occurred_at as "occurredAt", e.service, e.account, e.person_name as "personName",
  e.assignment_id as "assignmentId", e.unit_code as "unitCode",
  case when u.code is null then null else jsonb_build_object('zh', u.name_zh, 'en', u.name_en) end as "unitName",
  e.action, e.record_type as "recordType", e.record_id as "recordId",
  case e.record_type
    when 'assignment' then (select a.person_name from assignment_copy a where a.id::text = e.record_id)
    when 'dead_letter' then (select d.service || ' · ' || coalesce(d.type, d.topic) from dead_letter d where d.id::text = e.record_id)
    when 'department_event' then (select d.type || ' · ' || d.source_id from department_event d where d.id::text = e.record_id)
    when 'unit' then (select c.name_zh from unit_copy c where c.code = e.record_id)
  end as "recordLabel",
  e.changed_fields as "changedFields", e.values_hash as "valuesHash", e.result, e.address, e.correlation_id as "correlationId"`;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** An auditor of the whole city, whose path has one step, sees all, acts without a unit included; one further down those of the units there. */
const isRoot = ({ path }: Actor): boolean => /^\/[^/]+\/$/.test(path);

@Injectable()
export class AuditEntriesQueries {
  constructor(private readonly database: Database) {}

  /** Auditors' own reading is on the trail too: before it is answered. */
  async list(actor: Actor, query: AuditEntryQuery): Promise<AuditEntryPage> {
    await this.database.audited(actor, 'audit-entry.read', 'done');
    const [page, total] = this.statements(actor, query);
    const [rows, totals] = await this.database.read<[AuditEntryView[], { total: number }[]]>(actor, [page, total]);
    const found = totals[0]?.total ?? 0;
    const more = rows.length > query.perPage;
    const items = rows.slice(0, query.perPage);
    return {
      items,
      total: Math.min(found, TOTAL_CAP),
      totalCapped: found > TOTAL_CAP,
      page: query.page,
      perPage: query.perPage,
      nextCursor: more ? (items.at(-1)?.position ?? null) : null,
    };
  }

  private statements(actor: Actor, query: AuditEntryQuery): [page: Query, total: Query] {
    const { q, account, action, unitCode, recordType, recordId, result, from, to } = query.filter;
    const like = q === undefined ? undefined : `%${escapeLike(q)}%`;
    const { lo, hi } = scopeBounds(actor.path);
    const scope = isRoot(actor) ? undefined : { lo, hi };
    const values: unknown[] = [];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const when = <T>(value: T | undefined, condition: (value: T) => string): string[] =>
      value === undefined ? [] : [condition(value)];
    const conditions = [
      ...when(like, (text) => {
        const at = put(text);
        return `e.account = any(array(select p.account from audit_person p where p.person_name ilike ${at} or p.account ilike ${at}))`;
      }),
      ...when(account, (value) => `e.account = ${put(value)}`),
      ...when(action, (value) => `e.action = ${put(value)}`),
      ...when(unitCode, (value) => `e.unit_code = ${put(value)}`),
      ...when(recordType, (value) => `e.record_type = ${put(value)}`),
      ...when(recordId, (value) => `e.record_id = ${put(value)}`),
      ...when(result, (value) => `e.result = '${value}'`),
      ...when(from, (value) => `e.occurred_at >= ${put(value)}`),
      ...when(to, (value) => `e.occurred_at < ${put(value)}`),
      ...when(
        scope,
        (range) =>
          `e.unit_code = any(array(select c.code from unit_copy c where c.path >= ${put(range.lo)} and c.path < ${put(range.hi)}))`,
      ),
    ];
    const where = (more: string[]) =>
      [...conditions, ...more].length > 0 ? `where ${[...conditions, ...more].join(' and ')}` : '';
    const total = {
      text: `select count(*) as total from (select 1 from audit_entry e ${where([])} limit ${TOTAL_CAP + 1}) counted`,
      values: [...values],
    };
    const ascending = query.sort === 'position';
    const beyond = when(query.cursor, (value) => `e.position ${ascending ? '>' : '<'} ${put(value)}`);
    const offset = query.cursor === undefined ? (query.page - 1) * query.perPage : 0;
    // The page first, names and labels for its rows only.
    const text = `select ${select} from (
        select * from audit_entry e ${where(beyond)} order by e.position ${ascending ? 'asc' : 'desc'} limit ${query.perPage + 1} offset ${offset}) e
      left join unit_copy u on u.code = e.unit_code order by e.position ${ascending ? 'asc' : 'desc'}`;
    return [{ text, values }, total];
  }
}
