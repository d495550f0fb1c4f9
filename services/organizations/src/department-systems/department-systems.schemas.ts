import { departmentSystemState, LocalText, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Client = departmentSystemState.data.shape.client;
const Name = z.object({ zh: unmarkedText(100), en: unmarkedText(200) });
const EventTypes = z
  .array(z.string().regex(/^[a-z]{2,30}\.[a-z-]{2,40}$/))
  .min(1)
  .max(50)
  .describe('Short names, such as statistics.value');

export const RegisterSystem = z
  .strictObject({
    client: Client,
    name: Name,
    unitCode: UnitCode.describe('In whose scope it speaks'),
    eventTypes: EventTypes,
  })
  .meta({ id: 'RegisterDepartmentSystem' });
export type RegisterSystem = z.infer<typeof RegisterSystem>;

export const ChangeSystem = z
  .strictObject({ name: Name.optional(), eventTypes: EventTypes.optional() })
  .refine(
    ({ name, eventTypes }) => name !== undefined || eventTypes !== undefined,
    '至少修改一项 | Change at least one thing',
  )
  .meta({ id: 'ChangeDepartmentSystem' });
export type ChangeSystem = z.infer<typeof ChangeSystem>;

export const SystemView = z
  .object({
    id: z.uuid(),
    client: Client,
    name: LocalText,
    unitCode: UnitCode,
    unitName: LocalText,
    eventTypes: z.array(z.string()),
    enabled: z.boolean(),
    version: z.int(),
    actions: z.array(z.enum(['change', 'new-secret', 'disable', 'enable'])),
  })
  .meta({ id: 'DepartmentSystem' });
export type SystemView = z.infer<typeof SystemView>;

export const SystemPage = pageOf(SystemView, 'DepartmentSystemPage');

export const SystemSecret = z
  .object({
    client: Client,
    /** Shown in this answer only; null when the same request is repeated. */
    secret: z.string().nullable(),
  })
  .meta({ id: 'DepartmentSystemSecret' });
export type SystemSecret = z.infer<typeof SystemSecret>;

export const SystemListQuery = listQuery(
  ['client', 'name'] as const,
  z.object({ unitCode: UnitCode, enabled: z.boolean(), client: Client }),
);
export type SystemListQuery = z.infer<typeof SystemListQuery>;
