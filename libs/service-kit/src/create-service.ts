import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type FastifyReply, LogController } from 'fastify';
import type { ServiceConfig } from './config.js';
import { Metrics } from './health/metrics.js';
import { carryContext } from './http/context.hook.js';
import { ProblemFilter } from './http/problem.filter.js';
import { refuseUnsoundBodies } from './http/sound-body.hook.js';
import { KitModule } from './kit.module.js';
import { errorForLog, FastifyLogger } from './fastify-logger.js';
import { ConsumerStrategy } from './messages/consumer.strategy.js';
import { correlationId } from './request-context.js';
import type { ServiceDefinition } from './service-definition.js';
import { ServiceModule } from './service.module.js';

const BODY_LIMIT = 5 * 1024 * 1024;
const FILE_LIMIT = 20 * 1024 * 1024;

/** The whole service, wired but not yet listening. */
export async function createService(
  definition: ServiceDefinition,
  config: ServiceConfig,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // The gateway is the only one in front, and states X-Forwarded-For itself: an audit entry has the caller's address.
    trustProxy: [...config.TRUSTED_PROXIES],
    requestTimeout: 30_000,
    // Live streams would else hold up a shutdown.
    forceCloseConnections: true,
    logger: {
      level: config.LOG_LEVEL,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      serializers: { err: errorForLog },
      mixin: () => ({ service: definition.name, ...(correlationId() && { correlationId: correlationId() }) }),
    },
    logController: new LogController({ disableRequestLogging: true }),
    // An address that can't be read never comes as far as the filter.
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) => {
      new ProblemFilter().answer(error, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceModule.for(definition, KitModule.for(definition, config)),
    adapter,
    {
      logger: new FastifyLogger(adapter.getInstance().log),
      abortOnError: false,
    },
  );
  const fastify = adapter.getInstance();
  carryContext(fastify);
  refuseUnsoundBodies(fastify);
  app.get(Metrics).observe(fastify);
  await app.register(multipart, { limits: { files: 1, fileSize: FILE_LIMIT, fields: 5 } });
  // Only routes that ask for it are limited, by `RateLimits`.
  await app.register(rateLimit, { global: false });
  const atRoot = ['health/live', 'health/ready', 'metrics'].map((path) => ({ path, method: RequestMethod.GET }));
  app.setGlobalPrefix(`api/${definition.name}`, { exclude: atRoot });
  app.enableShutdownHooks();
  // With our filter, the strategy gets what a handler threw; Nest's own would give it "Internal server error" instead.
  app.connectMicroservice({ strategy: app.get(ConsumerStrategy) }, { inheritAppConfig: true });
  return app;
}

/** The service's OpenAPI document; `openapi.json` in the repository is made of it. */
export function openApiOf(app: NestFastifyApplication, definition: ServiceDefinition): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(definition.title)
    .setVersion('1')
    .addBearerAuth()
    .addGlobalParameters({
      name: 'Jucai-Assignment',
      in: 'header',
      required: false,
      description: 'The assignment that the caller acts as; needed when the account has several',
      schema: { type: 'string', format: 'uuid' },
    })
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}
