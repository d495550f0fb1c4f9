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
import { z } from 'zod';
import { DeadLettersQueries } from './dead-letters.queries.js';
import { DeadLetterPage, DeadLetterQuery, DeadLetterView, DecideDeadLetter } from './dead-letters.schemas.js';
import { DeadLettersService } from './dead-letters.service.js';

const Id = z.uuid();

@ApiTags('dead-letters')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    private readonly deadLetters: DeadLettersService,
    private readonly queries: DeadLettersQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('dead-letter.read')
  @Returns(200, DeadLetterPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: DeadLetterQuery }) query: DeadLetterQuery,
  ): Promise<Page<DeadLetterView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('dead-letter.read')
  @Returns(200, DeadLetterView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<DeadLetterView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('dead-letter.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    await this.queries.get(actor, id);
    return this.history.of(actor, 'dead_letter', id);
  }

  @Post(':id/replay')
  @RequirePermission('dead-letter.handle')
  @Returns(200, DeadLetterView)
  replay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DecideDeadLetter }) body: DecideDeadLetter,
  ): Promise<DeadLetterView> {
    return this.deadLetters.decide(actor, id, version, 'replay', body);
  }

  @Post(':id/discard')
  @RequirePermission('dead-letter.handle')
  @Returns(200, DeadLetterView)
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DecideDeadLetter }) body: DecideDeadLetter,
  ): Promise<DeadLetterView> {
    return this.deadLetters.decide(actor, id, version, 'discard', body);
  }
}
