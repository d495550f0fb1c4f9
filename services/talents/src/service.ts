import { defineService } from '@jucai/service-kit';
import { AppModule } from './app.module.js';

export const service = defineService({
  name: 'talents',
  title: 'Jucai talents: the plan, the talent register, services and platforms',
  module: AppModule,
  entities: [],
  migrations: [],
});
