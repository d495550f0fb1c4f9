import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { inside } from '../answers.js';
import { openMeetingsOf, refreshReaders } from '../meetings/restricted-readers.js';
import { LeadingGroup } from './leading-group.entity.js';
import { mayManageGroup } from './leading-groups.policy.js';
import { LeadingGroupsQueries } from './leading-groups.queries.js';
import type {
  AddMembership,
  ChangeLeadingGroup,
  CreateLeadingGroup,
  EndMembership,
  LeadingGroupView,
  MembershipView,
} from './leading-groups.schemas.js';
import { Membership } from './membership.entity.js';

/** The group's book: what it is called, and who sits in it from when to when. */
@Injectable()
export class LeadingGroupsService {
  constructor(
    private readonly database: Database,
    private readonly queries: LeadingGroupsQueries,
  ) {}

  create(actor: Actor, { unitCode = actor.unitCode, ...input }: CreateLeadingGroup): Promise<LeadingGroupView> {
    return this.database.transaction(actor, async (tx) => {
      const [place] = await tx.select<{ path: string }>({
        text: 'select path from unit_copy where code = $1',
        values: [unitCode],
      });
      if (!place || !mayManageGroup(actor, place)) throw notFound('unit', '单位');
      await tx.oneAtATime('leading-group', input.code);
      if (await this.codeTaken(tx, input.code)) throw codeTaken();
      const group = LeadingGroup.create({ ...input, id: tx.newId(), unitCode });
      await tx.insert(group, 'leading-group.create');
      return this.queries.groupBy(inside(tx), actor, group.id);
    });
  }

  change(actor: Actor, id: string, version: number, input: ChangeLeadingGroup): Promise<LeadingGroupView> {
    return this.database.transaction(actor, async (tx) => {
      const group = await this.manageable(tx, id);
      tx.expectVersion(group, version);
      group.rename(input);
      await tx.save(group, 'leading-group.change');
      return this.queries.groupBy(inside(tx), actor, id);
    });
  }

  addMembership(actor: Actor, groupId: string, input: AddMembership): Promise<MembershipView> {
    return this.database.transaction(actor, async (tx) => {
      const group = await this.manageable(tx, groupId);
      await this.expectUnit(tx, input.exOfficioUnitCode);
      const seats = await tx.many(Membership, { groupId });
      if (input.account !== null && seats.some((seat) => seat.account === input.account && overlaps(seat, input)))
        throw seatTaken();
      const membership = Membership.create({ ...input, id: tx.newId(), groupId, unitCode: group.unitCode });
      await tx.insert(membership, 'membership.add');
      for (const meeting of await openMeetingsOf(tx, groupId)) await refreshReaders(tx, meeting);
      return this.queries.membershipBy(inside(tx), actor, membership.id);
    });
  }

  endMembership(actor: Actor, id: string, version: number, { validTo }: EndMembership): Promise<MembershipView> {
    return this.database.transaction(actor, async (tx) => {
      const membership = await tx.one(Membership, { id }, 'update');
      if (!membership || !mayManageGroup(actor, membership)) throw notFound('membership', '成员');
      tx.expectVersion(membership, version);
      membership.endOn(validTo, tx.today);
      await tx.save(membership, 'membership.end');
      for (const meeting of await openMeetingsOf(tx, membership.groupId)) await refreshReaders(tx, meeting);
      return this.queries.membershipBy(inside(tx), actor, id);
    });
  }

  /** Be it by a group that the caller does not see. */
  private async codeTaken(tx: Transaction, code: string): Promise<boolean> {
    const [row] = await tx.select<{ taken: boolean }>({
      text: 'select leading_group_code_taken($1) as taken',
      values: [code],
    });
    return row?.taken ?? false;
  }

  /** Locked: two seats for one account can't be given at once. */
  private async manageable(tx: Transaction, id: string): Promise<LeadingGroup> {
    const readable = await tx.one(LeadingGroup, { id });
    const group = readable && mayManageGroup(tx.actor, readable) ? await tx.one(LeadingGroup, { id }, 'update') : null;
    if (!group) throw notFound('leading-group', '领导小组');
    return group;
  }

  private async expectUnit(tx: Transaction, code: string | null): Promise<void> {
    if (code === null) return;
    const [unit] = await tx.select({ text: 'select 1 from unit_copy where code = $1', values: [code] });
    if (unit) return;
    throw new DomainError('invalid', 'unit.unknown', { zh: `没有这个单位：${code}`, en: `No such unit: ${code}` }, [
      { path: 'exOfficioUnitCode', message: { zh: '没有这个单位', en: 'No such unit' } },
    ]);
  }
}

const overlaps = (seat: Membership, { validFrom, validTo }: AddMembership): boolean =>
  (seat.validTo === null || validFrom <= seat.validTo) && (validTo === null || seat.validFrom <= validTo);

const codeTaken = () =>
  new DomainError('conflict', 'leading-group.code-taken', { zh: '该代码已被使用', en: 'The code is taken' }, [
    { path: 'code', message: { zh: '已被使用', en: 'Taken' } },
  ]);

const seatTaken = () =>
  new DomainError(
    'conflict',
    'membership.already-member',
    { zh: '该账号在这段时间已是成员', en: 'The account is a member in that time already' },
    [{ path: 'account', message: { zh: '已是成员', en: 'A member already' } }],
  );
