import { DataSource } from 'typeorm';
import type { ServiceDefinition } from '../service-definition.js';
import { dataSourceOptions } from './data-source-options.js';

/** Any number: one migration at a time over all that start at once. */
const MIGRATION_LOCK = 7_002;

async function asOwner(
  definition: ServiceDefinition,
  ownerUrl: string,
  work: (dataSource: DataSource) => Promise<void>,
): Promise<void> {
  const dataSource = await new DataSource(
    dataSourceOptions(ownerUrl, definition.entities, definition.migrations),
  ).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await work(dataSource);
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** Brings the database to what the program expects, as the owner role; a second run changes nothing. */
export const migrate = (definition: ServiceDefinition, ownerUrl: string): Promise<void> =>
  asOwner(definition, ownerUrl, async (dataSource) => {
    const applied = await dataSource.runMigrations();
    applied.forEach(({ name }) => process.stdout.write(`${definition.name}: ${name}\n`));
    // Readiness tells pending migrations: the runtime role reads what was applied.
    await dataSource.query(`grant select on migrations to "${definition.name}"`);
  });

/** Takes everything back, newest first: what shows that every `down` works. */
export const revertAll = (definition: ServiceDefinition, ownerUrl: string): Promise<void> =>
  asOwner(definition, ownerUrl, async (dataSource) => {
    for (let left = dataSource.migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
  });
