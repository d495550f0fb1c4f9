import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { DepartmentSystemsController } from './department-systems.controller.js';
import { DepartmentSystemsQueries } from './department-systems.queries.js';
import { DepartmentSystemsService } from './department-systems.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [DepartmentSystemsController],
  providers: [DepartmentSystemsService, DepartmentSystemsQueries],
})
export class DepartmentSystemsModule {}
