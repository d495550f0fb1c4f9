import { Account, LocalText, UnitCode, unmarkedText } from '@jucai/contracts';
import { listQuery, pageOf } from '@jucai/service-kit';
import { z } from 'zod';

const PersonName = unmarkedText(60);

export const RegisterPerson = z
  .strictObject({
    // Keycloak names the users of machine clients so; a person's token must never look like one of theirs.
    account: Account.refine(
      (account) => !account.startsWith('service-account-'),
      '不能以 service-account- 开头 | Must not begin with service-account-',
    ),
    name: PersonName,
    unitCode: UnitCode.describe('The home unit'),
  })
  .meta({ id: 'RegisterPerson' });
export type RegisterPerson = z.infer<typeof RegisterPerson>;

export const ChangePerson = z
  .strictObject({ name: PersonName.optional(), unitCode: UnitCode.optional().describe('The home unit') })
  .refine(
    ({ name, unitCode }) => name !== undefined || unitCode !== undefined,
    '至少修改一项 | Change at least one thing',
  )
  .meta({ id: 'ChangePerson' });
export type ChangePerson = z.infer<typeof ChangePerson>;

export const DisablePerson = z.strictObject({ reason: unmarkedText(500, 2) }).meta({ id: 'DisablePerson' });
export type DisablePerson = z.infer<typeof DisablePerson>;

export const PersonView = z
  .object({
    id: z.uuid(),
    account: Account,
    name: z.string(),
    unitCode: UnitCode,
    unitName: LocalText,
    enabled: z.boolean(),
    disabledReason: z.string().nullable(),
    /** Assignments in force today, over all units. */
    assignmentsInForce: z.int(),
    version: z.int(),
    actions: z.array(z.enum(['change', 'disable', 'enable'])),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const PersonPage = pageOf(PersonView, 'PersonPage');

export const PersonListQuery = listQuery(
  ['name', 'account', 'unitName'] as const,
  z.object({
    q: z.string().trim().min(1).max(50).describe('Name, pinyin, initials or account'),
    account: Account,
    unitCode: UnitCode.describe('Whose home it is, or who are assigned there'),
    enabled: z.boolean(),
  }),
);
export type PersonListQuery = z.infer<typeof PersonListQuery>;
