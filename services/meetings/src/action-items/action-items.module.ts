import { Module } from '@nestjs/common';
import { ActionItemsController } from './action-items.controller.js';
import { ActionItemsQueries } from './action-items.queries.js';
import { HandlingController } from './handling.controller.js';
import { HandlingService } from './handling.service.js';
import { RemindersJobs } from './reminders.jobs.js';
import { SupervisionController } from './supervision.controller.js';
import { SupervisionService } from './supervision.service.js';

@Module({
  controllers: [ActionItemsController, HandlingController, SupervisionController],
  providers: [SupervisionService, HandlingService, ActionItemsQueries, RemindersJobs],
})
export class ActionItemsModule {}
