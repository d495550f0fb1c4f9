import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { readConfig } from './config.js';
import { createService, openApiOf } from './create-service.js';
import { migrate, revertAll } from './database/migrate.js';
import type { ServiceDefinition } from './service-definition.js';

const REFUSED = 3;

/** A command found that it must do nothing (it was done before, say): the program ends with 3, which a caller may accept. */
export class CommandRefused extends Error {}

const MigrationConfig = z.object({ DATABASE_OWNER_URL: z.url() });

async function serve(definition: ServiceDefinition): Promise<void> {
  const config = readConfig(definition.config);
  const app = await createService(definition, config);
  await app.startAllMicroservices();
  await app.listen(config.PORT, config.HOST);
}

async function printOpenApi(definition: ServiceDefinition): Promise<void> {
  const app = await createService(definition, readConfig(definition.config));
  await app.init();
  process.stdout.write(`${JSON.stringify(openApiOf(app, definition), null, 2)}\n`);
  await app.close();
}

async function runCommand(
  definition: ServiceDefinition,
  command: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  const app = await createService(definition, readConfig(definition.config));
  try {
    await command(app);
  } finally {
    await app.close();
  }
}

/** The service's program: serves, or does one of its commands (`migrate`, `revert`, `openapi`, and the service's own) and ends. */
export async function runService(
  definition: ServiceDefinition,
  command: string | undefined = process.argv[2],
): Promise<void> {
  try {
    const own = command === undefined ? undefined : definition.commands?.[command];
    if (command === undefined) await serve(definition);
    else if (command === 'migrate') await migrate(definition, readConfig(MigrationConfig).DATABASE_OWNER_URL);
    else if (command === 'revert') await revertAll(definition, readConfig(MigrationConfig).DATABASE_OWNER_URL);
    else if (command === 'openapi') await printOpenApi(definition);
    else if (own) await runCommand(definition, own);
    else
      throw new Error(
        `Unknown command ${command}: there are ${['migrate', 'revert', 'openapi', ...Object.keys(definition.commands ?? {})].join(', ')}`,
      );
  } catch (error) {
    process.stderr.write(`${definition.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof CommandRefused ? REFUSED : 1);
  }
}
