import { type Actor, Database, listQueries, notFound, type Page, toPage } from '@jucai/service-kit';
import { may } from '@jucai/service-kit/domain';
import { Injectable } from '@nestjs/common';
import { reading, type Run, unitName } from '../answers.js';
import { mayManageGroup } from './leading-groups.policy.js';
import type { LeadingGroupListQuery, LeadingGroupView, MembershipView } from './leading-groups.schemas.js';

const select = `g.id, g.code, g.unit_code as "unitCode", ${unitName('u')} as "unitName", g.path,
  jsonb_build_object('zh', g.name_zh, 'en', g.name_en) as name,
  jsonb_build_object('zh', g.office_name_zh, 'en', g.office_name_en) as "officeName",
  g.document_series as "documentSeries", g.minutes_mark as "minutesMark", g.version,
  (select count(*) from membership m where m.group_id = g.id and m.valid_from <= business_today()
     and (m.valid_to is null or m.valid_to >= business_today())) as "memberCount"`;
const from = 'leading_group g join unit_copy u on u.code = g.unit_code';

const membershipSelect = `m.id, m.group_id as "groupId", m.position, m.display_name as "displayName", m.post, m.account,
  m.ex_officio_unit_code as "exOfficioUnitCode", ${unitName('u')} as "exOfficioUnitName", m.valid_from as "validFrom", m.valid_to as "validTo",
  m.sort_order as "sortOrder", m.version, m.path, (m.valid_to < business_today()) is true as over`;
const membershipFrom = 'membership m left join unit_copy u on u.code = m.ex_officio_unit_code';

type GroupRow = Omit<LeadingGroupView, 'actions'> & { path: string };
type MembershipRow = Omit<MembershipView, 'actions'> & { path: string; over: boolean };

@Injectable()
export class LeadingGroupsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: LeadingGroupListQuery): Promise<Page<LeadingGroupView>> {
    const { code, unitCode } = query.filter;
    const [rows, totals] = await this.database.read<[GroupRow[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['g.code = ?', code],
            ['g.unit_code = ?', unitCode],
          ],
          sortBy: { name: 'g.name_zh', code: 'g.code' },
          defaultSort: 'name',
          id: 'g.id',
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

  get(actor: Actor, id: string): Promise<LeadingGroupView> {
    return this.groupBy(reading(this.database, actor), actor, id);
  }

  async groupBy(run: Run, actor: Actor, id: string): Promise<LeadingGroupView> {
    const [[row]] = await run<[GroupRow[]]>([{ text: `select ${select} from ${from} where g.id = $1`, values: [id] }]);
    if (!row) throw notFound('leading-group', '领导小组');
    return this.view(actor, row);
  }

  async membershipBy(run: Run, actor: Actor, id: string): Promise<MembershipView> {
    const [[row]] = await run<[MembershipRow[]]>([
      { text: `select ${membershipSelect} from ${membershipFrom} where m.id = $1`, values: [id] },
    ]);
    if (!row) throw notFound('membership', '成员');
    return this.membershipView(actor, row);
  }

  /** Who has a seat on a day; without one, everybody who ever had. */
  async members(actor: Actor, groupId: string, on: string | undefined): Promise<{ items: MembershipView[] }> {
    await this.get(actor, groupId);
    const [rows] = await this.database.read<[MembershipRow[]]>(actor, [
      {
        text: `select ${membershipSelect} from ${membershipFrom} where m.group_id = $1
          and ($2::date is null or (m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2))) order by m.sort_order, m.id`,
        values: [groupId, on ?? null],
      },
    ]);
    return { items: rows.map((row) => this.membershipView(actor, row)) };
  }

  private view(actor: Actor, row: GroupRow): LeadingGroupView {
    const actions: LeadingGroupView['actions'] = mayManageGroup(actor, row) ? ['change', 'add-membership'] : [];
    return {
      ...row,
      actions: may(actor, 'meeting.manage') && mayManageGroup(actor, row) ? [...actions, 'plan-meeting'] : actions,
    };
  }

  private membershipView(actor: Actor, row: MembershipRow): MembershipView {
    return { ...row, actions: mayManageGroup(actor, row) && !row.over ? ['end'] : [] };
  }
}
