import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { RollUpModule } from '../roll-up/roll-up.module.js';
import { ApplyResolutionHandler } from './apply-resolution.handler.js';
import { SnapshotsController } from './snapshots.controller.js';
import { SnapshotsQueries } from './snapshots.queries.js';
import { SnapshotsService } from './snapshots.service.js';

@Module({
  imports: [ReportsModule, RollUpModule],
  controllers: [SnapshotsController, ApplyResolutionHandler],
  providers: [SnapshotsService, SnapshotsQueries],
})
export class SnapshotsModule {}
