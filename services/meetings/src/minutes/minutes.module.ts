import { Module } from '@nestjs/common';
import { MinutesFile } from './minutes-file.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesQueries } from './minutes.queries.js';
import { MinutesService } from './minutes.service.js';

@Module({
  controllers: [MinutesController],
  providers: [MinutesService, MinutesQueries, MinutesFile],
})
export class MinutesModule {}
