import { type Actor, CurrentActor, RequirePermission, Returns } from '@jucai/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RollUpQueries } from './roll-up.queries.js';
import { BoardView, RollUpQuery, RollUpView, TimelinessView } from './roll-up.schemas.js';

const Id = z.uuid();

/** Figures over a campaign's reports. */
@ApiTags('campaigns')
@Controller('campaigns/:id')
export class RollUpController {
  constructor(private readonly queries: RollUpQueries) {}

  @Get('roll-up')
  @RequirePermission('roll-up.read')
  @Returns(200, RollUpView)
  rollUp(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: RollUpQuery }) { unit }: RollUpQuery,
  ): Promise<RollUpView> {
    return this.queries.rollUp(actor, id, unit ?? actor.unitCode);
  }

  @Get('timeliness')
  @RequirePermission('roll-up.read')
  @Returns(200, TimelinessView)
  timeliness(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<TimelinessView> {
    return this.queries.timeliness(actor, id);
  }

  @Get('board')
  @RequirePermission('roll-up.read')
  @Returns(200, BoardView)
  board(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<BoardView> {
    return this.queries.board(actor, id);
  }
}
