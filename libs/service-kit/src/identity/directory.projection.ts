import { type AssignmentState, assignmentState, clockMoved, type UnitState, unitState } from '@jucai/contracts';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { type EventContext, Projection } from '../messages/event-handlers.js';
import { takeAssignment, takeClock, takeUnit } from './directory-copy.js';

/** This service's copy of the organization: units, assignments, the business clock. */
@Controller()
export class DirectoryProjection {
  @Projection('directory', unitState)
  async unit(@Payload() state: UnitState, @Ctx() { tx }: EventContext): Promise<void> {
    await takeUnit(tx, state);
  }

  @Projection('directory', assignmentState)
  async assignment(@Payload() state: AssignmentState, @Ctx() { tx }: EventContext): Promise<void> {
    await takeAssignment(tx, state);
  }

  @Projection('directory', clockMoved)
  async clock(@Payload() clock: z.infer<typeof clockMoved.data>, @Ctx() { tx }: EventContext): Promise<void> {
    await takeClock(tx, clock);
  }
}
