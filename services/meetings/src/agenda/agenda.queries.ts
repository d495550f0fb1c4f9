import { type Actor, Database, listQueries, notFound, type Page, toPage } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { containing, reading, type Run, unitName } from '../answers.js';
import type { MeetingState } from '@jucai/contracts';
import { mayConduct, mayManageMeeting } from '../meetings/meetings.policy.js';
import {
  type ResolutionRow,
  resolutionFrom,
  resolutionSelect,
  resolutionView,
} from '../resolutions/resolutions.queries.js';
import { recusedFrom } from '../session/recusal.entity.js';
import type { AgendaItemView, SubjectListQuery, SubjectSummary, SubjectView } from './agenda.schemas.js';

/** The place among the items that the caller sees: a gap would tell of one that they don't. */
const rank =
  '(select count(*) from agenda_item o where o.meeting_id = i.meeting_id and (o.position, o.id) <= (i.position, i.id))';
const itemSelect = `i.id, i.meeting_id as "meetingId", ${rank} as position, i.kind, i.title, i.presenter_unit_code as "presenterUnitCode",
  ${unitName('u')} as "presenterUnitName", i.minutes, i.mode, i.subjects, i.offline_note as "offlineNote", i.note, i.restricted,
  i.urgent_reason as "urgentReason", i.pinned_at as "pinnedAt", i.state, i.version, m.state as "meetingState", m.path, m.presider_account as "presiderAccount",
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type, 'sha256', f.sha256) order by f.name, f.id)
    from stored_file f where f.record_type = 'agenda_item' and f.record_id = i.id), '[]') as files,
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'membershipId', r.membership_id, 'displayName', s.display_name, 'reason', r.reason) order by s.sort_order)
    from recusal r join membership s on s.id = r.membership_id where r.agenda_item_id = i.id), '[]') as recusals,
  ${recusedFrom('i.id')} as recused`;
const itemFrom =
  'agenda_item i join meeting m on m.id = i.meeting_id left join unit_copy u on u.code = i.presenter_unit_code';

interface ItemRow extends Omit<AgendaItemView, 'actions' | 'resolution'> {
  readonly meetingState: MeetingState;
  readonly path: string;
  readonly presiderAccount: string | null;
  readonly recused: boolean;
}

const subjectSelect = `s.id, s.kind, jsonb_build_object('zh', s.title_zh, 'en', s.title_en) as title, s.unit_code as "unitCode", ${unitName('u')} as "unitName",
  s.sha256, s.frozen_at as "frozenAt"`;
const onAgendas = `(select count(*) from agenda_item i where i.subjects @> jsonb_build_array(jsonb_build_object('subjectId', s.id)))`;
const subjectFrom = 'offered_subject s left join unit_copy u on u.code = s.unit_code';

@Injectable()
export class AgendaQueries {
  constructor(private readonly database: Database) {}

  /** The agenda as the caller may see it: restricted items are not there for others, not even as a gap in what is counted. */
  async agenda(actor: Actor, meetingId: string): Promise<{ items: AgendaItemView[] }> {
    const [meetings] = await this.database.read<[unknown[]]>(actor, [
      { text: 'select 1 from meeting where id = $1', values: [meetingId] },
    ]);
    if (meetings.length === 0) throw notFound('meeting', '会议');
    return { items: await this.itemsBy(reading(this.database, actor), actor, 'i.meeting_id = $1', meetingId) };
  }

  get(actor: Actor, id: string): Promise<AgendaItemView> {
    return this.itemBy(reading(this.database, actor), actor, id);
  }

  async itemBy(run: Run, actor: Actor, id: string): Promise<AgendaItemView> {
    const [item] = await this.itemsBy(run, actor, 'i.id = $1', id);
    if (!item) throw notFound('agenda-item', '议题');
    return item;
  }

  async itemsBy(run: Run, actor: Actor, where: string, value: string): Promise<AgendaItemView[]> {
    const [items, resolutions] = await run<[ItemRow[], ResolutionRow[]]>([
      { text: `select ${itemSelect} from ${itemFrom} where ${where} order by i.position, i.id`, values: [value] },
      { text: `select ${resolutionSelect} from ${resolutionFrom} where ${where}`, values: [value] },
    ]);
    return items.map((row) => {
      const resolution = resolutions.find(({ agendaItemId }) => agendaItemId === row.id);
      return {
        ...row,
        resolution: resolution ? resolutionView(actor, resolution) : null,
        actions: actionsOf(actor, row),
      };
    });
  }

  async subjects(actor: Actor, query: SubjectListQuery): Promise<Page<SubjectSummary>> {
    const { q, kind, unitCode, waiting } = query.filter;
    const [rows, totals] = await this.database.read<[unknown[], unknown[]]>(
      actor,
      listQueries(
        {
          select: `${subjectSelect}, ${onAgendas} as "onAgendas"`,
          from: subjectFrom,
          where: [
            ['s.title_zh ilike ?', containing(q)],
            // One's own and below: what is only shared, as material of a meeting elsewhere, is not there to be picked.
            ['starts_with(s.path, ?)', actor.path],
            ['s.kind = ?', kind],
            ['s.unit_code = ?', unitCode],
            [`(${onAgendas} = 0) = ?`, waiting],
          ],
          sortBy: { frozenAt: 's.frozen_at', title: 's.title_zh' },
          defaultSort: '-frozenAt',
          id: 's.id',
        },
        query,
      ),
    );
    return toPage(rows, totals, query);
  }

  /** What an item points at, from this service's copy; whoever sees the item may read it. */
  async subject(actor: Actor, itemId: string, subjectId: string): Promise<SubjectView> {
    const item = await this.get(actor, itemId);
    const pinned = item.subjects.find((subject) => subject.subjectId === subjectId);
    const [[row]] = await this.database.read<[SubjectView[]]>(actor, [
      {
        text: `select ${subjectSelect}, s.content,
            coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type, 'sha256', f.sha256) order by f.name)
              from stored_file f where f.record_type = 'offered_subject' and f.record_id = s.id), '[]') as files
          from ${subjectFrom} where s.id = $1`,
        values: [subjectId],
      },
    ]);
    if (!pinned || !row) throw notFound('subject', '议题材料');
    return row;
  }
}

function actionsOf(actor: Actor, row: ItemRow): AgendaItemView['actions'] {
  if (row.meetingState === 'planning' && row.pinnedAt === null)
    return mayManageMeeting(actor, row) ? ['change', 'remove'] : [];
  if (row.meetingState !== 'in-session' || row.state === 'decided') return [];
  const office = mayManageMeeting(actor, row);
  return [
    ...(mayConduct(actor, row) && !row.recused ? (['conclude'] as const) : []),
    ...(office ? (['record-recusal'] as const) : []),
    ...(mayConduct(actor, row) ? (['make-current'] as const) : []),
  ];
}
