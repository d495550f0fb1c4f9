import type { ActionItemState } from '@jucai/contracts';
import { type Actor, Database, listQueries, notFound, type Page, toPage } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { containing, personName, reading, type Run, unitName } from '../answers.js';
import { handles, supervises } from './action-items.policy.js';
import type {
  ActionItemAction,
  ActionItemListQuery,
  ActionItemSummary,
  ActionItemView,
} from './action-items.schemas.js';
import { daysLeft, lightOf, type Timed } from './deadline.js';

export const actionItemSelect = `a.id, a.meeting_id as "meetingId",
  case when m.id is null then null else jsonb_build_object('zh', m.title_zh, 'en', m.title_en) end as "meetingTitle", a.resolution_id as "resolutionId",
  jsonb_build_object('zh', a.title_zh, 'en', a.title_en) as title, a.unit_code as "leadUnitCode", ${unitName('u')} as "leadUnitName",
  coalesce((select jsonb_agg(jsonb_build_object('unitCode', c.code, 'unitName', (select ${unitName('cu')} from unit_copy cu where cu.code = c.code)) order by c.position)
    from jsonb_array_elements_text(a.co_unit_codes) with ordinality c(code, position)), '[]') as "coUnits",
  a.responsible_post as "responsiblePost", a.priority, a.cadence, a.due_on as "dueOn", a.original_due_on as "originalDueOn", a.assigned_on as "assignedOn",
  a.state, a.progress_percent as "progressPercent",
  case when a.not_ours_reason is null then null else jsonb_build_object('reason', a.not_ours_reason, 'on', a.not_ours_on) end as "notOurs",
  exists (select 1 from extension_request e where e.action_item_id = a.id and e.state = 'asked') as "extensionAsked",
  a.version, mu.path as "meetingPath", a.unit_code as "unitCode", business_today() as today`;
const labels = `left join unit_copy u on u.code = a.unit_code left join unit_copy mu on mu.code = a.meeting_unit_code
  left join meeting m on m.id = a.meeting_id`;
export const actionItemFrom = `action_item a ${labels}`;

export interface ActionItemRow extends Omit<ActionItemSummary, 'actions' | 'light' | 'workingDaysLeft'> {
  readonly meetingPath: string;
  readonly unitCode: string;
  readonly today: string;
}

const files = (type: string, id: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type) order by f.name, f.id)
    from stored_file f where f.record_type = '${type}' and f.record_id = ${id}), '[]')`;

type Detail = Pick<
  ActionItemView,
  | 'requirement'
  | 'resolutionText'
  | 'standardOfDone'
  | 'stateReason'
  | 'acceptedOn'
  | 'submittedOn'
  | 'closedOn'
  | 'satisfaction'
  | 'timesRejected'
>;

@Injectable()
export class ActionItemsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: ActionItemListQuery): Promise<Page<ActionItemSummary>> {
    const { q, meetingId, resolutionId, leadUnitCode, state, open, light, priority, dueFrom, dueTo, closedLate } =
      query.filter;
    const [rows, totals] = await this.database.read<[ActionItemRow[], unknown[]]>(
      actor,
      listQueries(
        {
          select: actionItemSelect,
          from: 'action_item a',
          labels,
          where: [
            ['(a.title_zh ilike ? or a.title_en ilike ?)', containing(q)],
            ['a.meeting_id = ?', meetingId],
            ['a.resolution_id = ?', resolutionId],
            ['a.unit_code = ?', leadUnitCode],
            ['a.state = any(?)', state],
            [`(a.state not in ('closed', 'cancelled')) = ?`, open],
            ['a.id = any(?)', light === undefined ? undefined : await this.ofLight(actor, light)],
            ['a.priority = ?', priority],
            ['a.due_on >= ?', dueFrom],
            ['a.due_on <= ?', dueTo],
            // As the bulletin counts: handed in is what counts, and what is not closed is neither.
            [`(case when a.state = 'closed' then a.submitted_on > a.due_on end) = ?`, closedLate],
          ],
          sortBy: {
            dueOn: 'a.due_on',
            title: 'a.title_zh',
            assignedOn: 'a.assigned_on',
            unit: 'u.sort_order',
            state: 'a.state',
          },
          defaultSort: 'dueOn',
          id: 'a.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => summaryOf(actor, row)),
      totals,
      query,
    );
  }

  get(actor: Actor, id: string): Promise<ActionItemView> {
    return this.by(reading(this.database, actor), actor, id);
  }

  async by(run: Run, actor: Actor, id: string): Promise<ActionItemView> {
    const values = [id];
    const [[row], [detail], progress, handIns, extensions, warnings] = await run<
      [
        ActionItemRow[],
        Detail[],
        ActionItemView['progress'],
        ActionItemView['handIns'],
        ActionItemView['extensions'],
        ActionItemView['warnings'],
      ]
    >([
      { text: `select ${actionItemSelect} from ${actionItemFrom} where a.id = $1`, values },
      {
        text: `select a.requirement, r.text as "resolutionText", a.standard_of_done as "standardOfDone", a.state_reason as "stateReason", a.accepted_on as "acceptedOn",
            a.submitted_on as "submittedOn", a.closed_on as "closedOn", a.satisfaction, a.times_rejected as "timesRejected"
          from action_item a left join resolution r on r.id = a.resolution_id where a.id = $1`,
        values,
      },
      {
        text: `select p.id, p.text, p.percent, ${personName('p.reported_by')} as "reportedByName", p.reported_on as "reportedOn", ${files('progress_report', 'p.id')} as files
          from progress_report p where p.action_item_id = $1 order by p.created_at desc, p.id`,
        values,
      },
      {
        text: `select h.id, h.text, ${personName('h.submitted_by')} as "submittedByName", h.submitted_on as "submittedOn", h.verdict,
            h.verdict_reason as "verdictReason", ${personName('h.verified_by')} as "verifiedByName", h.verified_on as "verifiedOn",
            ${files('hand_in', 'h.id')} as files
          from hand_in h where h.action_item_id = $1 order by h.created_at desc, h.id desc`,
        values,
      },
      {
        text: `select e.id, e.requested_until as "requestedUntil", e.reason, ${personName('e.asked_by')} as "askedByName", e.asked_on as "askedOn",
            e.due_on_when_asked as "dueOnWhenAsked", e.state, e.granted_until as "grantedUntil", ${personName('e.decided_by')} as "decidedByName",
            e.decided_on as "decidedOn", e.decision_reason as "decisionReason"
          from extension_request e where e.action_item_id = $1 order by e.created_at desc, e.id`,
        values,
      },
      {
        text: `select w.id, w.kind, w.text, w.recipients, w.warned_at as "warnedAt" from action_item_warning w where w.action_item_id = $1 order by w.created_at desc, w.id`,
        values,
      },
    ]);
    if (!row || !detail) throw notFound('action-item', '督办事项');
    return { ...summaryOf(actor, row), ...detail, progress, handIns, extensions, warnings };
  }

  /** Lights need the calendar of working days, which the database does not have: they are computed for what is open in scope. */
  private async ofLight(actor: Actor, wanted: string): Promise<string[]> {
    const [rows] = await this.database.read<[(Timed & { id: string; today: string })[]]>(actor, [
      {
        text: `select a.id, a.state, a.due_on as "dueOn", a.assigned_on as "assignedOn", a.cadence, a.progress_percent as "progressPercent", business_today() as today
          from action_item a where a.state <> 'cancelled' and ($1 = 'green' or a.state not in ('closed', 'submitted'))`,
        values: [wanted],
      },
    ]);
    return rows.filter((row) => lightOf(row, row.today) === wanted).map(({ id }) => id);
  }
}

export function summaryOf(actor: Actor, row: ActionItemRow): ActionItemSummary {
  return {
    ...row,
    light: lightOf(row, row.today),
    workingDaysLeft: daysLeft(row, row.today),
    actions: actionsOf(actor, row),
  };
}

/** States in which the lead unit works on it. */
export const inHand: readonly ActionItemState[] = ['accepted', 'in-progress', 'rejected'];

function actionsOf(actor: Actor, row: ActionItemRow): ActionItemAction[] {
  const actions: ActionItemAction[] = [];
  const open = row.state !== 'closed' && row.state !== 'cancelled';
  if (handles(actor, row, 'action-item.handle')) {
    if (row.state === 'assigned') actions.push('accept', ...(row.notOurs === null ? (['not-ours'] as const) : []));
    if (inHand.includes(row.state))
      actions.push('report-progress', ...(row.extensionAsked ? [] : (['ask-extension'] as const)));
  }
  if (handles(actor, row, 'action-item.submit') && inHand.includes(row.state)) actions.push('submit');
  if (supervises(actor, row, 'action-item.assign')) {
    if (row.state === 'assigned') actions.push('reassign', ...(row.notOurs === null ? [] : (['overrule'] as const)));
    if (open) actions.push('cancel', 'urge');
  }
  if (supervises(actor, row, 'action-item.verify')) {
    if (row.extensionAsked && inHand.includes(row.state)) actions.push('decide-extension');
    if (row.state === 'submitted') actions.push('close', 'send-back');
  }
  return actions;
}
