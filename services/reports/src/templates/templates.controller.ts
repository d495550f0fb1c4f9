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
import { TemplatesQueries } from './templates.queries.js';
import { CreateTemplate, EditTemplate, TemplateListQuery, TemplatePage, TemplateView } from './templates.schemas.js';
import { TemplatesService } from './templates.service.js';

const Id = z.uuid();

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(
    private readonly templates: TemplatesService,
    private readonly queries: TemplatesQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('template.read')
  @Returns(200, TemplatePage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: TemplateListQuery }) query: TemplateListQuery,
  ): Promise<Page<TemplateView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('template.read')
  @Returns(200, TemplateView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TemplateView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('template.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    await this.queries.get(actor, id);
    return this.history.of(actor, 'template', id);
  }

  @Post()
  @RequirePermission('template.manage')
  @Returns(201, TemplateView)
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateTemplate }) body: CreateTemplate): Promise<TemplateView> {
    return this.templates.create(actor, body);
  }

  @Patch(':id')
  @RequirePermission('template.manage')
  @Returns(200, TemplateView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EditTemplate }) body: EditTemplate,
  ): Promise<TemplateView> {
    return this.templates.edit(actor, id, version, body);
  }

  @Post(':id/publish')
  @RequirePermission('template.manage')
  @Returns(200, TemplateView)
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<TemplateView> {
    return this.templates.publish(actor, id, version);
  }

  @Post(':id/new-version')
  @RequirePermission('template.manage')
  @Returns(201, TemplateView)
  newVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<TemplateView> {
    return this.templates.newVersion(actor, id, version);
  }
}
