import { createService, readConfig, type ServiceDefinition } from '@jucai/service-kit';
import { testEnvironment, type TestService } from '@jucai/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A second process of the same service: same database, same topics and groups. Working from the start. */
export async function anotherReplica(
  definition: ServiceDefinition,
  of: TestService,
  prefix = of.kafkaPrefix,
): Promise<NestFastifyApplication> {
  const app = await createService(
    definition,
    readConfig(definition.config, {
      PORT: '0',
      DATABASE_URL: of.database.runtimeUrl,
      KAFKA_BROKERS: testEnvironment().kafkaBrokers,
      KAFKA_PREFIX: prefix,
      OIDC_ISSUER: of.tokens.issuer,
      OIDC_JWKS_URL: of.tokens.jwksUrl,
      JUCAI_MODE: 'test',
      FILES_DIR: '/nonexistent',
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    }),
  );
  await app.startAllMicroservices();
  await app.init();
  return app;
}
