import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SERVICE_CONFIG, SERVICE_NAME, type ServiceConfig } from './config.js';
import { DataKey } from './data-key.js';
import { Database } from './database/database.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { ReaderPool } from './database/reader-pool.js';
import { Wakeups } from './database/wakeups.js';
import { FileStore, FolderStore } from './files/file-store.js';
import { FilesController } from './files/files.controller.js';
import { Files } from './files/files.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { SettledController } from './health/settled.controller.js';
import { History } from './database/history.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RateLimits } from './http/rate-limit.js';
import { validationPipe } from './http/validation.pipe.js';
import { Directory } from './identity/directory.js';
import { DirectoryProjection } from './identity/directory.projection.js';
import { IdentityGuard } from './identity/identity.guard.js';
import { RefusalTrail } from './identity/refusal-trail.interceptor.js';
import { PermissionGuard } from './identity/permission.guard.js';
import { TokenVerifier } from './identity/token-verifier.js';
import { ChangeFeed, LIVE_TABLES } from './live/change-feed.js';
import { StreamController } from './live/stream.controller.js';
import { ConsumerStrategy } from './messages/consumer.strategy.js';
import { DeadLetterReaction } from './messages/dead-letter.reaction.js';
import { KafkaBus } from './messages/kafka-bus.js';
import { MessageBus } from './messages/message-bus.js';
import { OutboxRelay } from './messages/outbox-relay.js';
import type { ServiceDefinition } from './service-definition.js';
import { Housekeeping } from './time/housekeeping.js';
import { Scheduler } from './time/scheduler.js';

/** Everything that every service is made with. */
@Global()
@Module({})
export class KitModule {
  static for(definition: ServiceDefinition, config: ServiceConfig): DynamicModule {
    return {
      module: KitModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.DATABASE_URL, definition.entities, definition.migrations),
          retryAttempts: 10,
          retryDelay: 500,
        }),
      ],
      controllers: [
        HealthController,
        SettledController,
        StreamController,
        DirectoryProjection,
        DeadLetterReaction,
        ...(definition.files ? [FilesController] : []),
      ],
      providers: [
        { provide: SERVICE_CONFIG, useValue: config },
        { provide: SERVICE_NAME, useValue: definition.name },
        { provide: LIVE_TABLES, useValue: definition.live ?? {} },
        { provide: DataKey, useValue: new DataKey(config.DATA_KEY) },
        { provide: FileStore, useValue: new FolderStore(config.FILES_DIR) },
        {
          provide: MessageBus,
          useFactory: () => new KafkaBus(definition.name, config.KAFKA_BROKERS, config.KAFKA_PREFIX),
        },
        {
          provide: ConsumerStrategy,
          inject: [MessageBus, Database],
          useFactory: (bus: MessageBus, database: Database) => new ConsumerStrategy(definition.name, bus, database),
        },
        Wakeups,
        ReaderPool,
        Database,
        History,
        Files,
        Directory,
        TokenVerifier,
        ChangeFeed,
        OutboxRelay,
        Scheduler,
        Housekeeping,
        Readiness,
        Metrics,
        RateLimits,
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: IdentityGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: RefusalTrail },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        {
          provide: APP_INTERCEPTOR,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
        },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [
        SERVICE_CONFIG,
        SERVICE_NAME,
        DataKey,
        Database,
        History,
        Files,
        Directory,
        MessageBus,
        ConsumerStrategy,
        RateLimits,
        Wakeups,
      ],
    };
  }
}
