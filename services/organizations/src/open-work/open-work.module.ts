import { Module } from '@nestjs/common';
import { OpenWorkProjection } from './open-work.projection.js';

@Module({ controllers: [OpenWorkProjection] })
export class OpenWorkModule {}
