import { type Actor, CurrentActor, IfMatch, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  ActionItemView,
  CloseActionItem,
  DecideExtension,
  ReasonOnly,
  Reassign,
  Urge,
} from './action-items.schemas.js';
import { SupervisionService } from './supervision.service.js';

const Id = z.uuid();

@ApiTags('action-items')
@Controller('action-items')
export class SupervisionController {
  constructor(private readonly supervision: SupervisionService) {}

  @Post(':id/reassign')
  @RequirePermission('action-item.assign')
  @Returns(200, ActionItemView)
  reassign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Reassign }) body: Reassign,
  ): Promise<ActionItemView> {
    return this.supervision.reassign(actor, id, version, body);
  }

  @Post(':id/overrule')
  @RequirePermission('action-item.assign')
  @Returns(200, ActionItemView)
  overrule(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReasonOnly }) body: ReasonOnly,
  ): Promise<ActionItemView> {
    return this.supervision.overrule(actor, id, version, body);
  }

  @Post(':id/decide-extension')
  @RequirePermission('action-item.verify')
  @Returns(200, ActionItemView)
  decideExtension(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DecideExtension }) body: DecideExtension,
  ): Promise<ActionItemView> {
    return this.supervision.decideExtension(actor, id, version, body);
  }

  @Post(':id/close')
  @RequirePermission('action-item.verify')
  @Returns(200, ActionItemView)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: CloseActionItem }) body: CloseActionItem,
  ): Promise<ActionItemView> {
    return this.supervision.close(actor, id, version, body);
  }

  @Post(':id/send-back')
  @RequirePermission('action-item.verify')
  @Returns(200, ActionItemView)
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReasonOnly }) body: ReasonOnly,
  ): Promise<ActionItemView> {
    return this.supervision.sendBack(actor, id, version, body);
  }

  @Post(':id/cancel')
  @RequirePermission('action-item.assign')
  @Returns(200, ActionItemView)
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReasonOnly }) body: ReasonOnly,
  ): Promise<ActionItemView> {
    return this.supervision.cancel(actor, id, version, body);
  }

  @Post(':id/urge')
  @RequirePermission('action-item.assign')
  @Returns(200, ActionItemView)
  urge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: Urge }) body: Urge,
  ): Promise<ActionItemView> {
    return this.supervision.urge(actor, id, version, body);
  }
}
