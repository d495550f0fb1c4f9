import { businessDate, workingDaysBetween } from '@jucai/contracts';
import { type Actor, Database, listQueries, notFound, type Page, toPage } from '@jucai/service-kit';
import { covers, may } from '@jucai/service-kit/domain';
import { Injectable } from '@nestjs/common';
import { containing, personName, reading, type Run } from '../answers.js';
import { mayConduct, mayManageMeeting } from '../meetings/meetings.policy.js';
import { recusedFrom } from '../session/recusal.entity.js';
import type { ResolutionListQuery, ResolutionView } from './resolutions.schemas.js';

export const resolutionSelect = `r.id, r.meeting_id as "meetingId", jsonb_build_object('zh', m.title_zh, 'en', m.title_en) as "meetingTitle",
  (m.starts_at at time zone 'Asia/Shanghai')::date as "meetingDate", r.agenda_item_id as "agendaItemId", i.title as "itemTitle", i.kind as "itemKind",
  r.number, r.outcome, r.text, r.conditions, r.state, r.restricted, ${personName('r.recorded_by')} as "recordedByName",
  r.recorded_for_presider as "recordedForPresider", p.display_name as "presiderName", r.concluded_at as "concludedAt", r.confirmed_at as "confirmedAt",
  r.application, r.application_detail as "applicationDetail", r.applied_at as "appliedAt", r.refusal_handled as "refusalHandled", r.version,
  (select count(*) from action_item a where a.resolution_id = r.id) as "actionItemCount",
  m.path, m.presider_account as "presiderAccount", m.state as "meetingState", ${recusedFrom('r.agenda_item_id')} as recused, business_today() as today`;
export const resolutionFrom = `resolution r join agenda_item i on i.id = r.agenda_item_id join meeting m on m.id = r.meeting_id
  join membership p on p.id = m.presider_membership_id`;

export interface ResolutionRow extends Omit<ResolutionView, 'actions' | 'waitingWorkingDays'> {
  readonly path: string;
  readonly presiderAccount: string | null;
  readonly meetingState: string;
  readonly recused: boolean;
  readonly today: string;
}

export function resolutionView(actor: Actor, row: ResolutionRow): ResolutionView {
  const actions: ResolutionView['actions'] = [];
  if (row.state === 'concluded' && row.meetingState === 'in-session' && mayConduct(actor, row) && !row.recused)
    actions.push('confirm');
  if (row.application === 'refused' && row.refusalHandled === null && mayManageMeeting(actor, row))
    actions.push('handle-refusal');
  if (row.state === 'confirmed' && may(actor, 'action-item.assign') && covers(actor, row.path))
    actions.push('assign-action-item');
  const waiting = row.application === 'waiting' && row.confirmedAt !== null;
  return {
    ...row,
    waitingWorkingDays: waiting
      ? Math.max(0, workingDaysBetween(businessDate(row.confirmedAt ?? ''), row.today))
      : null,
    actions,
  };
}

@Injectable()
export class ResolutionsQueries {
  constructor(private readonly database: Database) {}

  /** The register of decisions over all meetings. */
  async list(actor: Actor, query: ResolutionListQuery): Promise<Page<ResolutionView>> {
    const { q, meetingId, year, outcome, itemKind, application, inForce } = query.filter;
    const [rows, totals] = await this.database.read<[ResolutionRow[], unknown[]]>(
      actor,
      listQueries(
        {
          select: resolutionSelect,
          from: resolutionFrom,
          where: [
            ['(r.text ilike ? or i.title ilike ?)', containing(q)],
            ['r.meeting_id = ?', meetingId],
            ['m.year = ?', year],
            ['r.outcome = any(?)', outcome],
            ['i.kind = ?', itemKind],
            ['r.application = ?', application],
            [`(r.state = 'confirmed' and r.outcome not in ('deferred', 'rejected')) = ?`, inForce],
          ],
          sortBy: { confirmedAt: 'r.confirmed_at', number: 'r.number', meetingDate: 'm.starts_at' },
          nullable: ['confirmedAt', 'number'],
          defaultSort: '-confirmedAt',
          id: 'r.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => resolutionView(actor, row)),
      totals,
      query,
    );
  }

  get(actor: Actor, id: string): Promise<ResolutionView> {
    return this.by(reading(this.database, actor), actor, id);
  }

  async by(run: Run, actor: Actor, id: string): Promise<ResolutionView> {
    const [[row]] = await run<[ResolutionRow[]]>([
      { text: `select ${resolutionSelect} from ${resolutionFrom} where r.id = $1`, values: [id] },
    ]);
    if (!row) throw notFound('resolution', '议定事项');
    return resolutionView(actor, row);
  }
}
