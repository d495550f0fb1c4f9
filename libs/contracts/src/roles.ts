import { z } from 'zod';

/** The roles of a person at a unit; the same names are realm roles in Keycloak. */
export const roles = [
  'leader',
  'office',
  'unit-lead',
  'unit-staff',
  'expert',
  'service-desk',
  'org-admin',
  'security-admin',
  'auditor',
] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** The three separated administrators (三员分立): no account holds two of them, and none sees business content. */
export const administrators: readonly Role[] = ['org-admin', 'security-admin', 'auditor'];
