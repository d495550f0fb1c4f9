import { type Actor, CurrentActor, IfMatch, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AgendaItemView } from '../agenda/agenda.schemas.js';
import { ResolutionsQueries } from './resolutions.queries.js';
import {
  ConcludeItem,
  HandleRefusal,
  ResolutionListQuery,
  ResolutionPage,
  ResolutionView,
} from './resolutions.schemas.js';
import { ResolutionsService } from './resolutions.service.js';

@ApiTags('resolutions')
@Controller()
export class ResolutionsController {
  constructor(
    private readonly resolutions: ResolutionsService,
    private readonly queries: ResolutionsQueries,
  ) {}

  @Get('resolutions')
  @RequirePermission('resolution.read')
  @Returns(200, ResolutionPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ResolutionListQuery }) query: ResolutionListQuery,
  ): Promise<Page<ResolutionView>> {
    return this.queries.list(actor, query);
  }

  @Get('resolutions/:id')
  @RequirePermission('resolution.read')
  @Returns(200, ResolutionView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<ResolutionView> {
    return this.queries.get(actor, id);
  }

  @Post('agenda-items/:id/conclude')
  @RequirePermission('meeting.conduct')
  @Returns(200, AgendaItemView)
  conclude(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ConcludeItem }) body: ConcludeItem,
  ): Promise<AgendaItemView> {
    return this.resolutions.conclude(actor, id, version, body);
  }

  @Post('resolutions/:id/confirm')
  @RequirePermission('meeting.conduct')
  @Returns(200, ResolutionView)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
  ): Promise<ResolutionView> {
    return this.resolutions.confirm(actor, id, version);
  }

  @Post('resolutions/:id/handle-refusal')
  @RequirePermission('meeting.manage')
  @Returns(200, ResolutionView)
  handleRefusal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: HandleRefusal }) body: HandleRefusal,
  ): Promise<ResolutionView> {
    return this.resolutions.handleRefusal(actor, id, version, body);
  }
}
