import { Module } from '@nestjs/common';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { ClockModule } from './clock/clock.module.js';
import { DepartmentSystemsModule } from './department-systems/department-systems.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MeModule } from './me/me.module.js';
import { OpenWorkModule } from './open-work/open-work.module.js';
import { PeopleModule } from './people/people.module.js';
import { UnitsModule } from './units/units.module.js';

@Module({
  imports: [
    UnitsModule,
    PeopleModule,
    AssignmentsModule,
    MeModule,
    ClockModule,
    DepartmentSystemsModule,
    OpenWorkModule,
    IdentityModule,
  ],
})
export class AppModule {}
