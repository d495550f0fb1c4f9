import { z } from 'zod';
import type { TopicName } from './topics.js';

/** One type of event: what it says, on which topic, and by which key its order is kept. */
export interface EventDefinition<T extends z.ZodObject = z.ZodObject> {
  readonly type: `jucai.${string}.v${number}`;
  /** One sentence for `docs/events.md`: what has happened, in words of the domain. */
  readonly summary: string;
  readonly topic: TopicName;
  readonly data: T;
  /** The aggregate's id: events of one key arrive in the order in which they were written. */
  key(data: z.infer<T>): string;
}

export const defineEvent = <T extends z.ZodObject>(definition: EventDefinition<T>): EventDefinition<T> => definition;

/** Both languages of a name or a sentence. */
export const LocalText = z.object({ zh: z.string().min(1), en: z.string().min(1) }).meta({ id: 'LocalText' });
export type LocalText = z.infer<typeof LocalText>;
