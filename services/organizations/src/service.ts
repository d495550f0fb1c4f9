import { defineService } from '@jucai/service-kit';
import { AppModule } from './app.module.js';
import { Assignment } from './assignments/assignment.entity.js';
import { bootstrap } from './bootstrap/bootstrap.command.js';
import { DepartmentSystem } from './department-systems/department-system.entity.js';
import { Units1700000000100 } from './migrations/1700000000100-units.js';
import { People1700000000200 } from './migrations/1700000000200-people.js';
import { DepartmentSystems1700000000300 } from './migrations/1700000000300-department-systems.js';
import { OpenWork1700000000400 } from './migrations/1700000000400-open-work.js';
import { Identity1700000000500 } from './migrations/1700000000500-identity.js';
import { Employers1700000000600 } from './migrations/1700000000600-employers.js';
import { OrganizationsConfig } from './organizations-config.js';
import { Person } from './people/person.entity.js';
import { Unit } from './units/unit.entity.js';

export const service = defineService({
  name: 'organizations',
  title: 'Jucai organizations: the hierarchy, its people, their identity',
  module: AppModule,
  entities: [Unit, Person, Assignment, DepartmentSystem],
  migrations: [
    Units1700000000100,
    People1700000000200,
    DepartmentSystems1700000000300,
    OpenWork1700000000400,
    Identity1700000000500,
    Employers1700000000600,
  ],
  config: OrganizationsConfig,
  commands: { bootstrap: (app) => bootstrap(app) },
  live: {
    unit: 'unit.read',
    person: 'person.read',
    assignment: 'person.read',
    department_system: 'department-system.read',
  },
});
