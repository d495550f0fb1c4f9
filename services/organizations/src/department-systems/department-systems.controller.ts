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
import { DepartmentSystemsQueries } from './department-systems.queries.js';
import {
  ChangeSystem,
  RegisterSystem,
  SystemListQuery,
  SystemPage,
  SystemSecret,
  SystemView,
} from './department-systems.schemas.js';
import { DepartmentSystemsService } from './department-systems.service.js';

@ApiTags('department-systems')
@Controller('department-systems')
export class DepartmentSystemsController {
  constructor(
    private readonly systems: DepartmentSystemsService,
    private readonly queries: DepartmentSystemsQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('department-system.read')
  @Returns(200, SystemPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: SystemListQuery }) query: SystemListQuery,
  ): Promise<Page<SystemView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('department-system.read')
  @Returns(200, SystemView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<SystemView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('department-system.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    const system = await this.queries.get(actor, id);
    return this.history.of(actor, 'department_system', system.id);
  }

  @Post()
  @RequirePermission('department-system.change')
  @Returns(201, SystemView)
  register(@CurrentActor() actor: Actor, @Body({ schema: RegisterSystem }) body: RegisterSystem): Promise<SystemView> {
    return this.systems.register(actor, body);
  }

  @Patch(':id')
  @RequirePermission('department-system.change')
  @Returns(200, SystemView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeSystem }) body: ChangeSystem,
  ): Promise<SystemView> {
    return this.systems.change(actor, id, version, body);
  }

  /** A new secret, shown in this answer only; the one before stops working. */
  @Post(':id/secret')
  @RequirePermission('department-system.change')
  @Returns(200, SystemSecret)
  newSecret(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<SystemSecret> {
    return this.systems.newSecret(actor, id);
  }

  @Post(':id/disable')
  @RequirePermission('department-system.change')
  @Returns(200, SystemView)
  disable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
  ): Promise<SystemView> {
    return this.systems.disable(actor, id, version);
  }

  @Post(':id/enable')
  @RequirePermission('department-system.change')
  @Returns(200, SystemView)
  enable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
  ): Promise<SystemView> {
    return this.systems.enable(actor, id, version);
  }
}
