import { z } from 'zod';
import { defineEvent, LocalText } from '../define-event.js';
import { UnitCode } from './unit.v1.js';

/** A registered machine publisher: its Keycloak client, the unit in whose scope it may speak, and of what. */
export const departmentSystemState = defineEvent({
  type: 'jucai.organizations.department-system.v1',
  summary: 'A registered machine publisher: its Keycloak client, the unit in whose scope it may speak, and of what.',
  topic: 'organizations.department-system',
  key: (data) => data.client,
  data: z.object({
    client: z.string().regex(/^dept-[a-z0-9-]{2,40}$/),
    name: LocalText,
    unitCode: UnitCode,
    /** Short names such as `statistics.value`. */
    eventTypes: z.array(z.string()),
    enabled: z.boolean(),
    version: z.int().min(1),
  }),
});
