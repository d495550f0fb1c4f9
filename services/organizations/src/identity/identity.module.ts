import { Module } from '@nestjs/common';
import { Drift } from './drift.js';
import { IdentityController } from './identity.controller.js';
import { IdentityQueries } from './identity.queries.js';
import { IdentityService } from './identity.service.js';
import { Keycloak } from './keycloak.js';
import { PersonMirror } from './person-mirror.js';
import { Reconciler } from './reconciler.js';
import { RefreshIdentityJob } from './refresh-identity.job.js';
import { SystemMirror } from './system-mirror.js';
import { UnitMirror } from './unit-mirror.js';

@Module({
  controllers: [IdentityController],
  providers: [
    Keycloak,
    IdentityQueries,
    IdentityService,
    Drift,
    PersonMirror,
    UnitMirror,
    SystemMirror,
    Reconciler,
    RefreshIdentityJob,
  ],
  exports: [SystemMirror],
})
export class IdentityModule {}
