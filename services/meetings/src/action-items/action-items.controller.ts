import {
  type Actor,
  CurrentActor,
  History,
  type HistoryEntry,
  HistoryView,
  type Page,
  RequirePermission,
  Returns,
} from '@jucai/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ActionItemsQueries } from './action-items.queries.js';
import {
  ActionItemListQuery,
  ActionItemPage,
  type ActionItemSummary,
  ActionItemView,
  AssignActionItem,
} from './action-items.schemas.js';
import { SupervisionService } from './supervision.service.js';

const Id = z.uuid();

@ApiTags('action-items')
@Controller('action-items')
export class ActionItemsController {
  constructor(
    private readonly supervision: SupervisionService,
    private readonly queries: ActionItemsQueries,
    private readonly histories: History,
  ) {}

  @Get()
  @RequirePermission('action-item.read')
  @Returns(200, ActionItemPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ActionItemListQuery }) query: ActionItemListQuery,
  ): Promise<Page<ActionItemSummary>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('action-item.read')
  @Returns(200, ActionItemView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<ActionItemView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('action-item.read')
  @Returns(200, HistoryView)
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    await this.queries.get(actor, id);
    return this.histories.of(actor, 'action_item', id);
  }

  @Post()
  @RequirePermission('action-item.assign')
  @Returns(201, ActionItemView)
  assign(
    @CurrentActor() actor: Actor,
    @Body({ schema: AssignActionItem }) body: AssignActionItem,
  ): Promise<ActionItemView> {
    return this.supervision.assign(actor, body);
  }
}
