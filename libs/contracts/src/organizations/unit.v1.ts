import { z } from 'zod';
import { defineEvent, LocalText } from '../define-event.js';
import { CreditCode, EmployerType } from './employer.js';

export const UnitKind = z.enum(['city', 'county', 'district', 'functional-area', 'department', 'employer']);
export type UnitKind = z.infer<typeof UnitKind>;

export const Tier = z.enum(['city', 'city-department', 'county', 'county-department', 'employer']);
export type Tier = z.infer<typeof Tier>;

/** Unit codes are never changed and never reused. */
export const UnitCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

/** What an employer (用人单位) has beside its place in the tree. */
export const EmployerDetails = z.object({
  type: EmployerType,
  creditCode: CreditCode,
  /** The one unit that counts this employer's people (统计归属), wherever it stands. */
  statisticalHomeCode: UnitCode,
});
export type EmployerDetails = z.infer<typeof EmployerDetails>;

export const UnitState = z.object({
  code: UnitCode,
  name: LocalText,
  shortName: LocalText,
  kind: UnitKind,
  tier: Tier,
  parentCode: UnitCode.nullable(),
  /** Functional line (条线) of a department, such as science or health. */
  line: z.string().nullable(),
  /** Null for all that are no employers, and for employers of which it is not known yet. */
  employer: EmployerDetails.nullable().default(null),
  status: z.enum(['active', 'abolished']),
  /** Who goes on with an abolished unit's work. */
  successorCode: UnitCode.nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  sortOrder: z.int(),
  version: z.int().min(1),
});
export type UnitState = z.infer<typeof UnitState>;

/** A unit as it stands now: whole state, without its path, so that a move is one message. */
export const unitState = defineEvent({
  type: 'jucai.organizations.unit.v1',
  summary: 'A unit as it stands now: whole state, without its path, so that a move is one message.',
  topic: 'organizations.unit',
  key: (data) => data.code,
  data: UnitState,
});
