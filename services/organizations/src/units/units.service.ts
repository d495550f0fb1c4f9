import { operationCarriedOut, unitState } from '@jucai/contracts';
import { type Actor, Database, DomainError, notFound, takeUnit, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Unit } from './unit.entity.js';
import { unitSearchText } from './unit-search-text.js';
import { mayChangeUnit } from './units.policy.js';
import { UnitsQueries } from './units.queries.js';
import type { AbolishUnit, CreateUnit, MoveUnit, RenameUnit, UnitView } from './units.schemas.js';

type OperationKind = 'create' | 'rename' | 'move' | 'abolish';

/** Changes of the hierarchy (机构变动): each one write, one operation, one new state of the unit. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly queries: UnitsQueries,
  ) {}

  create(actor: Actor, input: CreateUnit): Promise<UnitView> {
    return this.database.transaction(actor, async (tx) => {
      const parent = await this.changeable(tx, input.parentCode);
      if (await tx.one(Unit, { code: input.code })) {
        throw new DomainError('conflict', 'unit.code-taken', { zh: '该代码已被使用（撤销的单位也占用代码）', en: 'The code is taken, be it by an abolished unit' }, [
          { path: 'code', message: { zh: '已被使用', en: 'Taken' } },
        ]);
      }
      const unit = Unit.create(
        { ...input, id: tx.newId(), validFrom: input.validFrom ?? tx.today },
        parent,
        unitSearchText(input.name, input.shortName),
      );
      await tx.insert(unit, 'unit.create');
      return this.carriedOut(tx, unit, 'create', input.reason, null);
    });
  }

  rename(actor: Actor, code: string, version: number, input: RenameUnit): Promise<UnitView> {
    return this.database.transaction(actor, async (tx) => {
      const unit = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      unit.rename(input.name, input.shortName, unitSearchText(input.name, input.shortName));
      await tx.save(unit, 'unit.rename');
      return this.carriedOut(tx, unit, 'rename', input.reason, unit.parentCode);
    });
  }

  move(actor: Actor, code: string, version: number, input: MoveUnit): Promise<UnitView> {
    return this.database.transaction(actor, async (tx) => {
      // One move at a time: two at once could make a circle that neither sees.
      await tx.em.query('select pg_advisory_xact_lock(7003)');
      const unit = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      const parent = await this.changeable(tx, input.parentCode);
      const fromParent = unit.parentCode;
      unit.moveTo(parent, await this.chainOf(tx, parent.code));
      await tx.save(unit, 'unit.move');
      return this.carriedOut(tx, unit, 'move', input.reason, fromParent);
    });
  }

  abolish(actor: Actor, code: string, version: number, input: AbolishUnit): Promise<UnitView> {
    return this.database.transaction(actor, async (tx) => {
      const unit = await this.changeable(tx, code);
      tx.expectVersion(unit, version);
      const successor = input.successorCode === null ? null : await this.changeable(tx, input.successorCode);
      unit.abolish(successor, tx.today);
      await tx.save(unit, 'unit.abolish');
      return this.carriedOut(tx, unit, 'abolish', input.reason, unit.parentCode);
    });
  }

  /** A unit that the actor may change, locked; every other is absent to them. */
  private async changeable(tx: Transaction, code: string): Promise<Unit> {
    const unit = await tx.one(Unit, { code }, 'update');
    const [place] = await tx.select<{ path: string }>({ text: 'select path from unit_copy where code = $1', values: [code] });
    if (!unit || !place || !mayChangeUnit(tx.actor, place.path)) throw notFound('unit', '单位');
    return unit;
  }

  private async chainOf(tx: Transaction, code: string): Promise<string[]> {
    const [place] = await tx.select<{ path: string }>({ text: 'select path from unit_copy where code = $1', values: [code] });
    return place?.path.split('/').filter(Boolean) ?? [];
  }

  private async carriedOut(tx: Transaction, unit: Unit, kind: OperationKind, reason: string, fromParentCode: string | null): Promise<UnitView> {
    const state = unit.state();
    await takeUnit(tx, state);
    tx.emit(unitState, state, unit.code);
    tx.emit(
      operationCarriedOut,
      {
        operationId: tx.newId(),
        kind,
        unitCode: unit.code,
        fromParentCode,
        toParentCode: unit.parentCode,
        successorCode: unit.successorCode,
        reason,
        effectiveOn: tx.today,
      },
      unit.code,
    );
    return this.queries.getIn(tx, unit.code);
  }
}
