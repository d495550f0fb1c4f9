import { Module } from '@nestjs/common';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { DepartmentValuesModule } from './department-values/department-values.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RollUpModule } from './roll-up/roll-up.module.js';
import { SnapshotsModule } from './snapshots/snapshots.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { TodosModule } from './todos/todos.module.js';

@Module({
  imports: [
    TemplatesModule,
    CampaignsModule,
    ReportsModule,
    RemindersModule,
    DepartmentValuesModule,
    RollUpModule,
    SnapshotsModule,
    TodosModule,
  ],
})
export class AppModule {}
