import { type Actor, CurrentActor, JudgesItself, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DepartmentEventsQueries } from './department-events.queries.js';
import {
  DepartmentEventPage,
  DepartmentEventQuery,
  DepartmentEventView,
  PublishAnswer,
  PublishEvents,
} from './department-events.schemas.js';
import { DepartmentEventsService } from './department-events.service.js';
import { PublishLimit } from './publish-limit.guard.js';

@ApiTags('events')
@Controller('events')
export class DepartmentEventsController {
  constructor(
    private readonly events: DepartmentEventsService,
    private readonly queries: DepartmentEventsQueries,
  ) {}

  /** Answered when what was taken is durably recorded; its effect comes later. */
  @Post()
  @UseGuards(PublishLimit)
  @JudgesItself()
  @RequirePermission('department-event.publish')
  @Returns(202, PublishAnswer)
  publish(@CurrentActor() actor: Actor, @Body({ schema: PublishEvents }) body: PublishEvents): Promise<PublishAnswer> {
    return this.events.publish(actor, body);
  }

  @Get()
  @RequirePermission('department-event.read')
  @Returns(200, DepartmentEventPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: DepartmentEventQuery }) query: DepartmentEventQuery,
  ): Promise<Page<DepartmentEventView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('department-event.read')
  @Returns(200, DepartmentEventView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<DepartmentEventView> {
    return this.queries.get(actor, id);
  }
}
