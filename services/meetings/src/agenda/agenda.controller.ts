import { type Actor, CurrentActor, IfMatch, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AgendaQueries } from './agenda.queries.js';
import {
  AddAgendaItem,
  AddUrgentItem,
  AgendaItemView,
  AgendaView,
  ChangeAgendaItem,
  OrderAgenda,
  SubjectListQuery,
  SubjectPage,
  type SubjectSummary,
  SubjectView,
} from './agenda.schemas.js';
import { AgendaService } from './agenda.service.js';

const Removed = z.object({ id: z.uuid() }).meta({ id: 'Removed' });

@ApiTags('agenda')
@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly queries: AgendaQueries,
  ) {}

  @Get('meetings/:id/agenda-items')
  @RequirePermission('meeting.read')
  @Returns(200, AgendaView)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<{ items: AgendaItemView[] }> {
    return this.queries.agenda(actor, id);
  }

  @Get('agenda-items/:id')
  @RequirePermission('meeting.read')
  @Returns(200, AgendaItemView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<AgendaItemView> {
    return this.queries.get(actor, id);
  }

  @Get('agenda-items/:id/subjects/:subjectId')
  @RequirePermission('meeting.read')
  @Returns(200, SubjectView)
  subject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('subjectId', { schema: z.uuid() }) subjectId: string,
  ): Promise<SubjectView> {
    return this.queries.subject(actor, id, subjectId);
  }

  @Get('subjects')
  @RequirePermission('meeting.manage')
  @Returns(200, SubjectPage)
  subjects(
    @CurrentActor() actor: Actor,
    @Query({ schema: SubjectListQuery }) query: SubjectListQuery,
  ): Promise<Page<SubjectSummary>> {
    return this.queries.subjects(actor, query);
  }

  @Post('meetings/:id/agenda-items')
  @RequirePermission('meeting.manage')
  @Returns(201, AgendaItemView)
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddAgendaItem }) body: AddAgendaItem,
  ): Promise<AgendaItemView> {
    return this.agenda.add(actor, id, body);
  }

  @Post('meetings/:id/order-agenda')
  @RequirePermission('meeting.manage')
  @Returns(200, AgendaView)
  order(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: OrderAgenda }) body: OrderAgenda,
  ): Promise<{ items: AgendaItemView[] }> {
    return this.agenda.order(actor, id, body);
  }

  @Post('meetings/:id/urgent-items')
  @RequirePermission('meeting.preside')
  @Returns(201, AgendaItemView)
  addUrgent(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddUrgentItem }) body: AddUrgentItem,
  ): Promise<AgendaItemView> {
    return this.agenda.addUrgent(actor, id, body);
  }

  @Patch('agenda-items/:id')
  @RequirePermission('meeting.manage')
  @Returns(200, AgendaItemView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeAgendaItem }) body: AddAgendaItem,
  ): Promise<AgendaItemView> {
    return this.agenda.change(actor, id, version, body);
  }

  @Post('agenda-items/:id/remove')
  @RequirePermission('meeting.manage')
  @Returns(200, Removed)
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
  ): Promise<{ id: string }> {
    return this.agenda.remove(actor, id, version);
  }
}
