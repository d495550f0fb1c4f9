import { Account, LocalText, permissions, Role, Tier, UnitCode, UnitKind } from '@jucai/contracts';
import { Mode } from '@jucai/service-kit';
import { z } from 'zod';

export const Me = z
  .object({
    account: Account,
    personName: z.string(),
    /** In force today, with what the token lets them do. */
    assignments: z.array(
      z.object({
        id: z.uuid(),
        unitCode: UnitCode,
        unitName: LocalText,
        unitKind: UnitKind,
        tier: Tier,
        roles: z.array(Role),
        post: z.string().nullable(),
        permissions: z.array(z.enum(permissions)),
      }),
    ),
    businessTime: z.iso.datetime(),
    mode: Mode,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
