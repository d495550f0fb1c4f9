import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { DepartmentEventsModule } from './department-events/department-events.module.js';
import { DepartmentSystemsModule } from './department-systems/department-systems.module.js';

@Module({ imports: [AuditModule, DeadLettersModule, DepartmentSystemsModule, DepartmentEventsModule] })
export class AppModule {}
