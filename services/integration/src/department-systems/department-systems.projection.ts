import { departmentSystemState } from '@jucai/contracts';
import { type EventContext, Projection } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';

/** This service's copy of the systems that organizations registers. */
@Controller()
export class DepartmentSystemsProjection {
  @Projection('department-systems', departmentSystemState)
  async take(
    @Payload() system: z.infer<typeof departmentSystemState.data>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await tx.em.query(
      `insert into department_system_copy (client, name_zh, name_en, unit_code, event_types, enabled, version)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (client) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, unit_code = excluded.unit_code,
         event_types = excluded.event_types, enabled = excluded.enabled, version = excluded.version
       where department_system_copy.version < excluded.version`,
      [
        system.client,
        system.name.zh,
        system.name.en,
        system.unitCode,
        system.eventTypes,
        system.enabled,
        system.version,
      ],
    );
  }
}
