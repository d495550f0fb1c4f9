import { Module } from '@nestjs/common';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLettersQueries } from './dead-letters.queries.js';
import { DeadLettersService } from './dead-letters.service.js';
import { FollowDeadLettersHandler } from './follow-dead-letters.handler.js';

@Module({
  controllers: [DeadLettersController, FollowDeadLettersHandler],
  providers: [DeadLettersService, DeadLettersQueries],
})
export class DeadLettersModule {}
