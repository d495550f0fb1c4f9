import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/person.entity.js';
import { Unit } from '../units/unit.entity.js';
import { Assignment } from './assignment.entity.js';
import { announceAssignment, announcedOf } from './assignment-states.js';
import { expectOther, mayGrantAssignment } from './assignments.policy.js';
import { AssignmentsQueries } from './assignments.queries.js';
import type { AssignmentView, ChangeAssignment, EndAssignment, GrantAssignment } from './assignments.schemas.js';

/** Who holds which roles where. Everything of one account happens one after the other, since its rules look over all units. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly queries: AssignmentsQueries,
  ) {}

  grant(actor: Actor, input: GrantAssignment): Promise<AssignmentView> {
    return this.database.transaction(actor, async (tx) => {
      await tx.oneAtATime('account', input.account);
      await this.expectActiveUnit(tx, input.unitCode);
      await this.expectKnownHome(tx, input.homeUnitCode);
      const person = await this.personOf(tx, input.account);
      expectOther(actor, input.account);
      person.expectEnabled();
      const assignment = Assignment.grant(
        { ...input, id: tx.newId(), personId: person.id, validFrom: input.validFrom ?? tx.today },
        await announcedOf(tx, input.account),
      );
      await tx.insert(assignment, 'assignment.grant');
      await tx.share('person', person.id, assignment.unitCode);
      await announceAssignment(tx, assignment, person);
      return this.queries.getIn(tx, assignment.id);
    });
  }

  change(actor: Actor, id: string, version: number, input: ChangeAssignment): Promise<AssignmentView> {
    return this.database.transaction(actor, async (tx) => {
      const assignment = await this.changeable(tx, id);
      tx.expectVersion(assignment, version);
      (await this.personOf(tx, assignment.account)).expectEnabled();
      assignment.change(input, await announcedOf(tx, assignment.account), tx.today);
      return this.saved(tx, assignment, 'assignment.change');
    });
  }

  end(actor: Actor, id: string, version: number, input: EndAssignment): Promise<AssignmentView> {
    return this.database.transaction(actor, async (tx) => {
      const assignment = await this.changeable(tx, id);
      tx.expectVersion(assignment, version);
      assignment.end(input.on, input.reason, tx.today);
      return this.saved(tx, assignment, 'assignment.end');
    });
  }

  /** An assignment that the actor may change, locked together with all that concerns the account; every other is absent to them. */
  private async changeable(tx: Transaction, id: string): Promise<Assignment> {
    const seen = await tx.one(Assignment, { id });
    if (seen) await tx.oneAtATime('account', seen.account);
    const assignment = await tx.one(Assignment, { id }, 'update');
    if (!assignment || !mayGrantAssignment(tx.actor, assignment.path)) throw notFound('assignment', '任职');
    expectOther(tx.actor, assignment.account);
    return assignment;
  }

  private async saved(tx: Transaction, assignment: Assignment, action: string): Promise<AssignmentView> {
    await tx.save(assignment, action);
    await announceAssignment(tx, assignment, await this.personOf(tx, assignment.account));
    return this.queries.getIn(tx, assignment.id);
  }

  private async personOf(tx: Transaction, account: string): Promise<Person> {
    const person = await tx.one(Person, { account });
    if (!person) throw notFound('person', '人员');
    return person;
  }

  /** Locked for share: the unit can't be abolished between the check and the grant. */
  private async expectActiveUnit(tx: Transaction, code: string): Promise<void> {
    const unit = await tx.one(Unit, { code }, 'share');
    const [place] = await tx.select<{ path: string }>({
      text: 'select path from unit_copy where code = $1',
      values: [code],
    });
    if (!unit || !place || !mayGrantAssignment(tx.actor, place.path)) throw notFound('unit', '单位');
    unit.expectActive();
  }

  private async expectKnownHome(tx: Transaction, code: string | null): Promise<void> {
    if (code === null || (await tx.one(Unit, { code }))) return;
    throw new DomainError('invalid', 'unit.unknown', { zh: `没有这个单位：${code}`, en: `No such unit: ${code}` }, [
      { path: 'homeUnitCode', message: { zh: '没有这个单位', en: 'No such unit' } },
    ]);
  }
}
