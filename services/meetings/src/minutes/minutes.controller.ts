import { type Actor, CurrentActor, IfMatch, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MinutesFile } from './minutes-file.js';
import { MinutesQueries } from './minutes.queries.js';
import {
  ApproveMinutes,
  ComposeMinutes,
  EditMinutes,
  IssueMinutes,
  MinutesRevisions,
  MinutesView,
  ReturnMinutes,
} from './minutes.schemas.js';
import { MinutesService } from './minutes.service.js';

const Id = z.uuid();

@ApiTags('minutes')
@Controller()
export class MinutesController {
  constructor(
    private readonly minutes: MinutesService,
    private readonly queries: MinutesQueries,
    private readonly file: MinutesFile,
  ) {}

  @Get('meetings/:id/minutes')
  @RequirePermission('minutes.read')
  @Returns(200, MinutesView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MinutesView> {
    return this.queries.get(actor, id);
  }

  @Get('meetings/:id/minutes/revisions')
  @RequirePermission('minutes.read')
  @Returns(200, MinutesRevisions)
  revisions(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<MinutesRevisions> {
    return this.queries.revisions(actor, id);
  }

  @Get('meetings/:id/minutes.docx')
  @RequirePermission('minutes.read')
  @ApiOperation({ summary: 'The minutes as a document; once issued, the very file that was issued' })
  @ApiProduces(MinutesFile.mediaType)
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.file.open(actor, id);
    await reply
      .header('content-type', MinutesFile.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('x-content-type-options', 'nosniff')
      .send(content);
  }

  @Post('meetings/:id/minutes/compose')
  @RequirePermission('minutes.edit')
  @Returns(200, MinutesView)
  compose(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ComposeMinutes }) body: ComposeMinutes,
  ): Promise<MinutesView> {
    return this.minutes.compose(actor, id, body);
  }

  @Patch('meetings/:id/minutes')
  @RequirePermission('minutes.edit')
  @Returns(200, MinutesView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EditMinutes }) body: EditMinutes,
  ): Promise<MinutesView> {
    return this.minutes.edit(actor, id, version, body);
  }

  @Post('meetings/:id/minutes/submit')
  @RequirePermission('minutes.edit')
  @Returns(200, MinutesView)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<MinutesView> {
    return this.minutes.submit(actor, id, version);
  }

  @Post('meetings/:id/minutes/approve')
  @RequirePermission('minutes.approve')
  @Returns(200, MinutesView)
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ApproveMinutes }) body: ApproveMinutes,
  ): Promise<MinutesView> {
    return this.minutes.approve(actor, id, version, body, 'approve');
  }

  @Post('meetings/:id/minutes/return')
  @RequirePermission('minutes.approve')
  @Returns(200, MinutesView)
  giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReturnMinutes }) body: ReturnMinutes,
  ): Promise<MinutesView> {
    return this.minutes.giveBack(actor, id, version, body);
  }

  @Post('meetings/:id/minutes/sign')
  @RequirePermission('minutes.sign')
  @Returns(200, MinutesView)
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ApproveMinutes }) body: ApproveMinutes,
  ): Promise<MinutesView> {
    return this.minutes.approve(actor, id, version, body, 'sign');
  }

  @Post('meetings/:id/minutes/issue')
  @RequirePermission('minutes.edit')
  @Returns(200, MinutesView)
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: IssueMinutes }) body: IssueMinutes,
  ): Promise<MinutesView> {
    return this.minutes.issue(actor, id, version, body);
  }

  @Post('minutes-receipts/:id/acknowledge')
  @RequirePermission('receipt.answer')
  @Returns(200, MinutesView)
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<MinutesView> {
    return this.minutes.acknowledge(actor, id, version);
  }
}
