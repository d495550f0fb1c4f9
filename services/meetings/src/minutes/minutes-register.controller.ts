import { type Actor, CurrentActor, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MinutesRegisterQueries } from './minutes-register.queries.js';
import { type IssuedMinutes, IssuedMinutesPage, IssuedMinutesQuery } from './minutes-register.schemas.js';
import { MinutesQueries } from './minutes.queries.js';
import { MinutesView } from './minutes.schemas.js';

@ApiTags('minutes')
@Controller('minutes')
export class MinutesRegisterController {
  constructor(
    private readonly register: MinutesRegisterQueries,
    private readonly queries: MinutesQueries,
  ) {}

  @Get()
  @RequirePermission('minutes.read')
  @ApiOperation({ summary: 'Issued minutes: those sent to your unit, or all of your own office' })
  @Returns(200, IssuedMinutesPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: IssuedMinutesQuery }) query: IssuedMinutesQuery,
  ): Promise<Page<IssuedMinutes>> {
    return this.register.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('minutes.read')
  @Returns(200, MinutesView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<MinutesView> {
    return this.queries.byId(actor, id);
  }
}
