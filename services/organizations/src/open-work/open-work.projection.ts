import { meetingsOpenWork, type OpenWork, reportsOpenWork } from '@jucai/contracts';
import { type EventContext, Projection } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';

/** What each unit still owes in other services: asked before a unit is abolished. An older state changes nothing. */
@Controller()
export class OpenWorkProjection {
  @Projection('open-work', reportsOpenWork)
  async reports(@Payload() work: OpenWork, @Ctx() context: EventContext): Promise<void> {
    await this.take(work, context);
  }

  @Projection('open-work', meetingsOpenWork)
  async meetings(@Payload() work: OpenWork, @Ctx() context: EventContext): Promise<void> {
    await this.take(work, context);
  }

  private async take(work: OpenWork, { tx }: EventContext): Promise<void> {
    await tx.em.query(
      `insert into open_work (unit_code, service, version, items) values ($1, $2, $3, $4)
       on conflict (unit_code, service) do update set version = excluded.version, items = excluded.items
       where open_work.version < excluded.version`,
      [work.unitCode, work.service, work.version, JSON.stringify(work.items)],
    );
  }
}
