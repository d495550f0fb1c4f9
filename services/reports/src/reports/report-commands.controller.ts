import { type Actor, CurrentActor, IfMatch, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  CorrectReport,
  ExtendReport,
  ReportView,
  RefuseExtension,
  RequestExtension,
  ReturnReport,
  SubmitReport,
} from './reports.schemas.js';
import { ReviewService } from './review.service.js';
import { SubmissionService } from './submission.service.js';

const Id = z.uuid();

/** What brings a report to another state. */
@ApiTags('reports')
@Controller('reports')
export class ReportCommandsController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly reviews: ReviewService,
  ) {}

  @Post(':id/submit')
  @RequirePermission('report.submit')
  @Returns(200, ReportView)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SubmitReport }) body: SubmitReport,
  ): Promise<ReportView> {
    return this.submissions.submit(actor, id, version, body);
  }

  @Post(':id/withdraw')
  @RequirePermission('report.submit')
  @Returns(200, ReportView)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<ReportView> {
    return this.submissions.withdraw(actor, id, version);
  }

  @Post(':id/request-extension')
  @RequirePermission('report.submit')
  @Returns(200, ReportView)
  requestExtension(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: RequestExtension }) body: ExtendReport,
  ): Promise<ReportView> {
    return this.submissions.requestExtension(actor, id, version, body);
  }

  @Post(':id/return')
  @RequirePermission('report.review')
  @Returns(200, ReportView)
  giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ReturnReport }) body: ReturnReport,
  ): Promise<ReportView> {
    return this.reviews.giveBack(actor, id, version, body);
  }

  @Post(':id/accept')
  @RequirePermission('report.review')
  @Returns(200, ReportView)
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
  ): Promise<ReportView> {
    return this.reviews.accept(actor, id, version);
  }

  @Post(':id/correct')
  @RequirePermission('report.review')
  @Returns(200, ReportView)
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: CorrectReport }) body: CorrectReport,
  ): Promise<ReportView> {
    return this.reviews.correct(actor, id, version, body);
  }

  @Post(':id/extension')
  @RequirePermission('report.extend')
  @Returns(200, ReportView)
  extend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ExtendReport }) body: ExtendReport,
  ): Promise<ReportView> {
    return this.reviews.extend(actor, id, version, body);
  }

  @Post(':id/refuse-extension')
  @RequirePermission('report.extend')
  @Returns(200, ReportView)
  refuseExtension(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: RefuseExtension }) body: RefuseExtension,
  ): Promise<ReportView> {
    return this.reviews.refuseExtension(actor, id, version, body);
  }
}
