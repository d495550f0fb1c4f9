import { statisticsValueAccepted } from '@jucai/contracts';
import { type EventContext, Reaction } from '@jucai/service-kit';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { Report } from '../reports/report.entity.js';
import { Template } from '../templates/template.entity.js';
import { DepartmentValue } from './department-value.entity.js';
import { PREFILL_LOCK, prefillFromDepartments } from './prefill.js';

/** A department's figure arrives: it is kept, and fills what nobody has typed yet in the unit's report. */
@Controller()
export class TakeStatisticsValueHandler {
  @Reaction(statisticsValueAccepted)
  async take(
    @Payload() event: z.infer<typeof statisticsValueAccepted.data>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const { unitCode, period, indicatorCode } = event;
    await tx.em.query('select pg_advisory_xact_lock_shared($1)', [PREFILL_LOCK]);
    // Same order of locks as filling in: the reports first.
    const reports = await tx.many(Report, { unitCode, period }, 'update');
    const present = await tx.one(DepartmentValue, { unitCode, period, indicatorCode }, 'update');
    if (present) {
      present.take(event);
      await tx.save(present, 'department-value.take');
    } else {
      await tx.insert(DepartmentValue.first(tx.newId(), event), 'department-value.take');
    }
    for (const report of reports) {
      const template = await tx.em.findOneByOrFail(Template, { id: report.templateId });
      if (await prefillFromDepartments(tx, report, template.indicators)) await tx.save(report, 'report.prefill');
    }
  }
}
