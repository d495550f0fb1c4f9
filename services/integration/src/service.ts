import { defineService } from '@jucai/service-kit';
import { AppModule } from './app.module.js';
import { DeadLetter } from './dead-letters/dead-letter.entity.js';
import { DepartmentEvent } from './department-events/department-event.entity.js';
import { Audit1700000000100 } from './migrations/1700000000100-audit.js';
import { IntegrationConfig } from './integration-config.js';
import { DeadLetters1700000000200 } from './migrations/1700000000200-dead-letters.js';
import { NamelessAccounts1700000000400 } from './migrations/1700000000400-nameless-accounts.js';
import { DepartmentEvents1700000000300 } from './migrations/1700000000300-department-events.js';

export const service = defineService({
  name: 'integration',
  title: 'Jucai integration: department systems, dead letters, the audit trail',
  module: AppModule,
  config: IntegrationConfig,
  entities: [DeadLetter, DepartmentEvent],
  migrations: [
    Audit1700000000100,
    DeadLetters1700000000200,
    DepartmentEvents1700000000300,
    NamelessAccounts1700000000400,
  ],
  live: {
    department_event: 'department-event.read',
    dead_letter: 'dead-letter.read',
  },
});
