import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { ResolutionsController } from './resolutions.controller.js';
import { ResolutionsQueries } from './resolutions.queries.js';
import { ResolutionsService } from './resolutions.service.js';
import { TakeResolutionAppliedHandler } from './take-resolution-applied.handler.js';

@Module({
  imports: [AgendaModule],
  controllers: [ResolutionsController, TakeResolutionAppliedHandler],
  providers: [ResolutionsService, ResolutionsQueries],
})
export class ResolutionsModule {}
