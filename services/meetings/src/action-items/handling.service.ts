import { type Actor, Database, Files, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { inside } from '../answers.js';
import { announceItem, handled, withdrawExtension } from './action-item-access.js';
import type { ActionItem } from './action-item.entity.js';
import { ActionItemsQueries } from './action-items.queries.js';
import type {
  ActionItemView,
  AskExtension,
  ReportProgress,
  SayNotOurs,
  SubmitActionItem,
} from './action-items.schemas.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { HandIn } from './hand-in.entity.js';
import { ProgressReport } from './progress-report.entity.js';

/** What the lead unit does with its action item. */
@Injectable()
export class HandlingService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly queries: ActionItemsQueries,
  ) {}

  accept(actor: Actor, id: string, version: number): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await handled(tx, id, version, 'action-item.handle');
      item.accept(tx.today);
      await tx.save(item, 'action-item.accept');
      return this.finish(tx, item);
    });
  }

  sayNotOurs(actor: Actor, id: string, version: number, { reason }: SayNotOurs): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await handled(tx, id, version, 'action-item.handle');
      item.sayNotOurs(reason, actor.account, tx.today);
      await tx.save(item, 'action-item.not-ours');
      return this.queries.by(inside(tx), actor, id);
    });
  }

  reportProgress(
    actor: Actor,
    id: string,
    version: number,
    { text, percent, fileIds }: ReportProgress,
  ): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await handled(tx, id, version, 'action-item.handle');
      const before = item.state;
      item.report(percent);
      await tx.save(item, 'action-item.report-progress');
      const report = {
        id: tx.newId(),
        unitCode: item.unitCode,
        actionItemId: id,
        text,
        percent,
        reportedBy: actor.account,
        reportedOn: tx.today,
      };
      await tx.insert(Object.assign(new ProgressReport(), report), 'progress-report.add');
      await this.files.bind(tx, fileIds, 'progress_report', report.id);
      return item.state === before ? this.queries.by(inside(tx), actor, id) : this.finish(tx, item);
    });
  }

  askExtension(actor: Actor, id: string, version: number, { until, reason }: AskExtension): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await handled(tx, id, version, 'action-item.handle');
      const before = await tx.many(ExtensionRequest, { actionItemId: id });
      const request = ExtensionRequest.ask(item, before, {
        id: tx.newId(),
        until,
        reason,
        by: actor.account,
        today: tx.today,
      });
      await tx.insert(request, 'extension.ask');
      return this.queries.by(inside(tx), actor, id);
    });
  }

  submit(actor: Actor, id: string, version: number, { text, fileIds }: SubmitActionItem): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await handled(tx, id, version, 'action-item.submit');
      item.submit(tx.today, fileIds.length);
      await tx.save(item, 'action-item.submit');
      const handIn = HandIn.of(item, { id: tx.newId(), text, by: actor.account, today: tx.today });
      await tx.insert(handIn, 'hand-in.add');
      await this.files.bind(tx, fileIds, 'hand_in', handIn.id);
      await withdrawExtension(tx, item);
      return this.finish(tx, item);
    });
  }

  private async finish(tx: Transaction, item: ActionItem): Promise<ActionItemView> {
    await announceItem(tx, item);
    return this.queries.by(inside(tx), tx.actor, item.id);
  }
}
