import { z } from 'zod';

/** A CloudEvents 1.0 envelope as it travels on Kafka (structured JSON), with our extension attributes. */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().min(1),
  type: z.string().min(1),
  subject: z.string().min(1),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  traceparent: z.string().optional(),
  /** The account that caused the event; `system:<service>` for reactions and jobs. */
  actor: z.string().optional(),
  /** Code of the unit concerned. */
  unit: z.string().optional(),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;
