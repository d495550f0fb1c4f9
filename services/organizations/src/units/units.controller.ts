import { UnitCode } from '@jucai/contracts';
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
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitsQueries } from './units.queries.js';
import {
  AbolishUnit,
  CreateUnit,
  DescribeEmployer,
  MoveUnit,
  OperationsView,
  RenameUnit,
  UnitListQuery,
  UnitPage,
  UnitView,
} from './units.schemas.js';
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly queries: UnitsQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('unit.read')
  @Returns(200, UnitPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: UnitListQuery }) query: UnitListQuery): Promise<Page<UnitView>> {
    return this.queries.list(actor, query);
  }

  @Get(':code')
  @RequirePermission('unit.read')
  @Returns(200, UnitView)
  get(@CurrentActor() actor: Actor, @Param('code', { schema: UnitCode }) code: string): Promise<UnitView> {
    return this.queries.get(actor, code);
  }

  @Get(':code/history')
  @RequirePermission('unit.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: UnitCode }) code: string,
  ): Promise<{ items: HistoryEntry[] }> {
    const unit = await this.queries.get(actor, code);
    return this.history.of(actor, 'unit', unit.id);
  }

  @Get(':code/operations')
  @RequirePermission('unit.read')
  @Returns(200, OperationsView)
  operations(@CurrentActor() actor: Actor, @Param('code', { schema: UnitCode }) code: string): Promise<OperationsView> {
    return this.queries.operations(actor, code);
  }

  @Post()
  @RequirePermission('unit.change')
  @Returns(201, UnitView)
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateUnit }) body: CreateUnit): Promise<UnitView> {
    return this.units.create(actor, body);
  }

  @Post(':code/rename')
  @RequirePermission('unit.change')
  @Returns(200, UnitView)
  rename(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: UnitCode }) code: string,
    @IfMatch() version: number,
    @Body({ schema: RenameUnit }) body: RenameUnit,
  ): Promise<UnitView> {
    return this.units.rename(actor, code, version, body);
  }

  @Post(':code/describe-employer')
  @RequirePermission('unit.change')
  @Returns(200, UnitView)
  describeEmployer(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: UnitCode }) code: string,
    @IfMatch() version: number,
    @Body({ schema: DescribeEmployer }) body: DescribeEmployer,
  ): Promise<UnitView> {
    return this.units.describeEmployer(actor, code, version, body);
  }

  @Post(':code/move')
  @RequirePermission('unit.change')
  @Returns(200, UnitView)
  move(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: UnitCode }) code: string,
    @IfMatch() version: number,
    @Body({ schema: MoveUnit }) body: MoveUnit,
  ): Promise<UnitView> {
    return this.units.move(actor, code, version, body);
  }

  @Post(':code/abolish')
  @RequirePermission('unit.change')
  @Returns(200, UnitView)
  abolish(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: UnitCode }) code: string,
    @IfMatch() version: number,
    @Body({ schema: AbolishUnit }) body: AbolishUnit,
  ): Promise<UnitView> {
    return this.units.abolish(actor, code, version, body);
  }
}
