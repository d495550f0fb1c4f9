import { type Actor, CurrentActor, IfMatch, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AgendaItemView } from '../agenda/agenda.schemas.js';
import { SessionQueries } from './session.queries.js';
import { AddCheckIn, AddRecusal, AddSpeech, SessionView, SetCurrentItem } from './session.schemas.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly session: SessionService,
    private readonly queries: SessionQueries,
  ) {}

  @Get('meetings/:id/session')
  @RequirePermission('meeting.read')
  @Returns(200, SessionView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<SessionView> {
    return this.queries.get(actor, id);
  }

  @Post('meetings/:id/check-ins')
  @RequirePermission('meeting.manage')
  @Returns(201, SessionView)
  checkIn(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddCheckIn }) body: AddCheckIn,
  ): Promise<SessionView> {
    return this.session.checkIn(actor, id, body);
  }

  @Post('check-ins/:id/undo')
  @RequirePermission('meeting.manage')
  @Returns(200, SessionView)
  undoCheckIn(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<SessionView> {
    return this.session.undoCheckIn(actor, id);
  }

  @Post('meetings/:id/current-item')
  @RequirePermission('meeting.conduct')
  @Returns(200, SessionView)
  setCurrentItem(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SetCurrentItem }) body: SetCurrentItem,
  ): Promise<SessionView> {
    return this.session.setCurrentItem(actor, id, version, body);
  }

  @Post('meetings/:id/speeches')
  @RequirePermission('meeting.manage')
  @Returns(201, SessionView)
  addSpeech(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddSpeech }) body: AddSpeech,
  ): Promise<SessionView> {
    return this.session.addSpeech(actor, id, body);
  }

  @Post('agenda-items/:id/recusals')
  @RequirePermission('meeting.manage')
  @Returns(201, AgendaItemView)
  recuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddRecusal }) body: AddRecusal,
  ): Promise<AgendaItemView> {
    return this.session.recuse(actor, id, body);
  }
}
