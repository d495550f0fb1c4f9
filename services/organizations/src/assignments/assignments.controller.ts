import {
  type Actor,
  CurrentActor,
  History,
  type HistoryEntry,
  HistoryView,
  IfMatch,
  type Page,
  RequirePermission,
  Returns,
} from '@jucai/service-kit';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AssignmentsQueries } from './assignments.queries.js';
import {
  AssignmentListQuery,
  AssignmentPage,
  AssignmentView,
  ChangeAssignment,
  EndAssignment,
  GrantAssignment,
} from './assignments.schemas.js';
import { AssignmentsService } from './assignments.service.js';

@ApiTags('assignments')
@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly queries: AssignmentsQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('person.read')
  @Returns(200, AssignmentPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: AssignmentListQuery }) query: AssignmentListQuery,
  ): Promise<Page<AssignmentView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('person.read')
  @Returns(200, AssignmentView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<AssignmentView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('assignment.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    const assignment = await this.queries.get(actor, id);
    return this.history.of(actor, 'assignment', assignment.id);
  }

  @Post()
  @RequirePermission('assignment.grant')
  @Returns(201, AssignmentView)
  grant(
    @CurrentActor() actor: Actor,
    @Body({ schema: GrantAssignment }) body: GrantAssignment,
  ): Promise<AssignmentView> {
    return this.assignments.grant(actor, body);
  }

  @Patch(':id')
  @RequirePermission('assignment.grant')
  @Returns(200, AssignmentView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeAssignment }) body: ChangeAssignment,
  ): Promise<AssignmentView> {
    return this.assignments.change(actor, id, version, body);
  }

  @Post(':id/end')
  @RequirePermission('assignment.grant')
  @Returns(200, AssignmentView)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EndAssignment }) body: EndAssignment,
  ): Promise<AssignmentView> {
    return this.assignments.end(actor, id, version, body);
  }
}
