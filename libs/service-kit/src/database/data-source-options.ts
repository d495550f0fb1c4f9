import pg from 'pg';
import type { DataSourceOptions, MigrationInterface } from 'typeorm';
import { kitMigrations } from '../schema.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';

// TypeORM's driver uses the global parsers. Counts are numbers (far below 2^53); a civil date stays the string that it is.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export type EntityClass = abstract new (...args: never[]) => object;
export type MigrationClass = new () => MigrationInterface;

/** One database per service; the schema is built by migrations only. */
export const dataSourceOptions = (
  url: string,
  entities: readonly EntityClass[],
  migrations: readonly MigrationClass[],
): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: [...entities] as NonNullable<DataSourceOptions['entities']>,
  migrations: [...kitMigrations, ...migrations],
  migrationsTransactionMode: 'each',
  namingStrategy: new SnakeNamingStrategy(),
  installExtensions: false,
  poolErrorHandler: () => undefined,
  extra: {
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  },
});
