import { type Actor, CurrentActor, IfMatch, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ActionItemView, AskExtension, ReportProgress, SayNotOurs, SubmitActionItem } from './action-items.schemas.js';
import { HandlingService } from './handling.service.js';

const Id = z.uuid();

@ApiTags('action-items')
@Controller('action-items')
export class HandlingController {
  constructor(private readonly handling: HandlingService) {}

  @Post(':id/accept')
  @RequirePermission('action-item.handle')
  @Returns(200, ActionItemView)
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<ActionItemView> {
    return this.handling.accept(actor, id, version);
  }

  @Post(':id/not-ours')
  @RequirePermission('action-item.handle')
  @Returns(200, ActionItemView)
  sayNotOurs(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SayNotOurs }) body: SayNotOurs,
  ): Promise<ActionItemView> {
    return this.handling.sayNotOurs(actor, id, version, body);
  }

  @Post(':id/report-progress')
  @RequirePermission('action-item.handle')
  @Returns(200, ActionItemView)
  reportProgress(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReportProgress }) body: ReportProgress,
  ): Promise<ActionItemView> {
    return this.handling.reportProgress(actor, id, version, body);
  }

  @Post(':id/ask-extension')
  @RequirePermission('action-item.handle')
  @Returns(200, ActionItemView)
  askExtension(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AskExtension }) body: AskExtension,
  ): Promise<ActionItemView> {
    return this.handling.askExtension(actor, id, version, body);
  }

  @Post(':id/submit')
  @RequirePermission('action-item.submit')
  @Returns(200, ActionItemView)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SubmitActionItem }) body: SubmitActionItem,
  ): Promise<ActionItemView> {
    return this.handling.submit(actor, id, version, body);
  }
}
