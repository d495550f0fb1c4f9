import {
  type Actor,
  CurrentActor,
  type HistoryEntry,
  HistoryView,
  IfMatch,
  type Page,
  RequirePermission,
  Returns,
} from '@jucai/service-kit';
import { Body, Controller, Get, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { IndicatorCode } from '../templates/indicator.js';
import { FilingService } from './filing.service.js';
import { ReportsQueries } from './reports.queries.js';
import {
  FillReport,
  PresentReport,
  PutEvidence,
  ReportListQuery,
  ReportPage,
  type ReportSummary,
  ReportView,
} from './reports.schemas.js';

const Id = z.uuid();

/** Reading reports and filling them in. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly filing: FilingService,
    private readonly queries: ReportsQueries,
  ) {}

  @Get()
  @RequirePermission('report.read')
  @Returns(200, ReportPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ReportListQuery }) query: ReportListQuery,
  ): Promise<Page<ReportSummary>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('report.read')
  @Returns(200, ReportView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<ReportView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('report.read')
  @Returns(200, HistoryView)
  changes(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<{ items: HistoryEntry[] }> {
    return this.queries.changes(actor, id);
  }

  @Patch(':id/values')
  @RequirePermission('report.fill')
  @Returns(200, ReportView)
  fill(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: FillReport }) body: FillReport,
  ): Promise<ReportView> {
    return this.filing.fill(actor, id, version, body);
  }

  @Put(':id/evidence/:code')
  @RequirePermission('report.fill')
  @Returns(200, ReportView)
  putEvidence(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('code', { schema: IndicatorCode }) code: string,
    @IfMatch() version: number,
    @Body({ schema: PutEvidence }) body: PutEvidence,
  ): Promise<ReportView> {
    return this.filing.putEvidence(actor, id, version, code, body);
  }

  @Patch(':id/presentation')
  @RequirePermission('report.submit')
  @Returns(200, ReportView)
  present(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PresentReport }) body: PresentReport,
  ): Promise<ReportView> {
    return this.filing.present(actor, id, version, body);
  }
}
