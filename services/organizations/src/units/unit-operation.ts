import { type LocalText, operationCarriedOut, unitState } from '@jucai/contracts';
import { takeUnit, type Transaction } from '@jucai/service-kit';
import { markIdentity } from '../identity/identity-task.js';
import type { Unit } from './unit.entity.js';

/** A change of the real world (机构变动): what, when, and why. */
export interface Operation {
  readonly kind: 'create' | 'rename' | 'move' | 'abolish';
  readonly reason: string;
  readonly on: string;
  readonly fromParent: string | null;
  /** Names that changed: of the unit for a rename, of its parents for a move. */
  readonly before: LocalText | null;
  readonly after: LocalText | null;
}

/** Tells every service, this one included, how the unit stands now. */
export async function announceUnit(tx: Transaction, unit: Unit): Promise<void> {
  const state = unit.state();
  await takeUnit(tx, state);
  tx.emit(unitState, state, unit.code);
}

/** Announces how the unit stands after an operation, and the operation; keeps the operation with its reason. */
export async function announceOperation(tx: Transaction, unit: Unit, operation: Operation): Promise<void> {
  const { kind, reason, on, fromParent, before, after } = operation;
  const operationId = tx.newId();
  await announceUnit(tx, unit);
  tx.emit(
    operationCarriedOut,
    {
      operationId,
      kind,
      unitCode: unit.code,
      fromParentCode: fromParent,
      toParentCode: unit.parentCode,
      successorCode: unit.successorCode,
      reason,
      effectiveOn: on,
    },
    unit.code,
  );
  await tx.em.query(
    `insert into operation (id, unit_code, kind, effective_on, reason, account, person_name, before_zh, before_en, after_zh, after_en)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      operationId,
      unit.code,
      kind,
      on,
      reason,
      tx.actor.account,
      tx.actor.personName,
      before?.zh,
      before?.en,
      after?.zh,
      after?.en,
    ],
  );
  await markIdentity(tx, 'unit', unit.code);
  if (kind === 'move' && fromParent !== null) await markIdentity(tx, 'unit', fromParent);
}
