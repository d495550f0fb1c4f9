import { businessDate, type LocalText, workingDaysBetween } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { inside } from '../answers.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { pinItems } from '../agenda/pin-items.js';
import { publishOpenWork } from '../open-work/open-work.js';
import { Receipt } from '../receipts/receipt.entity.js';
import { MATERIALS_WORKING_DAYS } from '../settings.js';
import { MeetingNotice } from './meeting-notice.entity.js';
import { Meeting } from './meeting.entity.js';
import { mayManageMeeting } from './meetings.policy.js';
import { MeetingsQueries } from './meetings.queries.js';
import type { ChangeNotice, Convene, MeetingView, SendMaterials } from './meetings.schemas.js';
import { announce } from './meetings.service.js';
import { nextNumber } from './numbering.js';
import { refreshReaders } from './restricted-readers.js';

/** Notices of a meeting: the first gives it its number and freezes its agenda, each later one asks again. */
@Injectable()
export class ConveningService {
  constructor(
    private readonly database: Database,
    private readonly queries: MeetingsQueries,
  ) {}

  convene(actor: Actor, id: string, version: number, input: Convene): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.managed(tx, id, version);
      meeting.expectConvenable();
      expectAnswerInTime(input.answerBy, tx.today, meeting);
      await this.expectUnits(
        tx,
        input.invited.map(({ unitCode }) => unitCode),
      );
      await refreshReaders(tx, meeting);
      const items = await tx.many(AgendaItem, { meetingId: id }, 'update');
      if (items.length === 0)
        throw new DomainError('conflict', 'meeting.agenda-empty', { zh: '还没有议题', en: 'The agenda has no item' });
      await pinItems(
        tx,
        items,
        input.invited.map(({ unitCode }) => unitCode),
      );
      const year = Number(meeting.date.slice(0, 4));
      meeting.convene(
        year,
        meeting.number ?? (await nextNumber(tx, `meeting:${meeting.groupId}`, year)),
        input.answerBy,
        tx.now,
      );
      await tx.save(meeting, 'meeting.convene');
      await this.issueNotice(tx, meeting, input.text, input.reason, []);
      await this.invite(tx, meeting, input.invited);
      announce(tx, meeting);
      return this.queries.by(inside(tx), actor, id);
    });
  }

  changeNotice(actor: Actor, id: string, version: number, input: ChangeNotice): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.managed(tx, id, version);
      const changes = changesOf(meeting, input);
      if (changes.length === 0)
        throw new DomainError('conflict', 'notice.nothing-changed', {
          zh: '时间和地点都没有变化',
          en: 'Neither time nor place differs',
        });
      meeting.renotify(input);
      expectAnswerInTime(input.answerBy, tx.today, meeting);
      await tx.save(meeting, 'meeting.change-notice');
      await this.notifyAgain(tx, meeting, input.text, input.reason, changes);
      return this.queries.by(inside(tx), actor, id);
    });
  }

  sendMaterials(actor: Actor, id: string, version: number, { reason }: SendMaterials): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.managed(tx, id, version);
      meeting.sendMaterials(tx.today);
      if (workingDaysBetween(tx.today, meeting.date) < MATERIALS_WORKING_DAYS && reason === null) {
        const text = {
          zh: `材料应提前${MATERIALS_WORKING_DAYS}个工作日送达，不足的须说明理由`,
          en: `Materials go out ${MATERIALS_WORKING_DAYS} working days ahead; later needs a reason`,
        };
        throw new DomainError('conflict', 'meeting.materials-late', text, [{ path: 'reason', message: text }]);
      }
      await tx.save(meeting, 'meeting.send-materials');
      return this.queries.by(inside(tx), actor, id);
    });
  }

  /** A new notice that says what changed; everybody invited is asked again. */
  async notifyAgain(
    tx: Transaction,
    meeting: Meeting,
    text: string,
    reason: string | null,
    changes: LocalText[],
  ): Promise<void> {
    await this.issueNotice(tx, meeting, text, reason, changes);
    for (const receipt of byUnit(await tx.many(Receipt, { meetingId: meeting.id }, 'update'))) {
      receipt.askAgain(meeting.noticeNumber, meeting.answerBy ?? meeting.date);
      await tx.save(receipt, 'receipt.ask-again');
      await publishOpenWork(tx, receipt.unitCode);
    }
  }

  private async managed(tx: Transaction, id: string, version: number): Promise<Meeting> {
    const meeting = await tx.one(Meeting, { id }, 'update');
    if (!meeting || !mayManageMeeting(tx.actor, meeting)) throw notFound('meeting', '会议');
    tx.expectVersion(meeting, version);
    return meeting;
  }

  private async issueNotice(
    tx: Transaction,
    meeting: Meeting,
    text: string,
    reason: string | null,
    changes: LocalText[],
  ): Promise<void> {
    const { id: meetingId, unitCode, noticeNumber: number, place, startsAt, answerBy, date } = meeting;
    const notice = MeetingNotice.issue({
      id: tx.newId(),
      unitCode,
      meetingId,
      number,
      text,
      place,
      startsAt,
      answerBy: answerBy ?? date,
      changes,
      reason,
      workingDaysAhead: tx.today > date ? -1 : workingDaysBetween(tx.today, date),
      issuedBy: tx.actor.account,
      issuedAt: tx.now,
    });
    await tx.insert(notice, 'notice.issue');
  }

  private async invite(tx: Transaction, meeting: Meeting, invited: Convene['invited']): Promise<void> {
    const before = new Map(
      (await tx.many(Receipt, { meetingId: meeting.id }, 'update')).map((receipt) => [receipt.unitCode, receipt]),
    );
    for (const { unitCode, mode } of byUnit(invited)) {
      await tx.share('meeting', meeting.id, unitCode);
      const receipt = before.get(unitCode);
      const answerBy = meeting.answerBy ?? meeting.date;
      if (receipt) {
        receipt.mode = mode;
        receipt.askAgain(meeting.noticeNumber, answerBy);
        await tx.save(receipt, 'receipt.ask-again');
      } else {
        await tx.insert(
          Receipt.ask({
            id: tx.newId(),
            unitCode,
            meetingId: meeting.id,
            mode,
            noticeNumber: meeting.noticeNumber,
            answerBy,
          }),
          'receipt.ask',
        );
      }
      await publishOpenWork(tx, unitCode);
    }
  }

  private async expectUnits(tx: Transaction, codes: readonly string[]): Promise<void> {
    const known = await tx.select<{ code: string }>({
      text: `select code from unit_copy where code = any($1) and status = 'active'`,
      values: [codes],
    });
    const missing = codes.filter((code) => !known.some((unit) => unit.code === code));
    if (missing.length === 0) return;
    throw new DomainError(
      'invalid',
      'unit.unknown',
      { zh: `没有这个单位：${missing.join('、')}`, en: `No such unit: ${missing.join(', ')}` },
      missing.map((code) => ({
        path: `invited.${codes.indexOf(code)}.unitCode`,
        message: { zh: '没有这个单位', en: 'No such unit' },
      })),
    );
  }
}

function expectAnswerInTime(answerBy: string, today: string, meeting: Meeting): void {
  if (answerBy >= today && answerBy <= meeting.date) return;
  const text = {
    zh: '回执期限应在今天和开会当天之间',
    en: 'The answer is due between today and the day of the meeting',
  };
  throw new DomainError('invalid', 'notice.answer-by', text, [{ path: 'answerBy', message: text }]);
}

/** Units are always locked in one order: two notices at once wait for each other rather than deadlock. */
const byUnit = <T extends { readonly unitCode: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((one, other) => (one.unitCode < other.unitCode ? -1 : 1));

const time = (instant: Date) =>
  `${businessDate(instant)} ${new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(instant)}`;

function changesOf(meeting: Meeting, { place, startsAt }: ChangeNotice): LocalText[] {
  const changes: LocalText[] = [];
  if (startsAt !== undefined && new Date(startsAt).getTime() !== meeting.startsAt.getTime()) {
    const [before, after] = [time(meeting.startsAt), time(new Date(startsAt))];
    changes.push({ zh: `时间由${before}改为${after}`, en: `Time: ${before} → ${after}` });
  }
  if (place !== undefined && place !== meeting.place) {
    changes.push({ zh: `地点由“${meeting.place}”改为“${place}”`, en: `Place: ${meeting.place} → ${place}` });
  }
  return changes;
}
