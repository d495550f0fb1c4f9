import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { DepartmentEventsController } from './department-events.controller.js';
import { DepartmentEventsQueries } from './department-events.queries.js';
import { DepartmentEventsService } from './department-events.service.js';
import { EventTypesController } from './event-types.controller.js';

@Module({
  controllers: [DepartmentEventsController, EventTypesController],
  providers: [DepartmentEventsService, DepartmentEventsQueries],
})
export class DepartmentEventsModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** CloudEvents has media types of its own beside plain JSON. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const types = ['application/cloudevents+json', 'application/cloudevents-batch+json'];
    fastify.addContentTypeParser(types, { parseAs: 'string' }, fastify.getDefaultJsonParser('error', 'error'));
  }
}
