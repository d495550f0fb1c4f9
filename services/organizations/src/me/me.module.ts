import { Module } from '@nestjs/common';
import { MeController } from './me.controller.js';
import { MeQueries } from './me.queries.js';

@Module({ controllers: [MeController], providers: [MeQueries] })
export class MeModule {}
