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
import { CampaignUnitsQueries } from './campaign-units.queries.js';
import { CampaignsQueries } from './campaigns.queries.js';
import {
  CampaignListQuery,
  CampaignPage,
  CampaignUnits,
  CampaignView,
  CreateCampaign,
  EditCampaign,
  ImportBaseline,
} from './campaigns.schemas.js';
import { CampaignsService } from './campaigns.service.js';
import { OpenCampaignService } from './open-campaign.service.js';

const Id = z.uuid();

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly opening: OpenCampaignService,
    private readonly queries: CampaignsQueries,
    private readonly units: CampaignUnitsQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('campaign.read')
  @Returns(200, CampaignPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: CampaignListQuery }) query: CampaignListQuery,
  ): Promise<Page<CampaignView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('campaign.read')
  @Returns(200, CampaignView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CampaignView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/units')
  @RequirePermission('campaign.manage')
  @Returns(200, CampaignUnits)
  targets(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<CampaignUnits> {
    return this.units.of(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('campaign.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    await this.queries.get(actor, id);
    return this.history.of(actor, 'campaign', id);
  }

  @Post()
  @RequirePermission('campaign.manage')
  @Returns(201, CampaignView)
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateCampaign }) body: CreateCampaign): Promise<CampaignView> {
    return this.campaigns.create(actor, body);
  }

  @Patch(':id')
  @RequirePermission('campaign.manage')
  @Returns(200, CampaignView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EditCampaign }) body: CreateCampaign,
  ): Promise<CampaignView> {
    return this.campaigns.edit(actor, id, version, body);
  }

  @Post(':id/baseline')
  @RequirePermission('campaign.manage')
  @Returns(200, CampaignView)
  importBaseline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ImportBaseline }) body: ImportBaseline,
  ): Promise<CampaignView> {
    return this.campaigns.importBaseline(actor, id, version, body);
  }

  @Post(':id/open')
  @RequirePermission('campaign.manage')
  @Returns(200, CampaignView)
  open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<CampaignView> {
    return this.opening.open(actor, id, version);
  }

  @Post(':id/close')
  @RequirePermission('campaign.manage')
  @Returns(200, CampaignView)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<CampaignView> {
    return this.campaigns.close(actor, id, version);
  }
}
