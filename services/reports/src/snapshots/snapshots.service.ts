import { type FileReference, type LocalText, snapshotFrozen, type SubjectKind } from '@jucai/contracts';
import {
  type Actor,
  canonicalJson,
  covers,
  Database,
  DomainError,
  may,
  notFound,
  sha256,
  type Transaction,
} from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { ReportsQueries } from '../reports/reports.queries.js';
import { RollUpQueries } from '../roll-up/roll-up.queries.js';
import { Snapshot } from './snapshot.entity.js';
import { reportContent, rollUpContent } from './snapshot-content.js';
import { SnapshotsQueries } from './snapshots.queries.js';
import type { FreezeSnapshot, SnapshotView } from './snapshots.schemas.js';

interface Frozen {
  readonly kind: SubjectKind;
  readonly unitCode: string;
  readonly campaignId: string;
  readonly title: LocalText;
  readonly content: object;
  readonly files: FileReference[];
  readonly reportIds: string[];
}

const nothingAccepted = () =>
  new DomainError('conflict', 'snapshot.not-accepted', {
    zh: '报告尚未审核通过，不能提交会议',
    en: 'Nothing is accepted yet that could be heard',
  });

/** Freezes what a meeting is to hear, and offers it as a subject. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly queries: SnapshotsQueries,
    private readonly rollUps: RollUpQueries,
    private readonly reports: ReportsQueries,
  ) {}

  freeze(actor: Actor, input: FreezeSnapshot): Promise<SnapshotView> {
    return this.database.transaction(actor, async (tx) => {
      // Figures that are being accepted or corrected just now are in it whole or not at all.
      const frozen =
        input.kind === 'reports.roll-up'
          ? await this.rollUp(tx, input.campaignId)
          : await this.report(tx, input.reportId);
      const content = canonicalJson(frozen.content);
      const snapshot = Snapshot.freeze({
        ...frozen,
        id: tx.newId(),
        title: input.title ?? frozen.title,
        content,
        sha256: sha256(content),
        frozenAt: tx.now,
      });
      await tx.insert(snapshot, 'snapshot.freeze');
      const { id: subjectId, kind, unitCode, files } = snapshot;
      const title = input.title ?? frozen.title;
      tx.emit(
        snapshotFrozen,
        { subjectId, kind, title, unitCode, content, sha256: snapshot.sha256, files, frozenAt: tx.now.toISOString() },
        unitCode,
      );
      return this.queries.getIn(tx, subjectId);
    });
  }

  private async rollUp(tx: Transaction, campaignId: string): Promise<Frozen> {
    await tx.em.query('select 1 from report where campaign_id = $1 order by id for share', [campaignId]);
    const { head, reports, rollUp, timeliness } = await this.rollUps.forSnapshot(tx, campaignId);
    if (!mayFreeze(tx.actor, head.path)) throw notFound('campaign', '填报任务');
    const covered = reports.filter(
      ({ reviewerUnitCode, state }) =>
        reviewerUnitCode === head.unitCode && (state === 'accepted' || state === 'heard'),
    );
    if (covered.length === 0) throw nothingAccepted();
    return {
      kind: 'reports.roll-up',
      unitCode: head.unitCode,
      campaignId,
      title: { zh: `${head.title.zh}（汇总）`, en: `${head.title.en} (roll-up)` },
      content: rollUpContent(head, rollUp, timeliness, covered),
      files: [],
      reportIds: covered.map(({ id }) => id),
    };
  }

  private async report(tx: Transaction, reportId: string): Promise<Frozen> {
    await tx.em.query('select 1 from report where id = $1 for share', [reportId]);
    const row = await this.reports.rowIn(tx, reportId);
    if (!mayFreeze(tx.actor, row.path)) throw notFound('report', '工作报告');
    if (row.state !== 'accepted' && row.state !== 'heard') throw nothingAccepted();
    return {
      kind: 'reports.report',
      unitCode: row.unitCode,
      campaignId: row.campaignId,
      title: { zh: `${row.unitName.zh}：${row.campaignTitle.zh}`, en: `${row.unitName.en}: ${row.campaignTitle.en}` },
      content: reportContent(row),
      files: Object.values(row.evidence)
        .flat()
        .flatMap((id) => {
          const file = row.files[id];
          return file ? [{ sha256: file.sha256, name: file.name, size: file.size, mediaType: file.mediaType }] : [];
        }),
      reportIds: [reportId],
    };
  }
}

const mayFreeze = (actor: Actor, path: string): boolean => may(actor, 'snapshot.freeze') && covers(actor, path);
