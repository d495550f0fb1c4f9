import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request (or the handling of a message) carries along without being passed: identifiers for logs and traces, and its idempotency key. */
export interface RequestContext {
  /** W3C trace context, passed on through the outbox to whoever handles the event. */
  readonly traceparent: string;
  readonly address: string | null;
  idempotency?: { readonly key: string; requestHash: string; stored: boolean };
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The trace id doubles as the correlation id that answers and logs show. */
export const correlationId = (): string | null => requestContext.getStore()?.traceparent.split('-')[1] ?? null;
