import { reportsResolutionApplied } from '@jucai/contracts';
import { type EventContext, NotYetKnown, Reaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { Resolution } from './resolution.entity.js';

/** What became of a resolution in the service whose subject it is; a refused one comes back to the office. */
@Controller()
export class TakeResolutionAppliedHandler {
  @Reaction(reportsResolutionApplied)
  async reports(
    @Payload() { resolutionId, result, detail, at }: z.infer<typeof reportsResolutionApplied.data>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const resolution = await tx.one(Resolution, { id: resolutionId }, 'update');
    // A restored backup may lag behind the answer; it waits rather than be lost.
    if (!resolution) throw new NotYetKnown(`resolution:${resolutionId}`);
    resolution.answered(result, detail, new Date(at));
    await tx.save(resolution, `resolution.${result}`);
  }
}
