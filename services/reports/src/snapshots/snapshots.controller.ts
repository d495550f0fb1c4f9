import { type Actor, CurrentActor, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SnapshotsQueries } from './snapshots.queries.js';
import {
  FreezeSnapshot,
  SnapshotListQuery,
  SnapshotPage,
  type SnapshotSummary,
  SnapshotView,
} from './snapshots.schemas.js';
import { SnapshotsService } from './snapshots.service.js';

@ApiTags('snapshots')
@Controller('snapshots')
export class SnapshotsController {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly queries: SnapshotsQueries,
  ) {}

  @Get()
  @RequirePermission('snapshot.read')
  @Returns(200, SnapshotPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: SnapshotListQuery }) query: SnapshotListQuery,
  ): Promise<Page<SnapshotSummary>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('snapshot.read')
  @Returns(200, SnapshotView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<SnapshotView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @RequirePermission('snapshot.freeze')
  @Returns(201, SnapshotView)
  freeze(@CurrentActor() actor: Actor, @Body({ schema: FreezeSnapshot }) body: FreezeSnapshot): Promise<SnapshotView> {
    return this.snapshots.freeze(actor, body);
  }
}
