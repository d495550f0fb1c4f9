import { meetingStateChanged } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { inside } from '../answers.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { expectComplete } from '../agenda/pin-items.js';
import { expectWholeAgenda } from '../agenda/whole-agenda.js';
import { LeadingGroup } from '../leading-groups/leading-group.entity.js';
import { Membership, type Position } from '../leading-groups/membership.entity.js';
import { publishOpenWork } from '../open-work/open-work.js';
import { Receipt } from '../receipts/receipt.entity.js';
import { Meeting } from './meeting.entity.js';
import { mayApproveAgenda, mayConduct, mayManageMeeting } from './meetings.policy.js';
import { MeetingsQueries } from './meetings.queries.js';
import type { ApproveAgenda, ChangeMeeting, MeetingView, PlanMeeting, WithReason } from './meetings.schemas.js';
import { refreshReaders } from './restricted-readers.js';

/** A meeting's life outside of its notices: planned, agreed to, held, ended, put off. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly queries: MeetingsQueries,
  ) {}

  plan(actor: Actor, input: PlanMeeting): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const group = await tx.one(LeadingGroup, { id: input.groupId });
      if (!group || !mayManageMeeting(actor, group)) throw notFound('leading-group', '领导小组');
      const { presiderMembershipId, ...plan } = input;
      const presider = await this.seatOf(tx, group.id, presiderMembershipId);
      const meeting = Meeting.plan(
        { ...plan, id: tx.newId(), unitCode: group.unitCode, plannedBy: actor.account },
        presider,
      );
      expectMember(presider, meeting);
      await tx.insert(meeting, 'meeting.plan');
      await publishOpenWork(tx, meeting.unitCode);
      return this.finish(tx, meeting);
    });
  }

  change(
    actor: Actor,
    id: string,
    version: number,
    { presiderMembershipId, ...plan }: ChangeMeeting,
  ): Promise<MeetingView> {
    return this.managed(actor, id, version, async (tx, meeting) => {
      const presider = await this.seatOf(tx, meeting.groupId, presiderMembershipId);
      meeting.change(plan, presider);
      expectMember(presider, meeting);
      await tx.save(meeting, 'meeting.change');
      await publishOpenWork(tx, meeting.unitCode);
    });
  }

  approveAgenda(actor: Actor, id: string, version: number, { opinion }: ApproveAgenda): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id }, 'update');
      if (!meeting) throw notFound('meeting', '会议');
      const seat = await seatAt(tx, meeting.groupId);
      if (meeting.nextApproval && !mayApproveAgenda(actor, meeting, meeting.nextApproval, seat)) {
        throw new DomainError('forbidden', 'meeting.not-your-approval', {
          zh: '现在不由您审核议题（依次为人才办主任、副组长、组长；拟办人不能自审）',
          en: 'The agenda is not yours to approve now (office director, deputy head, head, in this order; never one’s own plan)',
        });
      }
      tx.expectVersion(meeting, version);
      await expectWholeAgenda(tx, id);
      const items = await tx.many(AgendaItem, { meetingId: id });
      if (items.length === 0) throw agendaEmpty();
      await expectComplete(tx, items);
      meeting.approveAgenda({
        account: actor.account,
        personName: actor.personName,
        opinion,
        at: tx.now.toISOString(),
      });
      await tx.save(meeting, 'meeting.approve-agenda');
      return this.finish(tx, meeting, false);
    });
  }

  start(actor: Actor, id: string, version: number): Promise<MeetingView> {
    return this.managed(actor, id, version, async (tx, meeting) => {
      meeting.start(tx.now);
      await tx.save(meeting, 'meeting.start');
      await this.openWorkOfInvited(tx, meeting);
    });
  }

  conclude(actor: Actor, id: string, version: number): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id }, 'update');
      if (!meeting || !mayConduct(actor, meeting)) throw notFound('meeting', '会议');
      tx.expectVersion(meeting, version);
      const [row] = await tx.select<{ open: number }>({ text: 'select undecided_items($1) as open', values: [id] });
      meeting.conclude(tx.now, row?.open ?? 0);
      await tx.save(meeting, 'meeting.conclude');
      return this.finish(tx, meeting);
    });
  }

  archive(actor: Actor, id: string, version: number): Promise<MeetingView> {
    return this.managed(actor, id, version, async (tx, meeting) => {
      meeting.archive();
      await tx.save(meeting, 'meeting.archive');
    });
  }

  postpone(actor: Actor, id: string, version: number, { reason }: WithReason): Promise<MeetingView> {
    return this.managed(actor, id, version, async (tx, meeting) => {
      meeting.postpone(reason);
      await tx.save(meeting, 'meeting.postpone');
      await this.openWorkOfInvited(tx, meeting);
    });
  }

  cancel(actor: Actor, id: string, version: number, { reason }: WithReason): Promise<MeetingView> {
    return this.managed(actor, id, version, async (tx, meeting) => {
      meeting.cancel(reason);
      await tx.save(meeting, 'meeting.cancel');
      await this.openWorkOfInvited(tx, meeting, [meeting.unitCode]);
    });
  }

  private managed(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Transaction, meeting: Meeting) => Promise<void>,
  ): Promise<MeetingView> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await tx.one(Meeting, { id }, 'update');
      if (!meeting || !mayManageMeeting(actor, meeting)) throw notFound('meeting', '会议');
      tx.expectVersion(meeting, version);
      await work(tx, meeting);
      return this.finish(tx, meeting);
    });
  }

  private async finish(tx: Transaction, meeting: Meeting, announced = true): Promise<MeetingView> {
    await refreshReaders(tx, meeting);
    if (announced) announce(tx, meeting);
    return this.queries.by(inside(tx), tx.actor, meeting.id);
  }

  /** A notice of a meeting that has begun, or does not take place, need not be answered any more. */
  private async openWorkOfInvited(tx: Transaction, meeting: Meeting, others: readonly string[] = []): Promise<void> {
    const invited = (await tx.many(Receipt, { meetingId: meeting.id })).map(({ unitCode }) => unitCode);
    // In one order everywhere: two writes that publish for the same units wait for each other, never both.
    for (const unitCode of [...new Set([...invited, ...others])].sort()) await publishOpenWork(tx, unitCode);
  }

  private async seatOf(tx: Transaction, groupId: string, membershipId: string): Promise<Membership> {
    const seat = await tx.one(Membership, { id: membershipId, groupId });
    if (seat) return seat;
    throw new DomainError(
      'invalid',
      'meeting.presider-unknown',
      { zh: '主持人不是该领导小组的成员', en: 'The presider is no member of the group' },
      [{ path: 'presiderMembershipId', message: { zh: '不是成员', en: 'No member' } }],
    );
  }
}

/** Tells the other services which state a meeting came to. */
export function announce(tx: Transaction, meeting: Meeting): void {
  const { id, unitCode, state, date } = meeting;
  tx.emit(
    meetingStateChanged,
    { meetingId: id, unitCode, state, meetingDate: date, at: tx.now.toISOString() },
    unitCode,
  );
}

/** The actor's own seat in a group today. */
export async function seatAt(tx: Transaction, groupId: string): Promise<Position | null> {
  const seats = await tx.many(Membership, { groupId, account: tx.actor.account });
  return seats.find((seat) => seat.isValidOn(tx.today))?.position ?? null;
}

/** Whoever presides has a seat on the day; `path` is the field of the request that says otherwise. */
export function expectMember(presider: Membership, meeting: Meeting, path = 'presiderMembershipId'): void {
  if (presider.isValidOn(meeting.date)) return;
  throw new DomainError(
    'conflict',
    'meeting.presider-not-in-term',
    { zh: '主持人在会议当天不在任期内', en: 'The presider’s term does not cover the day' },
    [{ path, message: { zh: '主持人不在任期内', en: 'The presider is not in term' } }],
  );
}

const agendaEmpty = () =>
  new DomainError('conflict', 'meeting.agenda-empty', { zh: '还没有议题', en: 'The agenda has no item' });
