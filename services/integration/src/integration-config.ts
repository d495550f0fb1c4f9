import { ServiceConfig } from '@jucai/service-kit';
import { z } from 'zod';

/** The kit's environment, and how much department systems may send. */
export const IntegrationConfig = ServiceConfig.extend({
  /** Requests (of up to 1,000 events) that one department system may send in a minute, to each replica. */
  PUBLISH_PER_MINUTE: z.coerce.number().int().min(1).default(2_400),
});
export type IntegrationConfig = z.infer<typeof IntegrationConfig>;
