import { z } from 'zod';
import { defineEvent } from '../define-event.js';

/** The business clock was moved (demonstration and test mode only; it stands still between moves and never goes back). */
export const clockMoved = defineEvent({
  type: 'jucai.organizations.clock-moved.v1',
  summary:
    'The business clock was moved (demonstration and test mode only; it stands still between moves and never goes back).',
  topic: 'organizations.clock',
  key: () => 'business',
  data: z.object({ number: z.int().min(1), businessTime: z.iso.datetime({ offset: true }) }),
});
