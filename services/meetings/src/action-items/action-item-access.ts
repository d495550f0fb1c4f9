import { actionItemStateChanged } from '@jucai/contracts';
import { notFound, type Transaction } from '@jucai/service-kit';
import { publishOpenWork } from '../open-work/open-work.js';
import { ActionItem } from './action-item.entity.js';
import { handles, supervises } from './action-items.policy.js';
import { ExtensionRequest } from './extension-request.entity.js';

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

/** A request for more time ends with the item's time in its unit's hands: submitted, closed or cancelled, it needs no decision. */
export async function withdrawExtension(tx: Transaction, { id: actionItemId }: ActionItem): Promise<void> {
  const request = await tx.one(ExtensionRequest, { actionItemId, state: 'asked' }, 'update');
  if (!request) return;
  request.withdraw(tx.today);
  await tx.save(request, 'extension.withdraw');
}
