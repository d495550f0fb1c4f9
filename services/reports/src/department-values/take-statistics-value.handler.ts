import { statisticsValueAccepted } from '@jucai/contracts';
import { type EventContext, Reaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { ArrivingFigures } from './arriving-figures.js';

/** A department's figure arrives: it is kept, and fills what nobody has typed yet in the unit's report. */
@Controller()
export class TakeStatisticsValueHandler {
  constructor(private readonly figures: ArrivingFigures) {}

  @Reaction(statisticsValueAccepted)
  take(@Payload() event: z.infer<typeof statisticsValueAccepted.data>, @Ctx() { tx }: EventContext): void {
    this.figures.take(tx, event);
  }
}
