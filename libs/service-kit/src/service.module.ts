import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceDefinition } from './service-definition.js';

/** The root: the kit and the service's own features. */
@Module({})
export class ServiceModule {
  static for(definition: ServiceDefinition, kit: DynamicModule): DynamicModule {
    return { module: ServiceModule, imports: [kit, definition.module] };
  }
}
