import { defineService } from '@jucai/service-kit';
import { AppModule } from './app.module.js';

export const service = defineService({
  name: 'policies',
  title: 'Jucai policies: drafting, consultation, review and issue of policy documents',
  module: AppModule,
  entities: [],
  migrations: [],
});
