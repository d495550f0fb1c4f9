import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaQueries } from './agenda.queries.js';
import { AgendaService } from './agenda.service.js';
import { OfferSubjectHandler } from './offer-subject.handler.js';

@Module({
  imports: [MeetingsModule],
  controllers: [AgendaController, OfferSubjectHandler],
  providers: [AgendaService, AgendaQueries],
  exports: [AgendaQueries],
})
export class AgendaModule {}
