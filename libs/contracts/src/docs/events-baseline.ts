import type { EventDefinition } from '../define-event.js';
import { fieldsOf, keyOf } from './event-fields.js';

interface PublishedType {
  readonly topic: string;
  readonly key: string;
  readonly required: Readonly<Record<string, string>>;
  readonly optional: Readonly<Record<string, string>>;
}

/** What was published of each type, and must stay so: facts are kept for ever, and every reader must be able to read the oldest. */
export type EventsBaseline = Readonly<Record<string, PublishedType>>;

/** What the definitions publish now. */
export const published = (events: readonly EventDefinition[]): EventsBaseline =>
  Object.fromEntries(
    events.map((event) => {
      const fields = fieldsOf(event);
      const pick = (required: boolean) =>
        Object.fromEntries(fields.filter((field) => field.required === required).map(({ path, type }) => [path, type]));
      return [event.type, { topic: event.topic, key: keyOf(event), required: pick(true), optional: pick(false) }];
    }),
  );

/** One line for each way in which what is published now would break a reader of the baseline, or could not read what it kept. */
export function breaksOf(baseline: EventsBaseline, now: EventsBaseline): string[] {
  return Object.entries(baseline).flatMap(([type, before]) => {
    const after = now[type];
    if (!after) return [`${type}: is gone`];
    const breaks: string[] = [];
    if (after.topic !== before.topic) breaks.push(`${type}: topic was ${before.topic}, is ${after.topic}`);
    if (after.key !== before.key) breaks.push(`${type}: key was ${before.key}, is ${after.key}`);
    for (const kind of ['required', 'optional'] as const) {
      for (const [path, was] of Object.entries(before[kind])) {
        const is = after[kind][path];
        if (is !== was) breaks.push(`${type}: ${kind} ${path} was ${was}, is ${is ?? `not ${kind} any more`}`);
      }
    }
    for (const path of Object.keys(after.required)) {
      const known = path in before.required || path in before.optional || isBelowNew(path, before, after);
      if (!known) breaks.push(`${type}: ${path} is new and required, but messages without it are kept`);
    }
    return breaks;
  });
}

/** A required part of an object that is itself new and optional breaks nobody. */
function isBelowNew(path: string, before: PublishedType, after: PublishedType): boolean {
  return Object.keys(after.optional).some(
    (parent) => !(parent in before.optional) && (path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`)),
  );
}

/** The baseline with what is new; what was published before stays as it was. */
export const extended = (baseline: EventsBaseline, now: EventsBaseline): EventsBaseline =>
  Object.fromEntries(
    [...new Set([...Object.keys(baseline), ...Object.keys(now)])].sort().flatMap((type) => {
      const before = baseline[type];
      const after = now[type];
      const whole = before && after ? withNew(before, after) : (before ?? after);
      return whole ? [[type, whole]] : [];
    }),
  );

function withNew(before: PublishedType, after: PublishedType): PublishedType {
  const belowNew = Object.entries(after.required).filter(([path]) => isBelowNew(path, before, after));
  return {
    ...before,
    required: { ...before.required, ...Object.fromEntries(belowNew) },
    optional: { ...after.optional, ...before.optional },
  };
}
