import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { UnitCode } from './unit.v1.js';

/** A change of the real world (机构变动) was carried out; each touched unit's new state is on `organizations.unit`. */
export const operationCarriedOut = defineEvent({
  type: 'jucai.organizations.operation.v1',
  summary:
    'A change of the real world (机构变动) was carried out; the new state of each unit touched is on `organizations.unit`.',
  topic: 'organizations.operation',
  key: (data) => data.unitCode,
  data: z.object({
    operationId: z.uuid(),
    kind: z.enum(['create', 'rename', 'move', 'abolish']),
    unitCode: UnitCode,
    fromParentCode: UnitCode.nullable(),
    toParentCode: UnitCode.nullable(),
    successorCode: UnitCode.nullable(),
    reason: z.string(),
    effectiveOn: z.iso.date(),
  }),
});
