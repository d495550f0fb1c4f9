import { Module } from '@nestjs/common';
import { BulletinController } from './bulletin.controller.js';
import { BulletinQueries } from './bulletin.queries.js';

@Module({
  controllers: [BulletinController],
  providers: [BulletinQueries],
})
export class BulletinModule {}
