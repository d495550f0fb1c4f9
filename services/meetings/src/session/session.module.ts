import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { SessionController } from './session.controller.js';
import { SessionQueries } from './session.queries.js';
import { SessionService } from './session.service.js';

@Module({
  imports: [AgendaModule],
  controllers: [SessionController],
  providers: [SessionService, SessionQueries],
})
export class SessionModule {}
