import { Account, LocalText, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const Name = z.object({ zh: unmarkedText(100), en: unmarkedText(200) });

export const CreateLeadingGroup = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    name: Name,
    officeName: Name,
    documentSeries: z
      .string()
      .trim()
      .regex(/^[^\s〔〕第]{1,12}$/)
      .describe('发文代字, such as 鹤人才'),
    minutesMark: unmarkedText(40, 2),
    unitCode: UnitCode.optional().describe('Default: the unit of the assignment'),
  })
  .meta({ id: 'CreateLeadingGroup' });
export type CreateLeadingGroup = z.infer<typeof CreateLeadingGroup>;

export const ChangeLeadingGroup = CreateLeadingGroup.omit({ code: true, unitCode: true }).meta({
  id: 'ChangeLeadingGroup',
});
export type ChangeLeadingGroup = z.infer<typeof ChangeLeadingGroup>;

const Position = z.enum(['head', 'deputy-head', 'member']);

export const AddMembership = z
  .strictObject({
    position: Position,
    displayName: unmarkedText(50),
    post: unmarkedText(100).nullable().default(null),
    account: Account.nullable().default(null),
    exOfficioUnitCode: UnitCode.nullable().default(null),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().default(null),
    sortOrder: z.int().min(0).max(100_000).default(0),
  })
  .meta({ id: 'AddMembership' });
export type AddMembership = z.infer<typeof AddMembership>;

export const EndMembership = z.strictObject({ validTo: z.iso.date() }).meta({ id: 'EndMembership' });
export type EndMembership = z.infer<typeof EndMembership>;

export const MembershipView = z
  .object({
    id: z.uuid(),
    groupId: z.uuid(),
    position: Position,
    displayName: z.string(),
    post: z.string().nullable(),
    account: z.string().nullable(),
    exOfficioUnitCode: z.string().nullable(),
    exOfficioUnitName: LocalText.nullable(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    sortOrder: z.int(),
    version: z.int(),
    actions: z.array(z.enum(['end'])),
  })
  .meta({ id: 'Membership' });
export type MembershipView = z.infer<typeof MembershipView>;

export const LeadingGroupView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    unitCode: UnitCode,
    unitName: LocalText,
    name: LocalText,
    officeName: LocalText,
    documentSeries: z.string(),
    minutesMark: z.string(),
    memberCount: z.int().describe('Members today'),
    version: z.int(),
    actions: z.array(z.enum(['change', 'add-membership', 'plan-meeting'])),
  })
  .meta({ id: 'LeadingGroup' });
export type LeadingGroupView = z.infer<typeof LeadingGroupView>;

export const MembershipsOf = z.object({ items: z.array(MembershipView) }).meta({ id: 'MembershipList' });
export const MembersQuery = z.strictObject({
  on: z.iso.date().optional().describe('Members on this day; left out, all there ever were'),
});
export type MembersQuery = z.infer<typeof MembersQuery>;

export const LeadingGroupPage = pageOf(LeadingGroupView, 'LeadingGroupPage');
export const LeadingGroupListQuery = listQuery(
  ['name', 'code'] as const,
  z.object({ code: z.string(), unitCode: UnitCode }),
);
export type LeadingGroupListQuery = z.infer<typeof LeadingGroupListQuery>;
