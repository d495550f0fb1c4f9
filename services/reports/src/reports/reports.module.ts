import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ChangeReviewerHandler } from './change-reviewer.handler.js';
import { FilingService } from './filing.service.js';
import { ReportCommandsController } from './report-commands.controller.js';
import { ReportLoader } from './report-loader.js';
import { ReportsController } from './reports.controller.js';
import { ReportsQueries } from './reports.queries.js';
import { ReviewService } from './review.service.js';
import { SubmissionService } from './submission.service.js';

@Module({
  imports: [RemindersModule],
  controllers: [ReportsController, ReportCommandsController, ChangeReviewerHandler],
  providers: [FilingService, SubmissionService, ReviewService, ReportLoader, ReportsQueries],
  exports: [ReportsQueries],
})
export class ReportsModule {}
