import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { AgendaQueries } from '../agenda/agenda.queries.js';
import type { AgendaItemView } from '../agenda/agenda.schemas.js';
import { inside } from '../answers.js';
import { Membership } from '../leading-groups/membership.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { mayConduct, mayManageMeeting } from '../meetings/meetings.policy.js';
import { CheckIn } from './check-in.entity.js';
import { Recusal } from './recusal.entity.js';
import { SessionQueries } from './session.queries.js';
import type { AddCheckIn, AddRecusal, AddSpeech, SessionView, SetCurrentItem } from './session.schemas.js';
import { Speech } from './speech.entity.js';

/** What happens in the room, as the secretary records it. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly queries: SessionQueries,
    private readonly agenda: AgendaQueries,
  ) {}

  checkIn(
    actor: Actor,
    meetingId: string,
    { unitCode: attendingUnitCode, membershipId, ...input }: AddCheckIn,
  ): Promise<SessionView> {
    return this.database.transaction(actor, async (tx) => {
      // Its row for sharing only, so that nothing else waits for those who come; they come one after the other.
      const meeting = await this.managed(tx, meetingId, 'share');
      await tx.oneAtATime('check-in', meetingId);
      meeting.expect(['convened', 'in-session'], 'meeting.not-in-session');
      if (membershipId !== null) await this.expectSeat(tx, meeting, membershipId);
      await this.expectUnit(tx, attendingUnitCode);
      const taken = await tx.many(CheckIn, { meetingId });
      if (
        taken.some(
          (each) =>
            (membershipId !== null && each.membershipId === membershipId) ||
            (each.attendingUnitCode === attendingUnitCode && each.name === input.name),
        )
      ) {
        throw new DomainError('conflict', 'check-in.twice', { zh: '已经签到', en: 'Checked in already' });
      }
      const checkIn = Object.assign(new CheckIn(), input, {
        id: tx.newId(),
        unitCode: meeting.unitCode,
        meetingId,
        membershipId,
        attendingUnitCode,
        capacity: membershipId === null ? ('sit-in' as const) : ('member' as const),
        at: tx.now,
      });
      await tx.insert(checkIn, 'meeting.check-in');
      return this.queries.by(inside(tx), meetingId);
    });
  }

  /** A wrong name is taken back while the meeting goes on; the history keeps it. */
  undoCheckIn(actor: Actor, id: string): Promise<SessionView> {
    return this.database.transaction(actor, async (tx) => {
      const seen = await tx.one(CheckIn, { id });
      if (!seen) throw notFound('check-in', '签到');
      const meeting = await this.managed(tx, seen.meetingId, 'update');
      const checkIn = await tx.one(CheckIn, { id }, 'update');
      if (!checkIn) throw notFound('check-in', '签到');
      meeting.expect(['convened', 'in-session'], 'meeting.not-in-session');
      await tx.remove(checkIn, 'meeting.undo-check-in');
      return this.queries.by(inside(tx), meeting.id);
    });
  }

  setCurrentItem(actor: Actor, meetingId: string, version: number, { itemId }: SetCurrentItem): Promise<SessionView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id: meetingId }, 'update');
      if (!meeting || !mayConduct(actor, meeting)) throw notFound('meeting', '会议');
      tx.expectVersion(meeting, version);
      meeting.expectInSession();
      if (itemId !== null && !(await tx.one(AgendaItem, { id: itemId, meetingId })))
        throw notFound('agenda-item', '议题');
      meeting.currentItemId = itemId;
      await tx.save(meeting, 'meeting.take-up-item');
      return this.queries.by(inside(tx), meetingId);
    });
  }

  addSpeech(actor: Actor, meetingId: string, { agendaItemId, speaker, text }: AddSpeech): Promise<SessionView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.managed(tx, meetingId, 'share');
      meeting.expect(['in-session', 'concluded'], 'meeting.not-in-session');
      const item = agendaItemId === null ? null : await tx.one(AgendaItem, { id: agendaItemId, meetingId });
      if (agendaItemId !== null && !item) throw notFound('agenda-item', '议题');
      const { unitCode } = meeting;
      const speech = Object.assign(new Speech(), {
        id: tx.newId(),
        unitCode,
        meetingId,
        agendaItemId,
        speaker,
        text,
        restricted: item?.restricted ?? false,
        at: tx.now,
      });
      await tx.insert(speech, 'meeting.note-speech');
      return this.queries.by(inside(tx), meetingId);
    });
  }

  recuse(actor: Actor, itemId: string, { membershipId, reason }: AddRecusal): Promise<AgendaItemView> {
    return this.database.transaction(actor, async (tx) => {
      const seen = await tx.one(AgendaItem, { id: itemId });
      if (!seen) throw notFound('agenda-item', '议题');
      // Whoever concludes locks the meeting first: so does this, and reads the item again behind the lock.
      const meeting = await this.managed(tx, seen.meetingId, 'share');
      await tx.oneAtATime('recusal', itemId);
      const item = await tx.one(AgendaItem, { id: itemId });
      if (!item) throw notFound('agenda-item', '议题');
      meeting.expectInSession();
      item.expectUndecided();
      await this.expectSeat(tx, meeting, membershipId);
      if (await tx.one(Recusal, { agendaItemId: itemId, membershipId })) {
        throw new DomainError('conflict', 'recusal.twice', {
          zh: '该成员已登记回避',
          en: 'The member has withdrawn already',
        });
      }
      const { unitCode, meetingId, restricted } = item;
      await tx.insert(
        Object.assign(new Recusal(), {
          id: tx.newId(),
          unitCode,
          meetingId,
          agendaItemId: itemId,
          membershipId,
          reason,
          restricted,
        }),
        'agenda-item.recuse',
      );
      return this.agenda.itemBy(inside(tx), actor, itemId);
    });
  }

  private async managed(tx: Transaction, id: string, lock: 'update' | 'share'): Promise<Meeting> {
    const meeting = await tx.one(Meeting, { id }, lock);
    if (!meeting || !mayManageMeeting(tx.actor, meeting)) throw notFound('meeting', '会议');
    return meeting;
  }

  private async expectSeat(tx: Transaction, meeting: Meeting, membershipId: string): Promise<void> {
    const seat = await tx.one(Membership, { id: membershipId, groupId: meeting.groupId });
    if (seat?.isValidOn(meeting.date)) return;
    throw new DomainError(
      'invalid',
      'membership.not-on-that-day',
      { zh: '该成员在会议当天不在任期内', en: 'No member on the day of the meeting' },
      [{ path: 'membershipId', message: { zh: '不是当天的成员', en: 'No member on that day' } }],
    );
  }

  private async expectUnit(tx: Transaction, code: string): Promise<void> {
    const [unit] = await tx.select({ text: 'select 1 from unit_copy where code = $1', values: [code] });
    if (unit) return;
    throw new DomainError('invalid', 'unit.unknown', { zh: `没有这个单位：${code}`, en: `No such unit: ${code}` }, [
      { path: 'unitCode', message: { zh: '没有这个单位', en: 'No such unit' } },
    ]);
  }
}
