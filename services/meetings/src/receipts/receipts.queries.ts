import { type Actor, Database, listQueries, notFound, type Page, toPage } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { personName, reading, type Run, unitName } from '../answers.js';
import { presides } from '../meetings/meetings.policy.js';
import { mayAnswer } from './receipts.policy.js';
import type { ReceiptListQuery, ReceiptView } from './receipts.schemas.js';

const select = `r.id, r.meeting_id as "meetingId", jsonb_build_object('zh', m.title_zh, 'en', m.title_en) as "meetingTitle", m.state as "meetingState",
  m.starts_at as "startsAt", m.place, m.path as "meetingPath", m.presider_account as "presiderAccount", r.unit_code as "unitCode", ${unitName('u')} as "unitName",
  r.mode, r.notice_number as "noticeNumber", n.text as "noticeText", n.changes, r.answer_by as "answerBy", r.state, r.attendees, r.reason, r.delegate,
  ${personName('r.answered_by')} as "answeredByName", r.answered_at as "answeredAt", ${personName('r.decided_by')} as "decidedByName",
  r.decided_at as "decidedAt", r.decision_reason as "decisionReason", r.version`;
const from = `receipt r join meeting m on m.id = r.meeting_id join meeting_notice n on n.meeting_id = r.meeting_id and n.number = r.notice_number
  join unit_copy u on u.code = r.unit_code`;

interface Row extends Omit<ReceiptView, 'actions'> {
  readonly meetingPath: string;
  readonly presiderAccount: string | null;
}

@Injectable()
export class ReceiptsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: ReceiptListQuery): Promise<Page<ReceiptView>> {
    const { meetingId, unitCode, state, mode } = query.filter;
    const [rows, totals] = await this.database.read<[Row[], unknown[]]>(
      actor,
      listQueries(
        {
          select,
          from,
          where: [
            ['r.meeting_id = ?', meetingId],
            ['r.unit_code = ?', unitCode],
            ['r.state = any(?)', state],
            ['r.mode = ?', mode],
          ],
          sortBy: { answerBy: 'r.answer_by', unit: 'u.sort_order', answeredAt: 'r.answered_at' },
          nullable: ['answeredAt'],
          defaultSort: 'unit',
          id: 'r.id',
        },
        query,
      ),
    );
    return toPage(
      rows.map((row) => view(actor, row)),
      totals,
      query,
    );
  }

  get(actor: Actor, id: string): Promise<ReceiptView> {
    return this.by(reading(this.database, actor), actor, id);
  }

  async by(run: Run, actor: Actor, id: string): Promise<ReceiptView> {
    const [[row]] = await run<[Row[]]>([{ text: `select ${select} from ${from} where r.id = $1`, values: [id] }]);
    if (!row) throw notFound('receipt', '回执');
    return view(actor, row);
  }
}

function view(actor: Actor, row: Row): ReceiptView {
  const actions: ReceiptView['actions'] = [];
  if (row.meetingState === 'convened' && row.state !== 'leave-approved' && mayAnswer(actor, row))
    actions.push('answer');
  const goesOn = row.meetingState === 'convened' || row.meetingState === 'in-session';
  const meeting = { path: row.meetingPath, presiderAccount: row.presiderAccount };
  if (goesOn && row.state === 'leave-asked' && presides(actor, meeting)) actions.push('decide-leave');
  return { ...row, actions };
}
