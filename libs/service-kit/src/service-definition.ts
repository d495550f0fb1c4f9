import type { Type } from '@nestjs/common';
import type { z } from 'zod';
import { ServiceConfig } from './config.js';
import type { EntityClass, MigrationClass } from './database/data-source-options.js';

/** What makes a service: its name, its features, its tables, its environment. */
export interface ServiceDefinition {
  /** Name of the service, of its database, its role and its address under `/api`. */
  readonly name: string;
  readonly title: string;
  readonly module: Type;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** The kit's environment, extended by the service's own. */
  readonly config: z.ZodType<ServiceConfig>;
  /** Offers upload and download of files bound to this service's records. */
  readonly files?: boolean;
}

export const defineService = (definition: Omit<ServiceDefinition, 'config'> & Partial<Pick<ServiceDefinition, 'config'>>): ServiceDefinition => ({
  config: ServiceConfig,
  ...definition,
});
