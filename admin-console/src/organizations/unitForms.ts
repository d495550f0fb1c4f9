import { EmployerType } from '@jucai/contracts';
import { z } from 'zod';
import type { Translate } from '../app/i18n/translate.js';

const name = z.string().trim().min(2).max(80);
const shortName = z.string().trim().min(1).max(20);
const names = { zh: name, en: name };
const shortNames = { zh: shortName, en: shortName };
const operation = { reason: z.string().trim().min(2).max(500), effectiveOn: z.iso.date() };

/** What an employer has beside its place; whether the credit code is right and free, the service says. */
export const employerForm = z.object({
  type: EmployerType,
  creditCode: z.string().trim().min(1).max(18),
  statisticalHomeCode: z.string(),
});

/** What a new unit needs. Its parent is the unit it is created below. */
export const createUnitForm = (t: Translate) =>
  z
    .object({
      name: z.object(names),
      shortName: z.object(shortNames),
      code: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, { error: t('resources.organizations/units.fields.codeHint') }),
      kind: z.enum(['city', 'county', 'district', 'functional-area', 'department', 'employer']),
      line: z.string().trim().max(40).optional(),
      employer: employerForm.partial().optional(),
      validFrom: z.iso.date().optional(),
      sortOrder: z.number().int().min(0).max(1_000_000),
      ...operation,
    })
    // All of it or nothing: what isn't known yet is described later.
    .superRefine(({ kind, employer = {} }, context) => {
      if (kind !== 'employer' || Object.keys(employer).length === 0) return;
      for (const field of ['type', 'creditCode', 'statisticalHomeCode'] as const)
        if (!employer[field])
          context.addIssue({ code: 'custom', path: ['employer', field], message: t('form.required') });
    });

/** A new name, in both languages. */
export const renameUnitForm = z.object({ name: z.object(names), shortName: z.object(shortNames), ...operation });

/** A new parent. */
export const moveUnitForm = z.object({ parentCode: z.string(), ...operation });

/** The end of a unit; whoever goes on with its work may be named. */
export const abolishUnitForm = z.object({ successorCode: z.string().optional(), ...operation });
