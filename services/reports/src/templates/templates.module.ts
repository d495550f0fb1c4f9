import { Module } from '@nestjs/common';
import { TemplatesController } from './templates.controller.js';
import { TemplatesQueries } from './templates.queries.js';
import { TemplatesService } from './templates.service.js';

@Module({ controllers: [TemplatesController], providers: [TemplatesService, TemplatesQueries] })
export class TemplatesModule {}
