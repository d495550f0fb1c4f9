import { DomainError, notFound, type Transaction } from '@jucai/service-kit';
import type { Actor } from '@jucai/service-kit/domain';
import { Injectable } from '@nestjs/common';
import type { By } from './report-content.js';
import { locked } from './report-lock.js';
import { type DetailRow, filingLockOf, lockOfRow } from './report-row.js';
import { Report } from './report.entity.js';
import type { ReportAtHand } from './reports.policy.js';
import { ReportsQueries } from './reports.queries.js';

const forbidden = (code: string, zh: string, en: string) => new DomainError('forbidden', code, { zh, en });

/** A report taken in hand to be changed: the record, locked, and everything around it as it is read after the lock. */
export interface ReportInHand {
  readonly report: Report;
  readonly row: DetailRow;
}

@Injectable()
export class ReportLoader {
  constructor(private readonly queries: ReportsQueries) {}

  /** Locked before its campaign is read: closing a campaign locks its reports too, so neither overtakes the other. */
  async take(tx: Transaction, id: string): Promise<ReportInHand> {
    const report = await tx.one(Report, { id }, 'update');
    if (!report) throw notFound('report', '工作报告');
    return { report, row: await this.queries.rowIn(tx, id) };
  }

  /** For the filing unit. */
  async takeOwn(
    tx: Transaction,
    id: string,
    allowed: (actor: Actor, report: ReportAtHand) => boolean,
  ): Promise<ReportInHand> {
    const inHand = await this.take(tx, id);
    if (!allowed(tx.actor, inHand.row))
      throw forbidden('report.not-own', '只有填报单位本单位人员可以办理', 'Only the filing unit itself may do this');
    return inHand;
  }

  /** For the reviewing side. */
  async takeForReview(
    tx: Transaction,
    id: string,
    allowed: (actor: Actor, report: ReportAtHand) => boolean,
  ): Promise<ReportInHand> {
    const inHand = await this.take(tx, id);
    if (!allowed(tx.actor, inHand.row))
      throw forbidden('report.not-reviewer', '只有审核单位可以办理', 'Only the reviewing unit may do this');
    return inHand;
  }
}

/** Refuses what a lock stands before. */
export function expectUnlocked(row: DetailRow): void {
  const lock = lockOfRow(row);
  if (lock) throw locked(lock);
}

/** Refuses to take back what could not be submitted again. */
export function expectFilingOpen(row: DetailRow): void {
  const lock = filingLockOf(row);
  if (lock) throw locked(lock);
}

/** After a campaign is closed nothing goes back to a unit any more. */
export function expectCampaignOpen(row: DetailRow): void {
  const lock = filingLockOf(row);
  if (lock?.code === 'report.campaign-closed') throw locked(lock);
}

export const byActor = ({ actor, now }: Transaction): By => ({
  account: actor.account,
  personName: actor.personName,
  at: now.toISOString(),
});
