import { Module } from '@nestjs/common';
import { MinutesFile } from './minutes-file.js';
import { MinutesRegisterController } from './minutes-register.controller.js';
import { MinutesRegisterQueries } from './minutes-register.queries.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesQueries } from './minutes.queries.js';
import { MinutesService } from './minutes.service.js';

@Module({
  controllers: [MinutesController, MinutesRegisterController],
  providers: [MinutesService, MinutesQueries, MinutesRegisterQueries, MinutesFile],
})
export class MinutesModule {}
