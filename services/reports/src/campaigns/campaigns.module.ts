import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CampaignUnitsQueries } from './campaign-units.queries.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
import { OpenCampaignService } from './open-campaign.service.js';

@Module({
  imports: [RemindersModule],
  controllers: [CampaignsController],
  providers: [CampaignsService, OpenCampaignService, CampaignsQueries, CampaignUnitsQueries],
})
export class CampaignsModule {}
