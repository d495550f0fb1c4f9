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
import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ConveningService } from './convening.service.js';
import { toCalendar } from './meeting-calendar.js';
import { MeetingsQueries } from './meetings.queries.js';
import {
  ApproveAgenda,
  ChangeMeeting,
  ChangeNotice,
  Convene,
  MeetingListQuery,
  MeetingPage,
  type MeetingSummary,
  MeetingView,
  PlanMeeting,
  SendMaterials,
  WithReason,
} from './meetings.schemas.js';
import { MeetingsService } from './meetings.service.js';

const Id = z.uuid();

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly convening: ConveningService,
    private readonly queries: MeetingsQueries,
  ) {}

  @Get()
  @RequirePermission('meeting.read')
  @Returns(200, MeetingPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: MeetingListQuery }) query: MeetingListQuery,
  ): Promise<Page<MeetingSummary>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('meeting.read')
  @Returns(200, MeetingView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MeetingView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('meeting.read')
  @Returns(200, HistoryView)
  history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<{ items: HistoryEntry[] }> {
    return this.queries.history(actor, id);
  }

  @Get(':id/calendar.ics')
  @RequirePermission('meeting.read')
  @ApiOperation({ summary: 'The notice in force, for one’s own calendar; a later notice replaces the entry' })
  @ApiProduces('text/calendar')
  async calendar(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entry = toCalendar(await this.queries.get(actor, id));
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="meeting-${id}.ics"`)
      .header('x-content-type-options', 'nosniff')
      .send(entry);
  }

  @Post()
  @RequirePermission('meeting.manage')
  @Returns(201, MeetingView)
  plan(@CurrentActor() actor: Actor, @Body({ schema: PlanMeeting }) body: PlanMeeting): Promise<MeetingView> {
    return this.meetings.plan(actor, body);
  }

  @Patch(':id')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeMeeting }) body: ChangeMeeting,
  ): Promise<MeetingView> {
    return this.meetings.change(actor, id, version, body);
  }

  @Post(':id/approve-agenda')
  @RequirePermission('meeting.conduct')
  @Returns(200, MeetingView)
  approveAgenda(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ApproveAgenda }) body: ApproveAgenda,
  ): Promise<MeetingView> {
    return this.meetings.approveAgenda(actor, id, version, body);
  }

  @Post(':id/convene')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  convene(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Convene }) body: Convene,
  ): Promise<MeetingView> {
    return this.convening.convene(actor, id, version, body);
  }

  @Post(':id/change-notice')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  changeNotice(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeNotice }) body: ChangeNotice,
  ): Promise<MeetingView> {
    return this.convening.changeNotice(actor, id, version, body);
  }

  @Post(':id/send-materials')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  sendMaterials(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SendMaterials }) body: SendMaterials,
  ): Promise<MeetingView> {
    return this.convening.sendMaterials(actor, id, version, body);
  }

  @Post(':id/start')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  start(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<MeetingView> {
    return this.meetings.start(actor, id, version);
  }

  @Post(':id/conclude')
  @RequirePermission('meeting.conduct')
  @Returns(200, MeetingView)
  conclude(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<MeetingView> {
    return this.meetings.conclude(actor, id, version);
  }

  @Post(':id/postpone')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  postpone(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: WithReason }) body: WithReason,
  ): Promise<MeetingView> {
    return this.meetings.postpone(actor, id, version, body);
  }

  @Post(':id/cancel')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: WithReason }) body: WithReason,
  ): Promise<MeetingView> {
    return this.meetings.cancel(actor, id, version, body);
  }

  @Post(':id/archive')
  @RequirePermission('meeting.manage')
  @Returns(200, MeetingView)
  archive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<MeetingView> {
    return this.meetings.archive(actor, id, version);
  }
}
