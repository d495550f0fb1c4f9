import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { Role } from '../roles.js';
import { UnitCode } from './unit.v1.js';

/** An account is the user name in Keycloak: lower-case, never changed, never reused. */
export const Account = z.string().regex(/^[a-z][a-z0-9.-]{2,59}$/);

export const AssignmentState = z.object({
  id: z.uuid(),
  account: Account,
  personName: z.string().min(1),
  /** The post as people say it, such as 局长; shown, never judged by. */
  post: z.string().nullable(),
  unitCode: UnitCode,
  /** The department where the post sits, for display only. */
  homeUnitCode: UnitCode.nullable(),
  roles: z.array(Role).min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** False once the account is disabled or the assignment ended early. */
  enabled: z.boolean(),
  version: z.int().min(1),
});
export type AssignmentState = z.infer<typeof AssignmentState>;

/** A person's unit and roles as they stand now. */
export const assignmentState = defineEvent({
  type: 'jucai.organizations.assignment.v1',
  summary: "A person's unit and roles as they stand now.",
  topic: 'organizations.assignment',
  key: (data) => data.id,
  data: AssignmentState,
});
