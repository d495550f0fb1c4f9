import { addWorkingDays, type LocalText } from '@jucai/contracts';
import { type Actor, Database, may, type Query } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { unitName } from '../answers.js';
import { actionItemFrom, type ActionItemRow, actionItemSelect, inHand } from '../action-items/action-items.queries.js';
import { daysLeft, lightOf } from '../action-items/deadline.js';
import type { Position } from '../leading-groups/membership.entity.js';
import { type AgendaApproval, Meeting, type MeetingKind } from '../meetings/meeting.entity.js';
import { mayApproveAgenda } from '../meetings/meetings.policy.js';
import { Minutes, type MinutesState } from '../minutes/minutes.entity.js';
import { mayApproveMinutes, mayEditMinutes } from '../minutes/minutes.policy.js';
import { VERIFICATION_WORKING_DAYS } from '../settings.js';
import { type Matter, todo } from './todo.js';
import type { Todo, TodosView } from './todos.schemas.js';

const LIMIT = 200;
const title = (alias: string) => `jsonb_build_object('zh', ${alias}.title_zh, 'en', ${alias}.title_en)`;
const seat = `(select s.position from membership s where s.group_id = m.group_id and s.account = current_setting('app.account', true)
  and s.valid_from <= business_today() and (s.valid_to is null or s.valid_to >= business_today()) order by s.sort_order limit 1)`;
const place = `m.id as "meetingId", ${title('m')} as title, u.code as "unitCode", ${unitName('u')} as "unitName", business_today() as today`;

interface MeetingRow extends Matter {
  readonly kind: MeetingKind;
  readonly path: string;
  readonly presiderAccount: string | null;
  readonly plannedBy: string;
  readonly agendaApprovals: AgendaApproval[];
  readonly seat: Position | null;
}
interface MinutesRow extends Matter {
  readonly state: MinutesState;
  readonly path: string;
  readonly submittedBy: string | null;
  readonly presiderAccount: string | null;
  readonly seat: Position | null;
}
interface IssuedRow extends Matter {
  readonly minutesId: string;
}
interface ItemRow extends ActionItemRow {
  readonly createdAt: string;
  readonly submittedOn: string | null;
  /** Its lead unit was urged and has not reported since. */
  readonly urged?: boolean;
}

const statements = ({ unitCode, account }: Actor): Query[] => [
  {
    text: `select r.id, r.answer_by as "dueOn", m.convened_at as "createdAt", ${place} from receipt r join meeting m on m.id = r.meeting_id
      join unit_copy u on u.code = r.unit_code where r.unit_code = $1 and r.state = 'unanswered' and m.state = 'convened' order by r.answer_by, r.id limit ${LIMIT}`,
    values: [unitCode],
  },
  {
    text: `select r.id, null as "dueOn", r.answered_at as "createdAt", ${place} from receipt r join meeting m on m.id = r.meeting_id
      join unit_copy u on u.code = r.unit_code where m.presider_account = $1 and r.state = 'leave-asked' and m.state = 'convened' order by r.answered_at, r.id limit ${LIMIT}`,
    values: [account],
  },
  {
    text: `select m.id, null as "dueOn", m.updated_at as "createdAt", m.kind, m.path, m.presider_account as "presiderAccount", m.planned_by as "plannedBy",
        m.agenda_approvals as "agendaApprovals", ${seat} as seat, ${place} from meeting m join unit_copy u on u.code = m.unit_code
      where m.unit_code = $1 and m.state = 'planning' and undecided_items(m.id) > 0 order by m.starts_at, m.id limit ${LIMIT}`,
    values: [unitCode],
  },
  {
    text: `select x.id, null as "dueOn", x.updated_at as "createdAt", x.state, x.path, x.submitted_by as "submittedBy", m.presider_account as "presiderAccount",
        ${seat} as seat, ${place} from minutes x join meeting m on m.id = x.meeting_id join unit_copy u on u.code = x.unit_code
      where x.unit_code = $1 and x.state in ('submitted', 'checked', 'reviewed', 'signed') order by x.updated_at, x.id limit ${LIMIT}`,
    values: [unitCode],
  },
  {
    text: `select r.id, null as "dueOn", r.created_at as "createdAt", r.meeting_id as "meetingId", r.minutes_id as "minutesId", u.code as "unitCode", ${unitName('u')} as "unitName",
        jsonb_build_object('zh', r.document_number, 'en', r.document_number) as title, business_today() as today
      from minutes_receipt r join unit_copy u on u.code = r.unit_code where r.unit_code = $1 and r.acknowledged_at is null order by r.created_at, r.id limit ${LIMIT}`,
    values: [unitCode],
  },
  {
    text: `select ${actionItemSelect}, a.assigned_on || 'T09:00:00+08:00' as "createdAt", a.submitted_on as "submittedOn",
        exists (select 1 from action_item_warning w where w.action_item_id = a.id and w.kind = 'urged'
          and w.created_at > coalesce((select max(p.created_at) from progress_report p where p.action_item_id = a.id), '-infinity')) as urged from ${actionItemFrom}
      where a.unit_code = $1 and a.state in ('assigned', 'accepted', 'in-progress', 'rejected') order by a.due_on, a.id limit ${LIMIT}`,
    values: [unitCode],
  },
  {
    text: `select ${actionItemSelect}, a.updated_at as "createdAt", a.submitted_on as "submittedOn" from ${actionItemFrom}
      where a.meeting_unit_code = $1 and ((a.not_ours_reason is not null and a.state = 'assigned') or a.state = 'submitted'
        or (a.due_on < business_today() and a.state not in ('submitted', 'closed', 'cancelled'))
        or (a.state in ('accepted', 'in-progress', 'rejected')
          and exists (select 1 from extension_request e where e.action_item_id = a.id and e.state = 'asked'))) order by a.due_on, a.id limit ${LIMIT}`,
    values: [unitCode],
  },
  {
    text: `select r.id, null as "dueOn", r.applied_at as "createdAt", m.id as "meetingId", jsonb_build_object('zh', i.title, 'en', i.title) as title,
        u.code as "unitCode", ${unitName('u')} as "unitName", business_today() as today
      from resolution r join agenda_item i on i.id = r.agenda_item_id join meeting m on m.id = r.meeting_id join unit_copy u on u.code = r.unit_code
      where r.unit_code = $1 and r.application = 'refused' and r.refusal_handled is null order by r.applied_at, r.id limit ${LIMIT}`,
    values: [unitCode],
  },
];

/** What the caller owes here as the unit, as the presider or a head, and as the office. */
@Injectable()
export class TodosQueries {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<TodosView> {
    const [receipts, leaves, meetings, minutes, issued, own, supervised, refused] = await this.database.read<
      [Matter[], Matter[], MeetingRow[], MinutesRow[], IssuedRow[], ItemRow[], ItemRow[], Matter[]]
    >(actor, statements(actor) as never);
    const when = (allowed: boolean, todos: Todo[]) => (allowed ? todos : []);
    return {
      items: [
        ...when(
          may(actor, 'receipt.answer'),
          receipts.map((row) => todo('notice-to-answer', row, { zh: '会议通知待回执：', en: 'Notice to answer: ' })),
        ),
        ...when(
          may(actor, 'meeting.preside'),
          leaves.map((row) =>
            todo('leave-to-approve', row, { zh: `${row.unitName.zh}请假待批：`, en: `Leave of ${row.unitName.en}: ` }),
          ),
        ),
        ...meetings
          .filter((row) =>
            mayApproveAgenda(
              actor,
              row,
              Object.assign(new Meeting(), { kind: row.kind, agendaApprovals: row.agendaApprovals }).nextApproval,
              row.seat,
            ),
          )
          .map((row) => todo('agenda-to-approve', row, { zh: '议题待审：', en: 'Agenda to approve: ' })),
        ...minutes.flatMap((row) => ofMinutes(actor, row)),
        ...when(
          may(actor, 'receipt.answer'),
          issued.map((row) =>
            todo(
              'minutes-to-acknowledge',
              row,
              { zh: '会议纪要待签收：', en: 'Minutes to acknowledge: ' },
              // Who got them need not have been invited to the meeting.
              `/meetings/minutes/${row.minutesId}/show`,
            ),
          ),
        ),
        ...when(may(actor, 'action-item.handle'), own.map(ofUnit)),
        ...when(may(actor, 'action-item.verify'), supervised.flatMap(ofOffice)),
        ...when(
          may(actor, 'meeting.manage'),
          refused.map((row) =>
            todo('resolution-refused', row, { zh: '议定事项未能落实，被退回：', en: 'Resolution refused: ' }),
          ),
        ),
      ],
    };
  }
}

function ofMinutes(actor: Actor, row: MinutesRow): Todo[] {
  if (row.state === 'signed')
    return mayEditMinutes(actor, row)
      ? [todo('minutes-to-issue', row, { zh: '会议纪要待印发：', en: 'Minutes to issue: ' })]
      : [];
  const stage = Object.assign(new Minutes(), { state: row.state }).nextStage;
  if (!mayApproveMinutes(actor, row, stage, row.seat, row.presiderAccount)) return [];
  return stage === 'presider'
    ? [todo('minutes-to-sign', row, { zh: '会议纪要待签发：', en: 'Minutes to sign: ' })]
    : [todo('minutes-to-approve', row, { zh: '会议纪要待审核：', en: 'Minutes to approve: ' })];
}

const unitWords = {
  assigned: ['action-item-to-accept', { zh: '督办事项待签收：', en: 'Action item to accept: ' }],
  rejected: ['action-item-rejected', { zh: '督办事项退回重办：', en: 'Action item sent back: ' }],
} as const satisfies Record<string, readonly [Todo['kind'], LocalText]>;

function ofUnit(row: ItemRow): Todo {
  const [kind, words] =
    row.state === 'assigned' || row.state === 'rejected'
      ? unitWords[row.state]
      : (['action-item-open', { zh: '督办事项：', en: 'Action item: ' }] as const);
  return ofItem(kind, row, row.urged ? { zh: `催办 · ${words.zh}`, en: `Urged · ${words.en}` } : words);
}

function ofOffice(row: ItemRow): Todo[] {
  const todos: Todo[] = [];
  if (row.notOurs && row.state === 'assigned')
    todos.push(
      ofItem('action-item-not-ours', row, {
        zh: `${row.leadUnitName.zh}提出不属其职责：`,
        en: `${row.leadUnitName.en} says not ours: `,
      }),
    );
  if (row.extensionAsked && inHand.includes(row.state))
    todos.push(
      ofItem('extension-to-decide', row, {
        zh: `${row.leadUnitName.zh}申请延期：`,
        en: `${row.leadUnitName.en} asks for time: `,
      }),
    );
  if (row.state === 'submitted' && row.submittedOn !== null) {
    const dueOn = verifyBy(row.submittedOn);
    todos.push(
      todo(
        'action-item-to-verify',
        matterOf(row, dueOn),
        { zh: '报结待核查：', en: 'To verify: ' },
        actionItemLink(row.id),
      ),
    );
  } else if (row.dueOn < row.today)
    todos.push(
      ofItem('action-item-overdue', row, {
        zh: `${row.leadUnitName.zh}逾期未报结：`,
        en: `Overdue at ${row.leadUnitName.en}: `,
      }),
    );
  return todos;
}

/** Null where the holidays of the days ahead are not known yet. */
function verifyBy(submittedOn: string): string | null {
  try {
    return addWorkingDays(submittedOn, VERIFICATION_WORKING_DAYS);
  } catch {
    return null;
  }
}

const actionItemLink = (id: string) => `/meetings/action-items/${id}/show`;

const matterOf = (row: ItemRow, dueOn: string | null): Matter => ({
  id: row.id,
  meetingId: row.meetingId,
  title: row.title,
  unitCode: row.leadUnitCode,
  unitName: row.leadUnitName,
  today: row.today,
  dueOn,
  createdAt: row.createdAt,
});

/** With the item's own light, as everywhere. */
const ofItem = (kind: Todo['kind'], row: ItemRow, words: LocalText): Todo => ({
  ...todo(kind, matterOf(row, row.dueOn), words, actionItemLink(row.id)),
  light: lightOf(row, row.today),
  workingDaysLeft: daysLeft(row, row.today),
});
