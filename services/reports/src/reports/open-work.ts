import { reportsOpenWork } from '@jucai/contracts';
import type { Transaction } from '@jucai/service-kit';

/** Publishes what the unit still owes in reports, in the transaction that changes it: its reports of open campaigns that are not accepted. */
export async function publishOpenWork(tx: Transaction, unitCode: string): Promise<void> {
  const rows: { version: number }[] = await tx.em.query(
    `insert into open_work_version (unit_code, version) values ($1, 1)
     on conflict (unit_code) do update set version = open_work_version.version + 1 returning version`,
    [unitCode],
  );
  const items = await tx.select<{ id: string; title: string; dueOn: string }>({
    text: `select r.id, c.title_zh as title, coalesce(r.extended_until, r.due_on) as "dueOn"
      from report r join campaign c on c.id = r.campaign_id
      where r.unit_code = $1 and c.state = 'open' and r.state not in ('accepted', 'heard') order by r.due_on, r.id`,
    values: [unitCode],
  });
  tx.emit(
    reportsOpenWork,
    {
      unitCode,
      service: 'reports',
      version: rows[0]?.version ?? 1,
      items: items.map((item) => ({ ...item, kind: 'report', kindName: { zh: '工作报告', en: 'Report' } })),
    },
    unitCode,
  );
}
