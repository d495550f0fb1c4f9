import type { LocalText } from '@jucai/contracts';
import { type Actor, Database, may } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { type Extension, refusalInForce } from '../reports/report-content.js';
import { deadlineState, runningDue, summaryColumns, summaryFrom, type SummaryRow } from '../reports/report-row.js';
import type { Todo, TodosView } from './todos.schemas.js';

const LIMIT = 200;

interface TodoRow extends SummaryRow {
  readonly openedAt: string;
  readonly returnedAt: string | null;
  readonly extensions: Extension[];
  readonly refusedExtensions: Extension[];
  readonly extensionRequest: Extension | null;
  /** The latest reminder for the deadline that runs. */
  readonly daysLeft: number | null;
  readonly remindedOn: string | null;
}

const select = `${summaryColumns}, r.created_at as "openedAt", r.comments -> -1 ->> 'at' as "returnedAt", r.extensions,
  r.refused_extensions as "refusedExtensions", r.extension_request as "extensionRequest", m.days_left as "daysLeft", m.reminded_on as "remindedOn"`;
const from = `${summaryFrom} left join lateral (select days_left, reminded_on from reminder where report_id = r.id
  and due_on = coalesce(r.extended_until, r.due_on) order by days_left limit 1) m on true`;

/** What the caller's unit owes in reports: to file, returned, reminded of; to review, overdue below it, asked to extend. */
@Injectable()
export class TodosQueries {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<TodosView> {
    const [own, filed] = await this.database.read<[TodoRow[], TodoRow[]]>(actor, [
      {
        text: `select ${select} from ${from} where r.unit_code = $1 and r.state in ('draft', 'returned') and c.state = 'open'
          order by coalesce(r.extended_until, r.due_on), r.id limit ${LIMIT}`,
        values: [actor.unitCode],
      },
      {
        text: `select ${select} from ${from} where r.reviewer_unit_code = $1 and (r.state = 'submitted' or (c.state = 'open'
            and r.state in ('draft', 'returned') and (r.extension_request is not null or m.days_left < 0)))
          order by r.submitted_at nulls last, r.id limit ${LIMIT}`,
        values: [actor.unitCode],
      },
    ]);
    return {
      items: [
        ...(may(actor, 'report.fill') ? own.map(toFile) : []),
        ...(may(actor, 'report.review') ? filed.flatMap(toReview) : []),
      ],
    };
  }
}

/** One line for one piece of work: a reminder stands in its place, a return goes before both. */
function toFile(row: TodoRow): Todo {
  const returned = row.state === 'returned';
  const filing = todo(
    row,
    returned ? 'report-returned' : 'report-to-file',
    returned
      ? {
          zh: `已退回，请修改后重新报送：${row.campaignTitle.zh}`,
          en: `Returned, to be corrected: ${row.campaignTitle.en}`,
        }
      : { zh: `待填报：${row.campaignTitle.zh}`, en: `To file: ${row.campaignTitle.en}` },
    (returned ? row.returnedAt : null) ?? row.openedAt,
  );
  if (returned) return filing;
  const remindedAt = row.remindedOn && `${row.remindedOn}T09:00:00+08:00`;
  const refusal = refusalInForce(row);
  if (refusal && (remindedAt === null || Date.parse(remindedAt) <= Date.parse(refusal.at))) {
    const title = {
      zh: `延期未获同意，请按原时限报送：${row.campaignTitle.zh}`,
      en: `No more time was given, to file by the deadline: ${row.campaignTitle.en}`,
    };
    return todo(row, 'report-extension-refused', title, refusal.at);
  }
  if (row.daysLeft === null || remindedAt === null) return filing;
  const late = row.daysLeft < 0;
  const title = late
    ? { zh: `催报：${row.campaignTitle.zh}已过截止日期`, en: `Overdue: ${row.campaignTitle.en}` }
    : {
        zh: `提醒：${row.campaignTitle.zh}还有 ${row.daysLeft} 天截止`,
        en: `Reminder: ${row.daysLeft} days left for ${row.campaignTitle.en}`,
      };
  return todo(row, 'report-reminder', title, remindedAt);
}

function toReview(row: TodoRow): Todo[] {
  const unit = row.unitShortName;
  if (row.state === 'submitted') {
    const title = {
      zh: `待审核：${unit.zh} · ${row.campaignTitle.zh}`,
      en: `To review: ${unit.en} · ${row.campaignTitle.en}`,
    };
    return [
      {
        ...todo(row, 'report-to-review', title, row.submittedAt ?? row.openedAt),
        dueAt: null,
        light: null,
        workingDaysLeft: null,
      },
    ];
  }
  return [
    ...(row.extensionRequest === null
      ? []
      : [
          todo(
            row,
            'report-extension-requested',
            {
              zh: `${unit.zh}申请延期至 ${row.extensionRequest.until} · ${row.campaignTitle.zh}`,
              en: `${unit.en} asks for time until ${row.extensionRequest.until} · ${row.campaignTitle.en}`,
            },
            row.extensionRequest.at,
          ),
        ]),
    ...(row.daysLeft === null || row.daysLeft >= 0
      ? []
      : [
          todo(
            row,
            'report-overdue',
            {
              zh: `逾期未报：${unit.zh} · ${row.campaignTitle.zh}`,
              en: `Overdue: ${unit.en} · ${row.campaignTitle.en}`,
            },
            `${row.remindedOn}T09:00:00+08:00`,
          ),
        ]),
  ];
}

function todo(row: TodoRow, kind: Todo['kind'], title: LocalText, createdAt: string): Todo {
  const dueAt = runningDue(row);
  return {
    id: `${kind}:${row.id}`,
    kind,
    title,
    unitCode: row.unitCode,
    unitName: row.unitShortName,
    dueAt,
    ...deadlineState(dueAt, row.now, false),
    link: `/reports/reports/${row.id}/show`,
    createdAt,
  };
}
