import { defineService } from '@jucai/service-kit';
import { AppModule } from './app.module.js';
import { Units1700000000100 } from './migrations/1700000000100-units.js';
import { Unit } from './units/unit.entity.js';

export const service = defineService({
  name: 'organizations',
  title: 'Jucai organizations: the hierarchy, its people, their identity',
  module: AppModule,
  entities: [Unit],
  migrations: [Units1700000000100],
});
