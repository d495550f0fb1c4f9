import { readFileSync } from 'node:fs';

/** Where the servers of this test run are. `npm test` starts them; a single jest run finds those of `npm run test:servers`. */
export interface TestEnvironment {
  /** Superuser of the test PostgreSQL. */
  readonly databaseAdminUrl: string;
  readonly kafkaBrokers: string;
}

export function testEnvironment(): TestEnvironment {
  const { TEST_DATABASE_ADMIN_URL, TEST_KAFKA_BROKERS } = process.env;
  if (TEST_DATABASE_ADMIN_URL && TEST_KAFKA_BROKERS) {
    return { databaseAdminUrl: TEST_DATABASE_ADMIN_URL, kafkaBrokers: TEST_KAFKA_BROKERS };
  }
  try {
    const written = JSON.parse(
      readFileSync(new URL('../../../.data/test/env.json', import.meta.url), 'utf8'),
    ) as Record<string, string>;
    return {
      databaseAdminUrl: written['TEST_DATABASE_ADMIN_URL'] ?? '',
      kafkaBrokers: written['TEST_KAFKA_BROKERS'] ?? '',
    };
  } catch {
    throw new Error('No test servers: run `npm test`, or `npm run test:servers` beside single tests');
  }
}
