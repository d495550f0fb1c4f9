import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { followPerson } from '../assignments/assignment-states.js';
import { markIdentity } from '../identity/identity-task.js';
import { Person } from './person.entity.js';
import { personSearchText } from './person-search-text.js';
import { mayChangePerson } from './people.policy.js';
import { PeopleQueries } from './people.queries.js';
import type { ChangePerson, DisablePerson, PersonView, RegisterPerson } from './people.schemas.js';

/** People and their accounts. What a person's assignments say of them (name, enabled) follows in the same write. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly queries: PeopleQueries,
  ) {}

  register(actor: Actor, input: RegisterPerson): Promise<PersonView> {
    return this.database.transaction(actor, async (tx) => {
      await this.expectUnit(tx, input.unitCode);
      await tx.oneAtATime('account', input.account);
      const [{ taken }] = (await tx.select<{ taken: boolean }>({
        text: 'select account_taken($1) as taken',
        values: [input.account],
      })) as [{ taken: boolean }];
      if (taken) {
        throw new DomainError(
          'conflict',
          'person.account-taken',
          { zh: '该账号已被使用（停用的账号也不再分配）', en: 'The account is taken, be it by a disabled one' },
          [{ path: 'account', message: { zh: '已被使用', en: 'Taken' } }],
        );
      }
      const person = Person.register({ ...input, id: tx.newId() }, personSearchText(input.name, input.account));
      await tx.insert(person, 'person.register');
      await markIdentity(tx, 'person', person.account);
      return this.queries.getIn(tx, person.id);
    });
  }

  change(actor: Actor, id: string, version: number, input: ChangePerson): Promise<PersonView> {
    return this.database.transaction(actor, async (tx) => {
      const person = await this.changeable(tx, id);
      tx.expectVersion(person, version);
      if (input.unitCode !== undefined && input.unitCode !== person.unitCode) {
        await this.expectUnit(tx, input.unitCode);
        person.transfer(input.unitCode);
      }
      const renamed = input.name !== undefined && input.name !== person.name;
      if (input.name !== undefined) person.rename(input.name, personSearchText(input.name, person.account));
      await tx.save(person, 'person.change');
      if (renamed) await this.followed(tx, person);
      return this.queries.getIn(tx, person.id);
    });
  }

  disable(actor: Actor, id: string, version: number, input: DisablePerson): Promise<PersonView> {
    return this.database.transaction(actor, async (tx) => {
      const person = await this.changeable(tx, id);
      tx.expectVersion(person, version);
      person.disable(actor.account, input.reason);
      await tx.save(person, 'person.disable');
      await this.followed(tx, person);
      return this.queries.getIn(tx, person.id);
    });
  }

  enable(actor: Actor, id: string, version: number): Promise<PersonView> {
    return this.database.transaction(actor, async (tx) => {
      const person = await this.changeable(tx, id);
      tx.expectVersion(person, version);
      person.enable();
      await tx.save(person, 'person.enable');
      await this.followed(tx, person);
      return this.queries.getIn(tx, person.id);
    });
  }

  /** A person that the actor may change, locked together with all that concerns the account; every other is absent to them. */
  private async changeable(tx: Transaction, id: string): Promise<Person> {
    const seen = await tx.one(Person, { id });
    if (seen) await tx.oneAtATime('account', seen.account);
    const person = await tx.one(Person, { id }, 'update');
    if (!person || !mayChangePerson(tx.actor, person.path)) throw notFound('person', '人员');
    return person;
  }

  /** A home unit is one that exists and that the actor keeps. */
  private async expectUnit(tx: Transaction, unitCode: string): Promise<void> {
    const [unit] = await tx.select<{ path: string; status: string }>({
      text: 'select path, status from unit_copy where code = $1',
      values: [unitCode],
    });
    if (!unit || !mayChangePerson(tx.actor, unit.path)) throw notFound('unit', '单位');
    if (unit.status !== 'active')
      throw new DomainError('conflict', 'unit.abolished', { zh: '该单位已撤销', en: 'The unit has been abolished' });
  }

  private async followed(tx: Transaction, person: Person): Promise<void> {
    await followPerson(tx, person);
    await markIdentity(tx, 'person', person.account);
  }
}
