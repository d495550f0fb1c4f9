import type { Envelope, EventDefinition } from '@jucai/contracts';
import { EventPattern } from '@nestjs/microservices';
import type { Transaction } from '../database/transaction.js';

/** Travels from the decorator to the consumer strategy. */
export interface HandlerExtras {
  readonly definition: EventDefinition;
  /** Stable: the inbox remembers by it what was handled. */
  readonly name: string;
  /** Null for a reaction. */
  readonly projection: string | null;
}

/** What a handler gets beside the data: the transaction that its effect and its inbox row share, and the envelope. */
export interface EventContext {
  readonly tx: Transaction;
  readonly envelope: Envelope;
}

const handler =
  (definition: EventDefinition, projection: string | null): MethodDecorator =>
  (target, property, descriptor) => {
    const extras: HandlerExtras = { definition, projection, name: `${target.constructor.name}.${String(property)}` };
    EventPattern(definition.type, extras as unknown as Record<string, unknown>)(
      target,
      property,
      descriptor as PropertyDescriptor,
    );
  };

/** A handler with an effect that must happen once: never replayed. Renaming the method makes it a new handler: don't. */
export const Reaction = (definition: EventDefinition): MethodDecorator => handler(definition, null);

/** A handler that keeps a copy: it may run again from the first message on and comes to the same state. */
export const Projection = (projection: string, definition: EventDefinition): MethodDecorator =>
  handler(definition, projection);

/** Something that the handler needs has not arrived yet; the event waits for it (`unit:<code>`) and is no dead letter. */
export class NotYetKnown extends Error {
  constructor(readonly waitingFor: string) {
    super(`Waiting for ${waitingFor}`);
  }
}
