import { actAudited, type AuditedAct } from '@jucai/contracts';
import { type EventContext, Reaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { AuditTrail } from './audit-trail.js';

/** Every service's acts arrive here and are chained in the order of their arrival. */
@Controller()
export class ChainAuditedActHandler {
  constructor(private readonly trail: AuditTrail) {}

  @Reaction(actAudited)
  async chain(@Payload() act: AuditedAct, @Ctx() { tx }: EventContext): Promise<void> {
    await this.trail.append(tx, act);
  }
}
