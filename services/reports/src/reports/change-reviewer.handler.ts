import { reportReviewerChanged, type UnitState, unitState } from '@jucai/contracts';
import { type EventContext, NotYetKnown, Reaction, scopeBounds, type Transaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { In } from 'typeorm';
import { lockReviewers, type PlacedUnit, reviewerOf } from '../campaigns/reviewer.js';
import { Report } from './report.entity.js';

interface FiledUnit extends PlacedUnit {
  readonly reportId: string;
  readonly reviewer: string;
}

/**
 * A unit stands elsewhere in the tree, or is of another tier: what it and the units below it have filed and is not accepted yet goes
 * to whoever reviews it now, else it would lie with nobody. Each state of a unit is held against the tree as it is, so one that
 * comes again changes nothing.
 */
@Controller()
export class ChangeReviewerHandler {
  @Reaction(unitState)
  async follow(@Payload() { code, version }: UnitState, @Ctx() { tx }: EventContext): Promise<void> {
    // Nothing was filed by a unit that is new.
    if (version === 1) return;
    const path = await pathOf(tx, code, version);
    await lockReviewers(tx);
    const reviewers = await reviewersBelow(tx, path);
    if (reviewers.size === 0) return;
    const reports = await tx.many(Report, { id: In([...reviewers.keys()]) }, 'update');
    for (const report of reports) {
      const { id: reportId, campaignId, unitCode, reviewerUnitCode: fromUnitCode } = report;
      const toUnitCode = reviewers.get(reportId) ?? fromUnitCode;
      if (!report.fileTo(toUnitCode)) continue;
      await tx.save(report, 'report.change-reviewer');
      tx.emit(
        reportReviewerChanged,
        { reportId, campaignId, unitCode, fromUnitCode, toUnitCode, at: tx.now.toISOString() },
        unitCode,
      );
    }
  }
}

/** Where the unit stands, once the copy of the tree, which follows by itself, has come to this state. */
async function pathOf(tx: Transaction, code: string, version: number): Promise<string> {
  const [unit] = await tx.select<{ path: string }>({
    text: 'select path from unit_copy where code = $1 and version >= $2',
    values: [code, version],
  });
  if (!unit) throw new NotYetKnown(`unit:${code}`);
  return unit.path;
}

/** Who reviews now, by report: of those below a path that are not accepted and lie with another. */
async function reviewersBelow(tx: Transaction, path: string): Promise<Map<string, string>> {
  const { lo, hi } = scopeBounds(path);
  const filed = await tx.select<FiledUnit>({
    text: `select r.id as "reportId", r.reviewer_unit_code as reviewer, u.code, u.tier, u.path from report r join unit_copy u on u.code = r.unit_code
      where r.path >= $1 and r.path < $2 and r.state not in ('accepted', 'heard')`,
    values: [lo, hi],
  });
  if (filed.length === 0) return new Map();
  const above = await tx.select<PlacedUnit>({
    text: 'select code, tier, path from unit_copy where code = any($1)',
    values: [[...new Set(filed.flatMap((unit) => unit.path.split('/')))]],
  });
  const byCode = new Map(above.map((unit) => [unit.code, unit]));
  return new Map(
    filed.flatMap((unit) => {
      const reviewer = reviewerOf(unit, byCode);
      return reviewer === null || reviewer === unit.reviewer ? [] : [[unit.reportId, reviewer] as const];
    }),
  );
}
