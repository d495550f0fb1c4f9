import { EmployerDetails, LocalText, Tier, UnitCode, UnitKind, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Name = z.object({ zh: unmarkedText(100), en: unmarkedText(200) });
const EffectiveOn = z.iso.date().optional().describe('The day from which it holds; default and latest: today');
const Reason = unmarkedText(1_000, 2).describe('Why; kept on the trail');

export const CreateUnit = z
  .strictObject({
    code: UnitCode,
    name: Name,
    shortName: Name,
    kind: UnitKind,
    parentCode: UnitCode,
    line: unmarkedText(40).nullable().default(null),
    employer: EmployerDetails.nullable().default(null).describe('Of an employer only'),
    validFrom: z.iso.date().optional().describe('Default: today'),
    sortOrder: z.int().min(0).max(1_000_000).default(0),
    effectiveOn: EffectiveOn,
    reason: Reason,
  })
  .meta({ id: 'CreateUnit' });
export type CreateUnit = z.infer<typeof CreateUnit>;

export const RenameUnit = z
  .strictObject({ name: Name, shortName: Name, effectiveOn: EffectiveOn, reason: Reason })
  .meta({ id: 'RenameUnit' });
export type RenameUnit = z.infer<typeof RenameUnit>;

export const DescribeEmployer = z.strictObject({ ...EmployerDetails.shape }).meta({ id: 'DescribeEmployer' });
export type DescribeEmployer = z.infer<typeof DescribeEmployer>;

export const MoveUnit = z
  .strictObject({ parentCode: UnitCode, effectiveOn: EffectiveOn, reason: Reason })
  .meta({ id: 'MoveUnit' });
export type MoveUnit = z.infer<typeof MoveUnit>;

export const AbolishUnit = z
  .strictObject({ successorCode: UnitCode.nullable().default(null), effectiveOn: EffectiveOn, reason: Reason })
  .meta({ id: 'AbolishUnit' });
export type AbolishUnit = z.infer<typeof AbolishUnit>;

export const UnitView = z
  .object({
    id: z.uuid(),
    code: UnitCode,
    name: LocalText,
    shortName: LocalText,
    kind: UnitKind,
    tier: Tier,
    parentCode: UnitCode.nullable(),
    parentName: LocalText.nullable(),
    line: z.string().nullable(),
    employer: z
      .object({ ...EmployerDetails.shape, statisticalHomeName: LocalText })
      .nullable()
      .describe('Of an employer only, once it is known'),
    status: z.enum(['active', 'abolished']),
    successorCode: UnitCode.nullable(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    sortOrder: z.int(),
    version: z.int(),
    actions: z.array(z.enum(['create-child', 'rename', 'describe-employer', 'move', 'abolish'])),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof UnitView>;

export const OperationsView = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['create', 'rename', 'move', 'abolish']),
        effectiveOn: z.iso.date(),
        reason: z.string(),
        personName: z.string().nullable(),
        /** Names that changed: of the unit for a rename, of its parents for a move. */
        before: LocalText.nullable(),
        after: LocalText.nullable(),
      }),
    ),
  })
  .meta({ id: 'UnitOperations' });
export type OperationsView = z.infer<typeof OperationsView>;

export const UnitPage = pageOf(UnitView, 'UnitPage');

export const UnitListQuery = listQuery(
  ['code', 'name', 'sortOrder', 'path'] as const,
  z.object({
    q: z.string().trim().min(1).max(50).describe('Name, pinyin or initials'),
    parentCode: UnitCode,
    code: z.array(UnitCode).max(100),
    kind: UnitKind,
    tier: Tier,
    status: z.enum(['active', 'abolished']),
  }),
);
export type UnitListQuery = z.infer<typeof UnitListQuery>;
