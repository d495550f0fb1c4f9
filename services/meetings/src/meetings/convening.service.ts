import { businessDate, type LocalText, workingDaysBetween } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { inside } from '../answers.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { pinItems, unshareSubjects } from '../agenda/pin-items.js';
import { expectWholeAgenda } from '../agenda/whole-agenda.js';
import { Membership } from '../leading-groups/membership.entity.js';
import { publishOpenWork } from '../open-work/open-work.js';
import { Receipt } from '../receipts/receipt.entity.js';
import { MATERIALS_WORKING_DAYS } from '../settings.js';
import { expectUnits } from '../units/expect-units.js';
import { MeetingNotice } from './meeting-notice.entity.js';
import { Meeting } from './meeting.entity.js';
import { mayManageMeeting } from './meetings.policy.js';
import { MeetingsQueries } from './meetings.queries.js';
import type { ChangeNotice, Convene, MeetingView, SendMaterials } from './meetings.schemas.js';
import { announce, expectMember } from './meetings.service.js';
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
      await expectUnits(
        tx,
        input.invited.map(({ unitCode: code }, index) => ({ code, path: `invited.${index}.unitCode` })),
      );
      await refreshReaders(tx, meeting);
      await expectWholeAgenda(tx, id);
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
      if (input.startsAt !== undefined) await this.expectPresider(tx, meeting);
      expectAnswerInTime(input.answerBy, tx.today, meeting);
      await tx.save(meeting, 'meeting.change-notice');
      await refreshReaders(tx, meeting);
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

  /** Asks whoever is invited now, and lets go of who was invited only before a postponement; units in one order, see `byUnit`. */
  private async invite(tx: Transaction, meeting: Meeting, invited: Convene['invited']): Promise<void> {
    const receipts = await tx.many(Receipt, { meetingId: meeting.id }, 'update');
    const units = [...new Set([...receipts, ...invited].map(({ unitCode }) => unitCode))].sort();
    for (const unitCode of units) {
      const receipt = receipts.find((each) => each.unitCode === unitCode);
      const invitation = invited.find((each) => each.unitCode === unitCode);
      if (invitation) await this.ask(tx, meeting, invitation, receipt);
      else if (receipt) await this.withdraw(tx, meeting, receipt);
      await publishOpenWork(tx, unitCode);
    }
  }

  private async ask(
    tx: Transaction,
    meeting: Meeting,
    { unitCode, mode }: Convene['invited'][number],
    before: Receipt | undefined,
  ): Promise<void> {
    const { id: meetingId, noticeNumber } = meeting;
    const answerBy = meeting.answerBy ?? meeting.date;
    await tx.share('meeting', meetingId, unitCode);
    if (before) {
      before.mode = mode;
      before.askAgain(noticeNumber, answerBy);
      await tx.save(before, 'receipt.ask-again');
    } else {
      const receipt = Receipt.ask({ id: tx.newId(), unitCode, meetingId, mode, noticeNumber, answerBy });
      await tx.insert(receipt, 'receipt.ask');
    }
  }

  /** Not invited any more: nothing is asked of the unit, and it no longer reads what only the invited do. The history keeps its answer. */
  private async withdraw(tx: Transaction, meeting: Meeting, receipt: Receipt): Promise<void> {
    await tx.remove(receipt, 'receipt.withdraw');
    await tx.unshare('meeting', meeting.id, receipt.unitCode);
    await unshareSubjects(tx, meeting.id, receipt.unitCode);
  }

  private async expectPresider(tx: Transaction, meeting: Meeting): Promise<void> {
    const presider = await tx.one(Membership, { id: meeting.presiderMembershipId });
    if (presider) expectMember(presider, meeting, 'startsAt');
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
