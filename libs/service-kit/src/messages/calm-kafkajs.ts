import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

/**
 * kafkajs 2.2.4 sets a timer of a negative delay again and again on every connection, pending requests or not: a service that has
 * nothing to do woke 900 times a second (tulios/kafkajs#1704, mended there by nobody). With none pending there is nothing to
 * look at: whatever is put in later asks again by itself.
 */
export function calmKafkajs(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueue;
  };
  const { scheduleCheckPendingRequests: schedule } = prototype;
  prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0) schedule.call(this);
  };
}
