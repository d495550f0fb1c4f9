import { type Actor, CurrentActor, IfMatch, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReceiptsQueries } from './receipts.queries.js';
import { AnswerReceipt, DecideLeave, ReceiptListQuery, ReceiptPage, ReceiptView } from './receipts.schemas.js';
import { ReceiptsService } from './receipts.service.js';

@ApiTags('receipts')
@Controller('receipts')
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly queries: ReceiptsQueries,
  ) {}

  @Get()
  @RequirePermission('receipt.read')
  @Returns(200, ReceiptPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ReceiptListQuery }) query: ReceiptListQuery,
  ): Promise<Page<ReceiptView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('receipt.read')
  @Returns(200, ReceiptView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<ReceiptView> {
    return this.queries.get(actor, id);
  }

  @Post(':id/answer')
  @RequirePermission('receipt.answer')
  @Returns(200, ReceiptView)
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AnswerReceipt }) body: AnswerReceipt,
  ): Promise<ReceiptView> {
    return this.receipts.answer(actor, id, version, body);
  }

  @Post(':id/decide-leave')
  @RequirePermission('meeting.preside')
  @Returns(200, ReceiptView)
  decideLeave(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DecideLeave }) body: DecideLeave,
  ): Promise<ReceiptView> {
    return this.receipts.decideLeave(actor, id, version, body);
  }
}
