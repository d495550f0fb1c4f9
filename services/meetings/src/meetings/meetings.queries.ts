import { businessDate } from '@jucai/contracts';
import {
  type Actor,
  Database,
  History,
  type HistoryEntry,
  listQueries,
  notFound,
  type Page,
  toPage,
} from '@jucai/service-kit';
import { may } from '@jucai/service-kit/domain';
import { Injectable } from '@nestjs/common';
import { seesWholeAgenda } from '../agenda/whole-agenda.js';
import { containing, personName, reading, type Run } from '../answers.js';
import type { Position } from '../leading-groups/membership.entity.js';
import { NOTICE_WORKING_DAYS } from '../settings.js';
import { type AgendaApproval, Meeting } from './meeting.entity.js';
import { withoutOpinion, withoutOpinions, withoutUnseenItems } from './meeting-history.js';
import { mayApproveAgenda, mayConduct, mayManageMeeting } from './meetings.policy.js';
import type { MeetingAction, MeetingListQuery, MeetingSummary, MeetingView } from './meetings.schemas.js';

/** A seat (`s`) that is held today. */
const inTerm = `s.valid_from <= business_today() and (s.valid_to is null or s.valid_to >= business_today())`;
/** The caller's own seat in the group today. */
const seat = `(select s.position from membership s where s.group_id = m.group_id and s.account = current_setting('app.account', true)
  and ${inTerm} order by s.sort_order limit 1)`;
const select = `m.id, m.group_id as "groupId", jsonb_build_object('zh', g.name_zh, 'en', g.name_en) as "groupName", m.unit_code as "unitCode", m.path, m.kind,
  jsonb_build_object('zh', m.title_zh, 'en', m.title_en) as title, m.year, m.number, m.place, m.starts_at as "startsAt",
  m.presider_membership_id as "presiderMembershipId", p.display_name as "presiderName", m.presider_account as "presiderAccount", m.secretary, m.state,
  m.state_reason as "stateReason", m.answer_by as "answerBy", m.materials_sent_on as "materialsSentOn", m.planned_by as "plannedBy",
  m.agenda_approvals as "agendaApprovals", m.version, m.convened_at as "convenedAt", m.started_at as "startedAt", m.concluded_at as "concludedAt",
  (select i.id from agenda_item i where i.id = m.current_item_id) as "currentItemId",
  (select count(*) from agenda_item i where i.meeting_id = m.id) as "itemCount",
  (select count(*) from receipt r where r.meeting_id = m.id) as "invitedCount",
  (select count(*) from receipt r where r.meeting_id = m.id and r.state <> 'unanswered') as "answeredCount",
  ${seat} as seat, ${seesWholeAgenda('m.id')} as "seesWhole"`;
const from = `meeting m join leading_group g on g.id = m.group_id join membership p on p.id = m.presider_membership_id`;

interface Row extends Omit<MeetingSummary, 'actions' | 'date'> {
  readonly path: string;
  readonly presiderAccount: string | null;
  readonly plannedBy: string;
  readonly seat: Position | null;
  readonly seesWhole: boolean;
  readonly agendaApprovals: AgendaApproval[];
  readonly currentItemId: string | null;
  readonly convenedAt: string | null;
  readonly startedAt: string | null;
  readonly concludedAt: string | null;
}

@Injectable()
export class MeetingsQueries {
  constructor(
    private readonly database: Database,
    private readonly histories: History,
  ) {}

  async list(actor: Actor, query: MeetingListQuery): Promise<Page<MeetingSummary>> {
    const { q, groupId, kind, state, year, number, from: first, to } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['(m.title_zh ilike ? or m.title_en ilike ?)', containing(q)],
            ['m.group_id = ?', groupId],
            ['m.kind = ?', kind],
            ['m.state = any(?)', state],
            ['m.year = ?', year],
            ['m.number = ?', number],
            [`m.starts_at >= (?::date)::timestamp at time zone 'Asia/Shanghai'`, first],
            [`m.starts_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to],
          ],
          sortBy: { startsAt: 'm.starts_at', title: 'm.title_zh', number: 'm.number', createdAt: 'm.created_at' },
          nullable: ['number'],
          defaultSort: '-startsAt',
          id: 'm.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => this.summary(actor, row)),
      totals,
      query,
    );
  }

  get(actor: Actor, id: string): Promise<MeetingView> {
    return this.by(reading(this.database, actor), actor, id);
  }

  async by(run: Run, actor: Actor, id: string): Promise<MeetingView> {
    type Notice = Omit<MeetingView['notices'][number], 'short'>;
    const [[row], notices, seats] = await run<[Row[], Notice[], { name: string; position: Position }[]]>([
      { text: `select ${select} from ${from} where m.id = $1`, values: [id] },
      {
        text: `select n.number, n.text, n.place, n.starts_at as "startsAt", n.answer_by as "answerBy", n.changes, n.reason,
            n.working_days_ahead as "workingDaysAhead", ${personName('n.issued_by')} as "issuedByName", n.issued_at as "issuedAt"
          from meeting_notice n where n.meeting_id = $1 order by n.number desc`,
        values: [id],
      },
      {
        text: `select s.display_name as name, s.position from membership s join meeting m on m.group_id = s.group_id
          where m.id = $1 and m.state = 'planning' and s.account is not null and ${inTerm} order by s.sort_order`,
        values: [id],
      },
    ]);
    if (!row) throw notFound('meeting', '会议');
    const nextApproval = row.state === 'planning' ? stageOf(row) : null;
    return {
      ...this.summary(actor, row),
      nextApproval,
      nextApprovers: seats.filter(({ position }) => position === nextApproval).map(({ name }) => name),
      agendaApprovals: readsOpinions(actor, row) ? row.agendaApprovals : row.agendaApprovals.map(withoutOpinion),
      currentItemId: row.currentItemId,
      convenedAt: row.convenedAt,
      startedAt: row.startedAt,
      concludedAt: row.concludedAt,
      notices: notices.map((notice) => ({ ...notice, short: notice.workingDaysAhead < NOTICE_WORKING_DAYS })),
    };
  }

  /** The life of a meeting that the caller sees, without the agenda items that they don't see: of those, not even that one was on. */
  async history(actor: Actor, id: string): Promise<{ items: HistoryEntry[] }> {
    const [[meeting], seen] = await this.database.read<[Pick<Row, 'path' | 'seat'>[], { id: string }[]]>(actor, [
      { text: `select m.path, ${seat} as seat from meeting m where m.id = $1`, values: [id] },
      { text: 'select id from agenda_item where meeting_id = $1', values: [id] },
    ]);
    if (!meeting) throw notFound('meeting', '会议');
    const { items } = await this.histories.of(actor, 'meeting', id);
    const told = withoutUnseenItems(items, new Set(seen.map((item) => item.id)));
    return { items: readsOpinions(actor, meeting) ? told : withoutOpinions(told) };
  }

  private summary(actor: Actor, row: Row): MeetingSummary & Row {
    return { ...row, date: businessDate(row.startsAt), actions: actionsOf(actor, row) };
  }
}

/** What the approvers said to each other stays with the office and the members; who is only invited reads that they agreed. */
const readsOpinions = (actor: Actor, meeting: Pick<Row, 'path' | 'seat'>): boolean =>
  mayManageMeeting(actor, meeting) || meeting.seat !== null;

const stageOf = (row: Row) =>
  Object.assign(new Meeting(), { kind: row.kind, agendaApprovals: row.agendaApprovals }).nextApproval;

/** What this caller may do now. The same questions that the commands ask. */
function actionsOf(actor: Actor, row: Row): MeetingAction[] {
  const office = mayManageMeeting(actor, row);
  const conducts = mayConduct(actor, row);
  const stage = stageOf(row);
  const when = (condition: boolean, ...actions: MeetingAction[]) => (condition ? actions : []);
  switch (row.state) {
    case 'planning':
      return [
        ...when(office, 'change', 'edit-agenda'),
        ...when(mayApproveAgenda(actor, row, stage, row.seat) && row.seesWhole, 'approve-agenda'),
        ...when(office && stage === null && row.seesWhole, 'convene'),
        ...when(office, 'cancel'),
      ];
    case 'postponed':
      return when(office, 'change', ...(stage === null && row.seesWhole ? (['convene'] as const) : []), 'cancel');
    case 'convened':
      return [
        ...when(
          office,
          'change-notice',
          ...(row.materialsSentOn === null ? (['send-materials'] as const) : []),
          'check-in',
          'start',
          'postpone',
          'cancel',
        ),
        ...when(may(actor, 'meeting.preside') && row.seat === 'head', 'add-urgent-item'),
      ];
    case 'in-session':
      return [
        ...when(office, 'check-in'),
        ...when(conducts, 'conduct', 'conclude'),
        ...when(office, 'assign-action-item'),
      ];
    case 'concluded':
      return when(office, 'compose-minutes', 'assign-action-item');
    case 'minutes-issued':
      return when(office, 'assign-action-item', 'archive');
    case 'archived':
    case 'cancelled':
      return [];
  }
}
