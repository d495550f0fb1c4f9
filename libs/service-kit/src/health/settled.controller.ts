import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { SERVICE_CONFIG, type ServiceConfig } from '../config.js';
import { Database } from '../database/database.js';
import { notFound } from '../domain-error.js';
import { AccountOnly } from '../identity/identity.guard.js';
import { ConsumerStrategy } from '../messages/consumer.strategy.js';
import { systemActor } from '../identity/actor.js';
import { Returns } from '../http/returns.decorator.js';

const Settled = z
  .object({
    clock: z.int().describe('Number of the last move of the business clock that has arrived here'),
    outbox: z.int(),
    lag: z.int(),
    parked: z.int(),
    deadLetters: z.int(),
    dueJobs: z.int(),
  })
  .meta({ id: 'Settled' });

/** Whether everything that was set off has arrived: what the scenario waits for. In demonstration and test mode only. */
@Controller('settled')
export class SettledController {
  constructor(
    private readonly database: Database,
    private readonly consumer: ConsumerStrategy,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get()
  @AccountOnly()
  @Returns(200, Settled)
  async settled(): Promise<z.infer<typeof Settled>> {
    if (this.config.JUCAI_MODE === 'production') throw notFound('route', '地址');
    const lag = await this.consumer.lag();
    const [[row]] = await this.database.read<[Omit<z.infer<typeof Settled>, 'lag'>[]]>(systemActor('settled'), [
      {
        text: `select coalesce((select number from business_clock), 0) as clock,
          (select count(*) from outbox) as outbox,
          (select count(*) from parked_event where state = 'waiting') as parked,
          (select count(*) from parked_event where state = 'dead') as "deadLetters",
          (select count(*) from due_job where done_at is null and due_at <= business_now()) as "dueJobs"`,
      },
    ]);
    if (!row) throw new Error('No row');
    return { ...row, lag };
  }
}
