import { ServiceConfig } from '@jucai/service-kit';
import { z } from 'zod';

/** The kit's environment, and how to reach Keycloak. */
export const OrganizationsConfig = ServiceConfig.extend({
  /** Internal base address, with the relative path (`/auth`). */
  KEYCLOAK_URL: z.url(),
  KEYCLOAK_REALM: z.string().min(1).default('jucai'),
  KEYCLOAK_CLIENT_ID: z.string().min(1).default('jucai-reconciler'),
  KEYCLOAK_CLIENT_SECRET: z.string().min(1),
  /** First password of new users in demonstration and test mode; production has none and refuses one. */
  DEMO_PASSWORD: z.string().min(10).optional(),
}).refine(({ JUCAI_MODE, DEMO_PASSWORD }) => JUCAI_MODE !== 'production' || DEMO_PASSWORD === undefined, {
  error: 'is for demonstration and test mode only',
  path: ['DEMO_PASSWORD'],
});
export type OrganizationsConfig = z.infer<typeof OrganizationsConfig>;
