import { z } from 'zod';

const name = z.string().trim().min(2).max(80);
const shortName = z.string().trim().min(1).max(20);
const names = { zh: name, en: name };
const shortNames = { zh: shortName, en: shortName };
const operation = { reason: z.string().trim().min(2).max(500), effectiveOn: z.iso.date() };

/** What a new unit needs. Its parent is the unit it is created below. */
export const createUnitForm = z.object({
  name: z.object(names),
  shortName: z.object(shortNames),
  code: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  kind: z.enum(['city', 'county', 'district', 'functional-area', 'department', 'employer']),
  ...operation,
});

/** A new name, in both languages. */
export const renameUnitForm = z.object({ name: z.object(names), shortName: z.object(shortNames), ...operation });

/** A new parent. */
export const moveUnitForm = z.object({ parentCode: z.string(), ...operation });

/** The end of a unit; whoever goes on with its work may be named. */
export const abolishUnitForm = z.object({ successorCode: z.string().optional(), ...operation });
