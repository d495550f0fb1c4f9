import { defineService } from '@jucai/service-kit';
import { AppModule } from './app.module.js';
import { Baseline } from './campaigns/baseline.entity.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { DepartmentValue } from './department-values/department-value.entity.js';
import { Reports1700000000100 } from './migrations/1700000000100-reports.js';
import { RefusedExtensions1700000000110 } from './migrations/1700000000110-refused-extensions.js';
import { Reminder } from './reminders/reminder.entity.js';
import { Report } from './reports/report.entity.js';
import { Snapshot } from './snapshots/snapshot.entity.js';
import { Template } from './templates/template.entity.js';

export const service = defineService({
  name: 'reports',
  title: 'Jucai reports: from the template to the frozen figures',
  module: AppModule,
  entities: [Template, Campaign, Baseline, Report, Reminder, DepartmentValue, Snapshot],
  migrations: [Reports1700000000100, RefusedExtensions1700000000110],
  files: true,
  live: {
    template: 'template.read',
    campaign: 'campaign.read',
    baseline: 'campaign.read',
    report: 'report.read',
    reminder: 'report.read',
    department_value: 'report.read',
    snapshot: 'snapshot.read',
  },
});
