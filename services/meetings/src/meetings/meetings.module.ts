import { Module } from '@nestjs/common';
import { ConveningService } from './convening.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';

@Module({
  controllers: [MeetingsController],
  providers: [MeetingsService, ConveningService, MeetingsQueries],
  exports: [ConveningService],
})
export class MeetingsModule {}
