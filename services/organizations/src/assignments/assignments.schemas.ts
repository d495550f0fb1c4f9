import { Account, LocalText, Role, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Roles = z.array(Role).min(1).max(9);
const Post = unmarkedText(60).nullable();

export const GrantAssignment = z
  .strictObject({
    account: Account,
    unitCode: UnitCode.describe('The scope: this unit and all below it'),
    homeUnitCode: UnitCode.nullable().default(null).describe('The department where the post sits, for display'),
    roles: Roles,
    post: Post.default(null),
    validFrom: z.iso.date().optional().describe('Default: today'),
    validTo: z.iso.date().nullable().default(null).describe('The last day'),
  })
  .meta({ id: 'GrantAssignment' });
export type GrantAssignment = z.infer<typeof GrantAssignment>;

export const ChangeAssignment = z
  .strictObject({ roles: Roles.optional(), post: Post.optional(), validTo: z.iso.date().nullable().optional() })
  .refine(
    (input) => Object.values(input).some((value) => value !== undefined),
    '至少修改一项 | Change at least one thing',
  )
  .meta({ id: 'ChangeAssignment' });
export type ChangeAssignment = z.infer<typeof ChangeAssignment>;

export const EndAssignment = z
  .strictObject({
    on: z.iso.date().nullable().default(null).describe('The last day; without it, at once'),
    reason: unmarkedText(500, 2),
  })
  .meta({ id: 'EndAssignment' });
export type EndAssignment = z.infer<typeof EndAssignment>;

export const AssignmentView = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    account: Account,
    personName: z.string(),
    post: z.string().nullable(),
    unitCode: UnitCode,
    unitName: LocalText,
    homeUnitCode: UnitCode.nullable(),
    homeUnitName: LocalText.nullable(),
    roles: z.array(Role),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    /** False when it was ended early or the account is disabled. */
    enabled: z.boolean(),
    /** Enabled, and today lies in its period. */
    inForce: z.boolean(),
    endReason: z.string().nullable(),
    version: z.int(),
    actions: z.array(z.enum(['change', 'end'])),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof AssignmentView>;

export const AssignmentPage = pageOf(AssignmentView, 'AssignmentPage');

export const AssignmentListQuery = listQuery(
  ['personName', 'account', 'unitName', 'validFrom'] as const,
  z.object({
    q: z.string().trim().min(1).max(50).describe('Name, pinyin, initials, account or post'),
    account: Account,
    unitCode: UnitCode,
    role: Role,
    inForce: z.boolean(),
  }),
);
export type AssignmentListQuery = z.infer<typeof AssignmentListQuery>;
