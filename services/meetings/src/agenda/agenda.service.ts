import type { LocalText } from '@jucai/contracts';
import { type Actor, Database, DomainError, Files, notFound, type Transaction } from '@jucai/service-kit';
import { may } from '@jucai/service-kit/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { inside } from '../answers.js';
import { ConveningService } from '../meetings/convening.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { mayManageMeeting } from '../meetings/meetings.policy.js';
import { seatAt } from '../meetings/meetings.service.js';
import { refreshReaders } from '../meetings/restricted-readers.js';
import { Receipt } from '../receipts/receipt.entity.js';
import { expectUnits } from '../units/expect-units.js';
import { AgendaItem, type ItemContent, type ItemSubject } from './agenda-item.entity.js';
import { AgendaQueries } from './agenda.queries.js';
import type { AddAgendaItem, AddUrgentItem, AgendaItemView, OrderAgenda } from './agenda.schemas.js';
import { OfferedSubject } from './offered-subject.entity.js';
import { pinItems } from './pin-items.js';
import { expectWholeAgenda } from './whole-agenda.js';

/** The agenda while the meeting is planned; after convening, only the head lets something in. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly queries: AgendaQueries,
    private readonly convening: ConveningService,
  ) {}

  add(actor: Actor, meetingId: string, input: AddAgendaItem): Promise<AgendaItemView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.plannedMeeting(tx, meetingId);
      const item = await this.insert(tx, meeting, input);
      return this.queries.itemBy(inside(tx), actor, item.id);
    });
  }

  change(actor: Actor, id: string, version: number, input: AddAgendaItem): Promise<AgendaItemView> {
    return this.database.transaction(actor, async (tx) => {
      const { item, meeting } = await this.editable(tx, id, version);
      item.change(await this.contentOf(tx, meeting, input));
      await tx.save(item, 'agenda-item.change');
      await this.replaceFiles(tx, id, input.fileIds);
      return this.queries.itemBy(inside(tx), actor, id);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<{ id: string }> {
    return this.database.transaction(actor, async (tx) => {
      const { item } = await this.editable(tx, id, version);
      await tx.remove(item, 'agenda-item.remove');
      return { id };
    });
  }

  order(actor: Actor, meetingId: string, { itemIds }: OrderAgenda): Promise<{ items: AgendaItemView[] }> {
    return this.database.transaction(actor, async (tx) => {
      await this.plannedMeeting(tx, meetingId);
      await expectWholeAgenda(tx, meetingId);
      const items = await tx.many(AgendaItem, { meetingId }, 'update');
      if (
        new Set(itemIds).size !== items.length ||
        itemIds.length !== items.length ||
        items.some(({ id }) => !itemIds.includes(id))
      ) {
        throw new DomainError(
          'invalid',
          'agenda.order-incomplete',
          { zh: '顺序须包含全部议题，每项一次', en: 'The order names every item once' },
          [{ path: 'itemIds', message: { zh: '与现有议题不符', en: 'Not the present items' } }],
        );
      }
      for (const item of items) {
        item.position = itemIds.indexOf(item.id) + 1;
        await tx.save(item, 'agenda-item.move');
      }
      return { items: await this.queries.itemsBy(inside(tx), actor, 'i.meeting_id = $1', meetingId) };
    });
  }

  /** 不临时动议: nothing enters after convening, save by the head with a reason; everybody is notified again. */
  addUrgent(actor: Actor, meetingId: string, { reason, noticeText, ...input }: AddUrgentItem): Promise<AgendaItemView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id: meetingId }, 'update');
      if (!meeting) throw notFound('meeting', '会议');
      if (!may(actor, 'meeting.preside') || (await seatAt(tx, meeting.groupId)) !== 'head') {
        throw new DomainError('forbidden', 'agenda.head-only', {
          zh: '通知发出后只有组长可以增加议题',
          en: 'After convening only the head may add an item',
        });
      }
      meeting.renotify({
        answerBy: tx.today > (meeting.answerBy ?? tx.today) ? tx.today : (meeting.answerBy ?? tx.today),
      });
      await tx.save(meeting, 'meeting.add-urgent-item');
      await refreshReaders(tx, meeting);
      const item = await this.insert(tx, meeting, input, reason);
      await pinItems(
        tx,
        [item],
        (await tx.many(Receipt, { meetingId })).map(({ unitCode }) => unitCode),
      );
      const change = input.restricted
        ? { zh: '议程有调整', en: 'The agenda has changed' }
        : { zh: `增加议题“${input.title}”`, en: `New item: ${input.title}` };
      // The reason of a restricted item stays with the item: the notice goes to units that must not know of it.
      await this.convening.notifyAgain(tx, meeting, noticeText, input.restricted ? change.zh : reason, [change]);
      return this.queries.itemBy(inside(tx), actor, item.id);
    });
  }

  private async insert(
    tx: Transaction,
    meeting: Meeting,
    input: AddAgendaItem,
    urgentReason?: string,
  ): Promise<AgendaItem> {
    // By function: positions of items that the caller may not see count too.
    const [row] = await tx.select<{ position: number }>({
      text: 'select next_agenda_position($1) as position',
      values: [meeting.id],
    });
    const item = AgendaItem.create({
      ...(await this.contentOf(tx, meeting, input)),
      id: tx.newId(),
      unitCode: meeting.unitCode,
      meetingId: meeting.id,
      position: row?.position ?? 1,
      ...(urgentReason !== undefined && { urgentReason }),
    });
    await tx.insert(item, 'agenda-item.add');
    await this.files.bind(tx, input.fileIds, 'agenda_item', item.id);
    return item;
  }

  private async plannedMeeting(tx: Transaction, meetingId: string): Promise<Meeting> {
    const meeting = await tx.one(Meeting, { id: meetingId }, 'update');
    if (!meeting || !mayManageMeeting(tx.actor, meeting)) throw notFound('meeting', '会议');
    meeting.agendaChanged();
    await tx.save(meeting, 'meeting.change-agenda');
    await refreshReaders(tx, meeting);
    return meeting;
  }

  private async editable(
    tx: Transaction,
    id: string,
    version: number,
  ): Promise<{ item: AgendaItem; meeting: Meeting }> {
    const seen = await tx.one(AgendaItem, { id });
    if (!seen) throw notFound('agenda-item', '议题');
    const meeting = await this.plannedMeeting(tx, seen.meetingId);
    const item = await tx.one(AgendaItem, { id }, 'update');
    if (!item) throw notFound('agenda-item', '议题');
    tx.expectVersion(item, version);
    return { item, meeting };
  }

  private async contentOf(tx: Transaction, meeting: Meeting, input: AddAgendaItem): Promise<ItemContent> {
    const { subjectIds, kind, title, presenterUnitCode, minutes, mode, offlineNote, note, restricted } = input;
    await expectUnits(tx, [{ code: presenterUnitCode, path: 'presenterUnitCode' }]);
    const subjects = subjectIds.length === 0 ? [] : await tx.many(OfferedSubject, { id: In(subjectIds) });
    const picked = subjectIds.map((id, index): ItemSubject => {
      const subject = subjects.find((each) => each.id === id);
      if (!subject) throw refuseSubject(index, 'subject.unknown', { zh: '没有这项议题材料', en: 'No such subject' });
      // Readable, be it through another meeting, is not this meeting's to settle.
      if (!subject.path.startsWith(meeting.path))
        throw refuseSubject(index, 'subject.of-elsewhere', {
          zh: '只能选用会议所在单位及其下级的材料',
          en: 'Not of the meeting’s own unit or of one below it',
        });
      const { unitCode, sha256, titleZh, titleEn } = subject;
      return { subjectId: id, kind: subject.kind, title: { zh: titleZh, en: titleEn }, unitCode, sha256 };
    });
    return { kind, title, presenterUnitCode, minutes, mode, offlineNote, note, restricted, subjects: picked };
  }

  /** Files that are no longer named are let go; their content stays in the store. */
  private async replaceFiles(tx: Transaction, itemId: string, fileIds: readonly string[]): Promise<void> {
    await tx.em.query(
      `delete from stored_file where record_type = 'agenda_item' and record_id = $1 and not (id = any($2))`,
      [itemId, fileIds],
    );
    await this.files.bind(tx, fileIds, 'agenda_item', itemId);
  }
}

const refuseSubject = (index: number, code: string, text: LocalText) =>
  new DomainError('invalid', code, text, [{ path: `subjectIds.${index}`, message: text }]);
