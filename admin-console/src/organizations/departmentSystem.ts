import { departmentEventTypes } from '@jucai/contracts';
import { z } from 'zod';
import type { JucaiRecord } from '../app/dataProvider.js';
import type { Translate } from '../app/i18n/translate.js';
import type { components } from '../generated/organizations.js';

/** A machine publisher, as GET /api/organizations/department-systems answers it. */
export type DepartmentSystem = JucaiRecord & components['schemas']['DepartmentSystem'];

/** Kinds of data that a system can be let send, one for all versions of a kind. */
export const eventKinds = [...new Map(departmentEventTypes.map((type) => [type.name, type])).values()];

const name = z.object({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(200) });
const eventTypes = (t: Translate) => z.array(z.string()).min(1, { error: t('systems.eventTypesRequired') });

/** What a new system needs. */
export const registerSystemForm = (t: Translate) =>
  z.object({
    name,
    unitCode: z.string(),
    eventTypes: eventTypes(t),
    client: z
      .string()
      .regex(/^dept-[a-z0-9-]{2,40}$/, { error: t('resources.organizations/department-systems.fields.clientHint') }),
  });

/** What may be changed of a system. */
export const changeSystemForm = (t: Translate) => z.object({ name, eventTypes: eventTypes(t) });
