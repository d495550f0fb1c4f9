import { Module } from '@nestjs/common';
import { RollUpController } from './roll-up.controller.js';
import { RollUpQueries } from './roll-up.queries.js';

@Module({ controllers: [RollUpController], providers: [RollUpQueries], exports: [RollUpQueries] })
export class RollUpModule {}
