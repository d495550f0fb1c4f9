import { meetingsOpenWork, type OpenWork } from '@jucai/contracts';
import type { Transaction } from '@jucai/service-kit';

const names = {
  receipt: { zh: '会议通知回执', en: 'answer to a notice' },
  'action-item': { zh: '督办事项', en: 'action item' },
  meeting: { zh: '本单位筹备的会议', en: 'meeting that it convenes' },
} as const;

interface Row {
  readonly kind: keyof typeof names;
  readonly id: string;
  readonly title: string;
  readonly dueOn: string | null;
}

/**
 * Publishes what a unit still owes here, in the transaction that changed it; a unit with open work can't be abolished.
 * The version's row stays locked until the commit, so that states leave in the order in which they became true.
 */
export async function publishOpenWork(tx: Transaction, unitCode: string): Promise<void> {
  const [row] = await tx.select<{ version: number }>({
    text: `insert into open_work_version (unit_code, version) values ($1, 1)
      on conflict (unit_code) do update set version = open_work_version.version + 1 returning version`,
    values: [unitCode],
  });
  const rows = await tx.select<Row>({
    text: `select 'receipt' as kind, r.id, m.title_zh as title, r.answer_by as "dueOn" from receipt r join meeting m on m.id = r.meeting_id
        where r.unit_code = $1 and r.state = 'unanswered' and m.state = 'convened'
      union all
      select 'meeting', m.id, m.title_zh, (m.starts_at at time zone 'Asia/Shanghai')::date from meeting m
        where m.unit_code = $1 and m.state not in ('minutes-issued', 'archived', 'cancelled')
      union all
      select 'action-item', a.id, a.title_zh, a.due_on from action_item a where a.unit_code = $1 and a.state not in ('closed', 'cancelled')
      order by "dueOn", id`,
    values: [unitCode],
  });
  const items: OpenWork['items'] = rows.map((each) => ({ ...each, kindName: names[each.kind] }));
  tx.emit(meetingsOpenWork, { unitCode, service: 'meetings', version: row?.version ?? 1, items }, unitCode);
}
