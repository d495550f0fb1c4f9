import { ClientActors } from '@jucai/service-kit';
import { Global, Module } from '@nestjs/common';
import { DepartmentClients } from './department-clients.js';
import { DepartmentSystemsProjection } from './department-systems.projection.js';

/** Global, since the kit's guard asks it who a client is. */
@Global()
@Module({
  controllers: [DepartmentSystemsProjection],
  providers: [{ provide: ClientActors, useClass: DepartmentClients }],
  exports: [ClientActors],
})
export class DepartmentSystemsModule {}
