import { actionItemStateChanged } from '@jucai/contracts';
import { DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { publishOpenWork } from '../open-work/open-work.js';
import { ActionItem } from './action-item.entity.js';
import { handles, supervises } from './action-items.policy.js';

type Allowed = (item: { unitCode: string; meetingPath: string }) => boolean;

/** An item that the actor may act on, locked, in the version that they saw. */
async function locked(tx: Transaction, id: string, version: number, allowed: Allowed): Promise<ActionItem> {
  const item = await tx.one(ActionItem, { id }, 'update');
  const [place] = item
    ? await tx.select<{ path: string }>({
        text: 'select path from unit_copy where code = $1',
        values: [item.meetingUnitCode],
      })
    : [];
  if (!item || !place || !allowed({ unitCode: item.unitCode, meetingPath: place.path }))
    throw notFound('action-item', '督办事项');
  tx.expectVersion(item, version);
  return item;
}

export const handled = (
  tx: Transaction,
  id: string,
  version: number,
  permission: 'action-item.handle' | 'action-item.submit',
): Promise<ActionItem> => locked(tx, id, version, (item) => handles(tx.actor, item, permission));

export const supervised = (
  tx: Transaction,
  id: string,
  version: number,
  permission: 'action-item.assign' | 'action-item.verify',
): Promise<ActionItem> => locked(tx, id, version, (item) => supervises(tx.actor, item, permission));

/** Tells of the item's new state, and of what its unit still owes. */
export async function announceItem(tx: Transaction, item: ActionItem): Promise<void> {
  const {
    id: actionItemId,
    meetingId,
    resolutionId,
    unitCode: leadUnitCode,
    coUnitCodes,
    state,
    dueOn,
    originalDueOn,
  } = item;
  tx.emit(
    actionItemStateChanged,
    {
      actionItemId,
      meetingId,
      resolutionId,
      leadUnitCode,
      coUnitCodes,
      state,
      dueOn,
      originalDueOn,
      at: tx.now.toISOString(),
    },
    leadUnitCode,
  );
  await publishOpenWork(tx, leadUnitCode);
}

/** Units named in a request, active ones only. */
export async function expectUnits(tx: Transaction, named: readonly { code: string; path: string }[]): Promise<void> {
  const known = await tx.select<{ code: string }>({
    text: `select code from unit_copy where code = any($1) and status = 'active'`,
    values: [named.map(({ code }) => code)],
  });
  const missing = named.filter(({ code }) => !known.some((unit) => unit.code === code));
  if (missing.length === 0) return;
  throw new DomainError(
    'invalid',
    'unit.unknown',
    {
      zh: `没有这个单位：${missing.map(({ code }) => code).join('、')}`,
      en: `No such unit: ${missing.map(({ code }) => code).join(', ')}`,
    },
    missing.map(({ path }) => ({ path, message: { zh: '没有这个单位', en: 'No such unit' } })),
  );
}
