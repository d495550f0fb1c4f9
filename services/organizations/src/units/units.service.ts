import type { EmployerDetails, LocalText } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Unit } from './unit.entity.js';
import { expectNothingLeft } from './unit-obstacles.js';
import { announceOperation, announceUnit, type Operation } from './unit-operation.js';
import { unitSearchText } from './unit-search-text.js';
import { mayChangeUnit } from './units.policy.js';
import { UnitsQueries } from './units.queries.js';
import type { AbolishUnit, CreateUnit, DescribeEmployer, MoveUnit, RenameUnit, UnitView } from './units.schemas.js';

/**
 * Changes of the hierarchy (机构变动): each one write and one operation, with the new state of the unit and, after a move, of those
 * below it whose tier is another now. What an employer has beside its place is changed without an operation.
 */
@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly queries: UnitsQueries,
  ) {}

  create(actor: Actor, input: CreateUnit): Promise<UnitView> {
    return this.changing(actor, async (tx) => {
      const { unit: parent } = await this.changeable(tx, input.parentCode);
      if (await tx.one(Unit, { code: input.code })) {
        throw new DomainError(
          'conflict',
          'unit.code-taken',
          { zh: '该代码已被使用（撤销的单位也占用代码）', en: 'The code is taken, be it by an abolished unit' },
          [{ path: 'code', message: { zh: '已被使用', en: 'Taken' } }],
        );
      }
      if (input.employer) await this.expectEmployerFits(tx, input.code, input.employer, 'employer.');
      const on = this.effective(tx, input.effectiveOn ?? input.validFrom);
      const unit = Unit.create(
        { ...input, id: tx.newId(), validFrom: on },
        parent,
        unitSearchText(input.name, input.shortName),
      );
      await tx.insert(unit, 'unit.create');
      return this.carriedOut(tx, unit, {
        kind: 'create',
        reason: input.reason,
        on,
        fromParent: null,
        before: null,
        after: null,
      });
    });
  }

  rename(actor: Actor, code: string, version: number, input: RenameUnit): Promise<UnitView> {
    return this.changing(actor, async (tx) => {
      const { unit } = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      const on = this.effective(tx, input.effectiveOn);
      const before = nameOf(unit);
      unit.rename(input.name, input.shortName, unitSearchText(input.name, input.shortName));
      await tx.save(unit, 'unit.rename');
      return this.carriedOut(tx, unit, {
        kind: 'rename',
        reason: input.reason,
        on,
        fromParent: unit.parentCode,
        before,
        after: nameOf(unit),
      });
    });
  }

  move(actor: Actor, code: string, version: number, input: MoveUnit): Promise<UnitView> {
    return this.changing(actor, async (tx) => {
      const { unit } = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      const on = this.effective(tx, input.effectiveOn);
      const { unit: parent } = await this.changeable(tx, input.parentCode);
      const fromParent = unit.parentCode;
      const former = fromParent === null ? null : await tx.one(Unit, { code: fromParent });
      unit.moveTo(parent, await this.chainOf(tx, parent.code));
      await tx.save(unit, 'unit.move');
      const before = former && nameOf(former);
      const view = await this.carriedOut(tx, unit, {
        kind: 'move',
        reason: input.reason,
        on,
        fromParent,
        before,
        after: nameOf(parent),
      });
      await this.takeTiersBelow(tx, unit);
      return view;
    });
  }

  /** What an employer has beside its place; no operation, since the tree stays as it is. */
  describeEmployer(actor: Actor, code: string, version: number, input: DescribeEmployer): Promise<UnitView> {
    return this.changing(actor, async (tx) => {
      const { unit } = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      await this.expectEmployerFits(tx, code, input, '');
      unit.describeEmployer(input);
      await tx.save(unit, 'unit.describe-employer');
      await announceUnit(tx, unit);
      return this.queries.getIn(tx, code);
    });
  }

  abolish(actor: Actor, code: string, version: number, input: AbolishUnit): Promise<UnitView> {
    return this.changing(actor, async (tx) => {
      const { unit, path } = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      const on = this.effective(tx, input.effectiveOn);
      const successor = input.successorCode === null ? null : (await this.changeable(tx, input.successorCode)).unit;
      unit.abolish(successor, on);
      await expectNothingLeft(tx, code, path);
      await tx.save(unit, 'unit.abolish');
      return this.carriedOut(tx, unit, {
        kind: 'abolish',
        reason: input.reason,
        on,
        fromParent: unit.parentCode,
        before: null,
        after: null,
      });
    });
  }

  /** One change of the hierarchy at a time: two at once could make a circle that neither sees, or put a unit below one that is just moved, by its old path and tier. */
  private changing(actor: Actor, work: (tx: Transaction) => Promise<UnitView>): Promise<UnitView> {
    return this.database.transaction(actor, async (tx) => {
      await tx.oneAtATime('hierarchy');
      return work(tx);
    });
  }

  /** A unit that the actor may change, locked; every other is absent to them. */
  private async changeable(tx: Transaction, code: string): Promise<{ unit: Unit; path: string }> {
    const unit = await tx.one(Unit, { code }, 'update');
    const [place] = await tx.select<{ path: string }>({
      text: 'select path from unit_copy where code = $1',
      values: [code],
    });
    if (!unit || !place || !mayChangeUnit(tx.actor, place.path)) throw notFound('unit', '单位');
    return { unit, path: place.path };
  }

  /**
   * A moved unit's tier may be another now, and with it that of the departments below; each is a new state of that unit. Employers
   * keep theirs.
   */
  private async takeTiersBelow(tx: Transaction, parent: Unit): Promise<void> {
    for (const unit of await tx.many(Unit, { parentCode: parent.code, kind: Not('employer') }, 'update')) {
      if (!unit.takeTierBelow(parent)) continue;
      await tx.save(unit, 'unit.change-tier');
      await announceUnit(tx, unit);
      await this.takeTiersBelow(tx, unit);
    }
  }

  /** The credit code is no other unit's, and the statistical home is a unit that counts people. `at`: where in the body the details stand. */
  private async expectEmployerFits(
    tx: Transaction,
    code: string,
    employer: EmployerDetails,
    at: '' | 'employer.',
  ): Promise<void> {
    const taken = await tx.one(Unit, { creditCode: employer.creditCode, status: 'active', code: Not(code) });
    if (taken) {
      throw new DomainError(
        'conflict',
        'unit.credit-code-taken',
        {
          zh: `该统一社会信用代码已登记于“${taken.nameZh}”`,
          en: `The unified social credit code is that of ${taken.nameEn}`,
        },
        [{ path: `${at}creditCode`, message: { zh: '已被使用', en: 'Taken' } }],
      );
    }
    const { statisticalHomeCode } = employer;
    const path = `${at}statisticalHomeCode`;
    const home = await tx.one(Unit, { code: statisticalHomeCode }, 'share');
    if (!home) {
      throw new DomainError(
        'invalid',
        'unit.unknown',
        { zh: `没有这个单位：${statisticalHomeCode}`, en: `No such unit: ${statisticalHomeCode}` },
        [{ path, message: { zh: '没有这个单位', en: 'No such unit' } }],
      );
    }
    home.expectCountsPeople(path);
  }

  /** An operation may be entered late, but not ahead: every copy holds the tree as it is now. */
  private effective(tx: Transaction, on: string | undefined): string {
    if (on !== undefined && on > tx.today) {
      throw new DomainError(
        'conflict',
        'operation.in-the-future',
        { zh: '生效日期不能晚于今天', en: 'It can not take effect after today' },
        [{ path: 'effectiveOn', message: { zh: '晚于今天', en: 'After today' } }],
      );
    }
    return on ?? tx.today;
  }

  private async chainOf(tx: Transaction, code: string): Promise<string[]> {
    const [place] = await tx.select<{ path: string }>({
      text: 'select path from unit_copy where code = $1',
      values: [code],
    });
    return place?.path.split('/').filter(Boolean) ?? [];
  }

  private async carriedOut(tx: Transaction, unit: Unit, operation: Operation): Promise<UnitView> {
    await announceOperation(tx, unit, operation);
    return this.queries.getIn(tx, unit.code);
  }
}

const nameOf = (unit: Unit): LocalText => ({ zh: unit.nameZh, en: unit.nameEn });
