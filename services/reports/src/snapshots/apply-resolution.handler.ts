import { type LocalText, type Outcome, reportsResolutionApplied, resolutionConfirmed } from '@jucai/contracts';
import { type EventContext, NotYetKnown, Reaction, type Transaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { announceReport } from '../reports/announce-report.js';
import { Report } from '../reports/report.entity.js';
import { Snapshot } from './snapshot.entity.js';

type Resolution = z.infer<typeof resolutionConfirmed.data>;

/** After these the meeting has heard what was before it; deferred and rejected leave reports as they are. */
const HEARD: ReadonlySet<Outcome> = new Set<Outcome>(['noted', 'approved', 'approved-with-changes']);

/** Why a resolution can't be applied. It is answered, never thrown: no retry would make it right. */
class Refusal {
  constructor(readonly detail: LocalText) {}
}

/** The meeting settled a matter over our snapshots: their reports are heard; the meeting gets an answer either way. */
@Controller()
export class ApplyResolutionHandler {
  @Reaction(resolutionConfirmed)
  async apply(@Payload() resolution: Resolution, @Ctx() { tx }: EventContext): Promise<void> {
    const subjects = resolution.subjects.filter(({ kind }) => kind.startsWith('reports.'));
    if (subjects.length === 0) return;
    const reports = await this.reportsOf(tx, subjects, await this.rangeOf(tx, resolution));
    if (reports instanceof Refusal) return this.answer(tx, resolution, 'refused', reports.detail);
    if (!HEARD.has(resolution.outcome)) {
      return this.answer(tx, resolution, 'applied', {
        zh: '未作听取结论，报告状态不变',
        en: 'Not settled as heard: the reports stay as they are',
      });
    }
    const fresh = reports.filter(({ state }) => state === 'accepted');
    for (const report of fresh) {
      report.hear(resolution.resolutionId, resolution.meetingDate);
      await tx.save(report, 'report.hear');
      await announceReport(tx, report);
    }
    const before = reports.length - fresh.length;
    const counted = [
      ...(fresh.length > 0 || before === 0
        ? [{ zh: `${fresh.length} 份报告标记为已听取`, en: `${fresh.length} reports marked as heard` }]
        : []),
      ...(before > 0 ? [{ zh: `${before} 份此前已听取`, en: `${before} heard before` }] : []),
    ];
    this.answer(tx, resolution, 'applied', {
      zh: counted.map(({ zh }) => zh).join('，'),
      en: counted.map(({ en }) => en).join(', '),
    });
  }

  /** The reports under all subjects, locked; or what speaks against applying any of it. */
  private async reportsOf(
    tx: Transaction,
    subjects: Resolution['subjects'],
    range: string,
  ): Promise<Report[] | Refusal> {
    const ids = new Set<string>();
    for (const { subjectId, kind, sha256 } of subjects) {
      const snapshot = await tx.one(Snapshot, { id: subjectId });
      if (!snapshot || snapshot.kind !== kind)
        return new Refusal({ zh: '没有这份快照', en: `No such snapshot: ${subjectId}` });
      if (snapshot.sha256 !== sha256)
        return new Refusal({
          zh: '会议材料与快照不一致（哈希不同）',
          en: `The hash of ${subjectId} differs from what was frozen`,
        });
      if (!snapshot.path.startsWith(range))
        return new Refusal({
          zh: '材料不属于会议所在单位及其下级',
          en: `${subjectId} is not of the meeting’s own unit or of one below it`,
        });
      snapshot.reportIds.forEach((id) => ids.add(id));
    }
    const reports: Report[] = [];
    // In the order of ids, as everywhere.
    for (const id of [...ids].toSorted()) {
      const report = await tx.one(Report, { id }, 'update');
      if (!report || report.isOpen)
        return new Refusal({ zh: '有报告不在审核通过状态', en: `Report ${id} is not accepted` });
      reports.push(report);
    }
    return reports;
  }

  /** What a meeting may settle: its unit and what is below. Older events do not say whose meeting it was. */
  private async rangeOf(tx: Transaction, { unitCode }: Resolution): Promise<string> {
    if (unitCode === undefined) return '/';
    const [unit] = await tx.select<{ path: string }>({
      text: 'select path from unit_copy where code = $1',
      values: [unitCode],
    });
    if (!unit) throw new NotYetKnown(`unit:${unitCode}`);
    return unit.path;
  }

  private answer(
    tx: Transaction,
    { resolutionId, meetingId }: Resolution,
    result: 'applied' | 'refused',
    detail: LocalText,
  ): void {
    tx.emit(reportsResolutionApplied, { resolutionId, meetingId, result, detail, at: tx.now.toISOString() });
  }
}
