import { deadLetterDecided } from '@jucai/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { SERVICE_NAME } from '../config.js';
import { type EventContext, Reaction } from './event-handlers.js';
import { carryOut } from './parked-events.js';

/** Each service holds its own dead letters and carries out what was decided over them. */
@Controller()
export class DeadLetterReaction {
  constructor(@Inject(SERVICE_NAME) private readonly service: string) {}

  @Reaction(deadLetterDecided)
  async decided(
    @Payload() decision: z.infer<typeof deadLetterDecided.data>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    if (decision.service === this.service) await carryOut(tx, decision.deadLetterId, decision.decision, this.service);
  }
}
