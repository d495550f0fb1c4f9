import { type Actor, CurrentActor, RequirePermission, Returns } from '@jucai/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulletinQueries } from './bulletin.queries.js';
import { BulletinQuery, BulletinView } from './bulletin.schemas.js';

@ApiTags('bulletin')
@Controller('bulletin')
export class BulletinController {
  constructor(private readonly queries: BulletinQueries) {}

  @Get()
  @RequirePermission('bulletin.read')
  @Returns(200, BulletinView)
  bulletin(
    @CurrentActor() actor: Actor,
    @Query({ schema: BulletinQuery }) query: BulletinQuery,
  ): Promise<BulletinView> {
    return this.queries.of(actor, query);
  }
}
