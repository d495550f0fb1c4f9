import { type Actor, Database, notFound } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { seesWholeAgenda } from '../agenda/whole-agenda.js';
import { personName, reading, type Run, unitName } from '../answers.js';
import type { Position } from '../leading-groups/membership.entity.js';
import { Minutes } from './minutes.entity.js';
import { mayAcknowledge, mayApproveMinutes, mayEditMinutes } from './minutes.policy.js';
import type { MinutesReceiptView, MinutesRevisions, MinutesView } from './minutes.schemas.js';

interface Row extends Omit<MinutesView, 'actions' | 'receipts' | 'nextStage'> {
  readonly path: string;
  readonly submittedBy: string | null;
  readonly presiderAccount: string | null;
  readonly seat: Position | null;
  readonly seesWhole: boolean;
}

@Injectable()
export class MinutesQueries {
  constructor(private readonly database: Database) {}

  get(actor: Actor, meetingId: string): Promise<MinutesView> {
    return this.by(reading(this.database, actor), actor, meetingId);
  }

  byId(actor: Actor, id: string): Promise<MinutesView> {
    return this.found(reading(this.database, actor), actor, 'id', id);
  }

  by(run: Run, actor: Actor, meetingId: string): Promise<MinutesView> {
    return this.found(run, actor, 'meeting_id', meetingId);
  }

  private async found(run: Run, actor: Actor, key: 'id' | 'meeting_id', value: string): Promise<MinutesView> {
    const [[row], receipts] = await run<[Row[], Omit<MinutesReceiptView, 'actions'>[]]>([
      {
        // Left join: who got the minutes need not have been invited to the meeting.
        text: `select x.id, x.meeting_id as "meetingId", x.unit_code as "unitCode", case when m.id is null then null else jsonb_build_object('zh', m.title_zh, 'en', m.title_en) end as "meetingTitle",
            x.state, x.content, x.hand_edited as "handEdited", x.revision, x.approvals, x.return_reason as "returnReason", x.document_number as "documentNumber",
            x.issued_on as "issuedOn", x.sha256, x.version, x.path, x.submitted_by as "submittedBy", m.presider_account as "presiderAccount",
            coalesce((select jsonb_agg(jsonb_build_object('unitCode', d.code, 'unitName', ${unitName('u')}) order by d.position)
              from jsonb_array_elements_text(x.distribution) with ordinality d(code, position) left join unit_copy u on u.code = d.code), '[]') as distribution,
            (select s.position from membership s where s.group_id = m.group_id and s.account = current_setting('app.account', true)
              and s.valid_from <= business_today() and (s.valid_to is null or s.valid_to >= business_today()) order by s.sort_order limit 1) as seat,
            ${seesWholeAgenda('x.meeting_id')} as "seesWhole"
          from minutes x left join meeting m on m.id = x.meeting_id where x.${key} = $1`,
        values: [value],
      },
      {
        text: `select r.id, r.unit_code as "unitCode", ${unitName('u')} as "unitName", ${personName('r.acknowledged_by')} as "acknowledgedByName",
            r.acknowledged_at as "acknowledgedAt", r.version
          from minutes_receipt r join unit_copy u on u.code = r.unit_code where r.${key === 'id' ? 'minutes_id' : key} = $1 order by u.sort_order, u.code`,
        values: [value],
      },
    ]);
    if (!row) throw notFound('minutes', '会议纪要');
    return {
      ...row,
      approvals: readsOpinions(actor, row) ? row.approvals : row.approvals.map((each) => ({ ...each, opinion: null })),
      nextStage: stageOf(row),
      receipts: receipts.map((receipt) => ({
        ...receipt,
        actions: mayAcknowledge(actor, receipt) ? ['acknowledge'] : [],
      })),
      actions: actionsOf(actor, row),
    };
  }

  /** Every text that the minutes ever had; drafts stay with the office and the heads. */
  async revisions(actor: Actor, meetingId: string): Promise<MinutesRevisions> {
    await this.get(actor, meetingId);
    const [items] = await this.database.read<[MinutesRevisions['items']]>(actor, [
      {
        text: `select v.number, v.origin, v.content, ${personName('v.written_by')} as "writtenByName", v.written_at as "writtenAt"
          from minutes_revision v join minutes x on x.id = v.minutes_id where x.meeting_id = $1 order by v.number desc`,
        values: [meetingId],
      },
    ]);
    return { items };
  }
}

/** As with the agenda: what the approvers said to each other stays with the office and the members. */
const readsOpinions = (actor: Actor, row: Row): boolean => mayEditMinutes(actor, row) || row.seat !== null;

const stageOf = (row: Row) => Object.assign(new Minutes(), { state: row.state }).nextStage;

function actionsOf(actor: Actor, row: Row): MinutesView['actions'] {
  const editor = mayEditMinutes(actor, row);
  if (row.state === 'draft') return editor ? ['compose', 'edit', ...(row.seesWhole ? (['submit'] as const) : [])] : [];
  if (row.state === 'signed') return editor ? ['issue'] : [];
  const stage = stageOf(row);
  if (!mayApproveMinutes(actor, row, stage, row.seat, row.presiderAccount)) return [];
  return [stage === 'presider' ? 'sign' : 'approve', 'return'];
}
