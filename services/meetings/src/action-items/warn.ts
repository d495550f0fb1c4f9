import type { Transaction } from '@jucai/service-kit';
import type { ActionItem } from './action-item.entity.js';
import { ActionItemWarning, type Recipient, type WarningKind } from './action-item-warning.entity.js';

/** Warns the people of these units who handle action items, and keeps who was warned. */
export async function warn(
  tx: Transaction,
  item: ActionItem,
  kind: WarningKind,
  text: string,
  unitCodes: readonly string[],
): Promise<void> {
  const recipients = await tx.select<Recipient>({
    text: `select distinct on (a.account) a.account, a.person_name as "personName", a.unit_code as "unitCode" from assignment_copy a
      where a.unit_code = any($1) and a.enabled and a.roles && array['unit-lead', 'unit-staff', 'office'] and a.valid_from <= $2
        and (a.valid_to is null or a.valid_to >= $2) order by a.account, a.unit_code`,
    values: [unitCodes, tx.today],
  });
  const warning = {
    id: tx.newId(),
    unitCode: item.unitCode,
    actionItemId: item.id,
    kind,
    text,
    recipients,
    warnedAt: tx.now,
  };
  await tx.insert(Object.assign(new ActionItemWarning(), warning), `action-item.${kind}`);
}
