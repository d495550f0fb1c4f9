import type { Permission } from '@jucai/contracts';
import type { INestApplicationContext, Type } from '@nestjs/common';
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
  /** Whose changes the live stream tells, by table, and the permission that it takes to hear of them. A table that is not named is not told. */
  readonly live?: Readonly<Record<string, Permission>>;
  /** Offers upload and download of files bound to this service's records. */
  readonly files?: boolean;
  /** Further commands of the service's program, by name. They get the wired service, which neither listens nor works meanwhile. */
  readonly commands?: Readonly<Record<string, (app: INestApplicationContext) => Promise<void>>>;
}

export const defineService = (
  definition: Omit<ServiceDefinition, 'config'> & Partial<Pick<ServiceDefinition, 'config'>>,
): ServiceDefinition => ({
  config: ServiceConfig,
  ...definition,
});
