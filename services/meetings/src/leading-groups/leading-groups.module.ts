import { Module } from '@nestjs/common';
import { LeadingGroupsController } from './leading-groups.controller.js';
import { LeadingGroupsQueries } from './leading-groups.queries.js';
import { LeadingGroupsService } from './leading-groups.service.js';

@Module({ controllers: [LeadingGroupsController], providers: [LeadingGroupsService, LeadingGroupsQueries] })
export class LeadingGroupsModule {}
