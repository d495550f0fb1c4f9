import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { UnitCode } from '../organizations/unit.v1.js';

/** What a statistics system sends: one figure of one unit for one period. */
export const StatisticsValue = z.strictObject({
  unitCode: UnitCode,
  period: z.string().regex(/^\d{4}(-(H[12]|Q[1-4]))?$/),
  indicatorCode: z.string().regex(/^[a-z][A-Za-z0-9]{1,59}$/),
  /** Decimal text in the indicator's unit of measure; money in fen. */
  value: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
});
export type StatisticsValue = z.infer<typeof StatisticsValue>;

/** A department system's figure was accepted (schema, scope); it prefills the indicator of that unit's report. */
export const statisticsValueAccepted = defineEvent({
  type: 'jucai.integration.statistics-value-accepted.v1',
  summary:
    "A department system's figure was accepted (schema, scope); it prefills the indicator of that unit's report.",
  topic: 'integration.department-event',
  key: (data) => `${data.unitCode}/${data.period}/${data.indicatorCode}`,
  data: z.object({
    ...StatisticsValue.shape,
    /** Row of `integration` that holds the event, its sender and its schema version: the lineage of the figure. */
    departmentEventId: z.uuid(),
    system: z.string(),
    occurredAt: z.iso.datetime({ offset: true }),
  }),
});
