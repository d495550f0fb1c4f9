import { z } from 'zod';

const Kind = z.enum(['person', 'unit', 'department-system']);

const Difference = z.object({
  field: z.enum(['enabled', 'name', 'roles', 'units', 'place']),
  expected: z.string(),
  actual: z.string(),
});

export const DriftItem = z
  .object({
    kind: Kind,
    /** Account, unit code or client. */
    subject: z.string(),
    name: z.string(),
    /** `unknown`: Keycloak has it and this system does not. */
    problem: z.enum(['missing', 'unknown', 'differs']),
    differences: z.array(Difference),
  })
  .meta({ id: 'DriftItem' });
export type DriftItem = z.infer<typeof DriftItem>;

export const DriftView = z
  .object({
    checkedAt: z.iso.datetime(),
    /** Subjects that wait to be mirrored. */
    pending: z.int(),
    /** Those among them that Keycloak refused so far. */
    failing: z.array(z.object({ kind: Kind, subject: z.string(), attempts: z.int(), lastError: z.string() })),
    /** At most 500, of `total`. */
    items: z.array(DriftItem),
    total: z.int(),
  })
  .meta({ id: 'Drift' });
export type DriftView = z.infer<typeof DriftView>;

export const Reconciled = z
  .object({ marked: z.int().describe('Subjects that will be mirrored anew') })
  .meta({ id: 'Reconciled' });
export type Reconciled = z.infer<typeof Reconciled>;
