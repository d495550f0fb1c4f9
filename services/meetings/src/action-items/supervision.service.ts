import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { may } from '@jucai/service-kit/domain';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { inside } from '../answers.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { mayManageMeeting } from '../meetings/meetings.policy.js';
import { publishOpenWork } from '../open-work/open-work.js';
import { Resolution } from '../resolutions/resolution.entity.js';
import { expectUnits } from '../units/expect-units.js';
import { announceItem, supervised, withdrawExtension } from './action-item-access.js';
import { ActionItem } from './action-item.entity.js';
import { ActionItemsQueries } from './action-items.queries.js';
import type {
  ActionItemView,
  AssignActionItem,
  CloseActionItem,
  DecideExtension,
  ReasonOnly,
  Reassign,
  Urge,
} from './action-items.schemas.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { HandIn } from './hand-in.entity.js';
import { resumeReminders, scheduleReminders, unscheduleReminders } from './reminder-schedule.js';
import { warn } from './warn.js';

/** What the office does with an action item: gives it out, decides over it, verifies it. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly database: Database,
    private readonly queries: ActionItemsQueries,
  ) {}

  assign(actor: Actor, { leadUnitCode, ...input }: AssignActionItem): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id: input.meetingId });
      if (!meeting || !mayManageMeeting(actor, meeting) || !may(actor, 'action-item.assign'))
        throw notFound('meeting', '会议');
      meeting.expect(['in-session', 'concluded', 'minutes-issued'], 'action-item.meeting-not-held');
      if (input.resolutionId !== null) await this.expectConfirmed(tx, input.resolutionId, meeting.id);
      await expectUnits(tx, named(leadUnitCode, input.coUnitCodes));
      const item = ActionItem.assign(
        { ...input, id: tx.newId(), unitCode: leadUnitCode, meetingUnitCode: meeting.unitCode },
        tx.today,
      );
      await tx.insert(item, 'action-item.assign');
      for (const code of item.coUnitCodes) await tx.share('action_item', item.id, code);
      scheduleReminders(tx, item);
      return this.finish(tx, item);
    });
  }

  reassign(
    actor: Actor,
    id: string,
    version: number,
    { leadUnitCode, coUnitCodes, reason }: Reassign,
  ): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.assign');
      await expectUnits(tx, named(leadUnitCode, coUnitCodes ?? []));
      const { unitCode: before, coUnitCodes: readers } = item;
      item.reassign(leadUnitCode, coUnitCodes, reason, tx.today);
      await tx.save(item, 'action-item.reassign');
      for (const code of readers.filter((each) => !item.coUnitCodes.includes(each)))
        await tx.unshare('action_item', id, code);
      for (const code of item.coUnitCodes) await tx.share('action_item', id, code);
      // What was said and warned so far goes with the item.
      for (const table of ['progress_report', 'extension_request', 'hand_in', 'action_item_warning']) {
        await tx.em.query(`update ${table} set unit_code = $2 where action_item_id = $1`, [id, leadUnitCode]);
      }
      await publishOpenWork(tx, before);
      return this.finish(tx, item);
    });
  }

  overrule(actor: Actor, id: string, version: number, { reason }: ReasonOnly): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.assign');
      item.overrule(reason);
      await tx.save(item, 'action-item.overrule');
      return this.queries.by(inside(tx), actor, id);
    });
  }

  decideExtension(
    actor: Actor,
    id: string,
    version: number,
    { granted, until, reason }: DecideExtension,
  ): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.verify');
      item.expectInHand();
      const request = await tx.one(ExtensionRequest, { actionItemId: id, state: 'asked' }, 'update');
      if (!request)
        throw new DomainError('conflict', 'extension.none-asked', {
          zh: '没有待批的延期申请',
          en: 'No request waits for a decision',
        });
      request.decide({ granted, until, reason, by: actor.account, today: tx.today });
      await tx.save(request, granted ? 'extension.grant' : 'extension.refuse');
      if (request.grantedUntil !== null) {
        item.extendTo(request.grantedUntil, tx.today);
        await tx.save(item, 'action-item.extend');
        await unscheduleReminders(tx, item);
        scheduleReminders(tx, item);
        return this.finish(tx, item);
      }
      return this.queries.by(inside(tx), actor, id);
    });
  }

  close(actor: Actor, id: string, version: number, { satisfaction, reason }: CloseActionItem): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.verify');
      item.close(satisfaction, reason, tx.today);
      await tx.save(item, 'action-item.close');
      await this.judge(tx, item, 'closed', reason);
      await withdrawExtension(tx, item);
      await unscheduleReminders(tx, item);
      return this.finish(tx, item);
    });
  }

  sendBack(actor: Actor, id: string, version: number, { reason }: ReasonOnly): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.verify');
      item.sendBack(reason);
      await tx.save(item, 'action-item.send-back');
      await this.judge(tx, item, 'sent-back', reason);
      resumeReminders(tx, item);
      return this.finish(tx, item);
    });
  }

  cancel(actor: Actor, id: string, version: number, { reason }: ReasonOnly): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.assign');
      item.cancel(reason);
      await tx.save(item, 'action-item.cancel');
      await withdrawExtension(tx, item);
      await unscheduleReminders(tx, item);
      return this.finish(tx, item);
    });
  }

  /** 催办: a warning by hand, kept like those that the clock sends. */
  urge(actor: Actor, id: string, version: number, { text }: Urge): Promise<ActionItemView> {
    return this.database.transaction(actor, async (tx) => {
      const item = await supervised(tx, id, version, 'action-item.assign');
      if (!item.isOpen)
        throw new DomainError('conflict', 'action-item.finished', {
          zh: '该事项已办结',
          en: 'The action item is finished',
        });
      await warn(tx, item, 'urged', text, [item.unitCode]);
      return this.queries.by(inside(tx), actor, id);
    });
  }

  private async judge(tx: Transaction, item: ActionItem, verdict: 'closed' | 'sent-back', reason: string | null) {
    const handIn = await tx.one(HandIn, { actionItemId: item.id, verdict: IsNull() }, 'update');
    if (!handIn) throw new Error(`Action item ${item.id} is handed in without a hand-in`);
    handIn.judge(verdict, reason, tx.actor.account, tx.today);
    await tx.save(handIn, `hand-in.${verdict === 'closed' ? 'close' : 'send-back'}`);
  }

  private async finish(tx: Transaction, item: ActionItem): Promise<ActionItemView> {
    await announceItem(tx, item);
    return this.queries.by(inside(tx), tx.actor, item.id);
  }

  private async expectConfirmed(tx: Transaction, resolutionId: string, meetingId: string): Promise<void> {
    const resolution = await tx.one(Resolution, { id: resolutionId, meetingId });
    if (resolution?.state === 'confirmed') return;
    throw new DomainError(
      'conflict',
      'action-item.resolution-not-confirmed',
      { zh: '该议定事项尚未确认或不属于这次会议', en: 'No confirmed resolution of this meeting' },
      [{ path: 'resolutionId', message: { zh: '尚未确认', en: 'Not confirmed' } }],
    );
  }
}

/** The units of a request, each with the field that names it. */
const named = (leadUnitCode: string, coUnitCodes: readonly string[]) => [
  { code: leadUnitCode, path: 'leadUnitCode' },
  ...coUnitCodes.map((code, index) => ({ code, path: `coUnitCodes.${index}` })),
];
