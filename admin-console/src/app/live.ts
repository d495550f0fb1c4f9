import { z } from 'zod';
import { open } from './request.js';

const ChangeData = z.object({ table: z.string(), id: z.string() });

/** A record that somebody changed, or that is no longer ours to see. */
export interface Change {
  table: string;
  id: string;
  gone: boolean;
}

const Shared = z.object({ lastEventId: z.string(), change: ChangeData.extend({ gone: z.boolean() }).nullable() });
type Shared = z.infer<typeof Shared>;

const longestPause = 30_000;

/**
 * Follows a service's change log while this page is in front. Of all tabs on the same service one holds the lock and
 * the only connection; it tells the others. A hidden tab lets go of the lock. Answers how to stop.
 */
export const follow = (service: string, assignmentId: string, onChange: (change: Change) => void): (() => void) => {
  const name = `jucai.live.${service}.${assignmentId}`;
  const channel = new BroadcastChannel(name);
  let lastEventId = '';
  let current: AbortController | null = null;

  channel.onmessage = ({ data }) => {
    const shared = Shared.safeParse(data);
    if (!shared.success) return;
    lastEventId = shared.data.lastEventId;
    if (shared.data.change) onChange(shared.data.change);
  };
  const hear = (event: StreamEvent) => {
    if (event.id) lastEventId = event.id;
    const data = event.name === 'changed' || event.name === 'gone' ? parse(event.data) : null;
    const change = data && { ...data, gone: event.name === 'gone' };
    channel.postMessage({ lastEventId, change } satisfies Shared);
    if (change) onChange(change);
  };
  const lead = async (signal: AbortSignal) => {
    for (let pause = 1_000; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        const response = await open(`/api/${service}/stream`, {
          assignmentId,
          signal,
          headers: { Accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) },
        });
        // Not offered to this assignment: asking again would change nothing.
        if (response.status === 403 || response.status === 404) return;
        if (response.ok && response.body) {
          for await (const event of events(response.body)) {
            pause = 500;
            hear(event);
          }
        }
      } catch {
        // A dropped stream is nothing to tell anybody: it is taken up again where it broke off.
      }
      await rest(pause * (0.75 + Math.random() / 2), signal);
    }
  };
  const follows = () => {
    if (document.visibilityState !== 'visible') {
      current?.abort();
      current = null;
    } else if (!current) {
      current = new AbortController();
      const { signal } = current;
      // Waiting for the lock ends with an error when the tab is hidden or left: that is how one stops waiting.
      navigator.locks.request(name, { signal }, () => lead(signal)).catch(() => undefined);
    }
  };
  document.addEventListener('visibilitychange', follows);
  follows();
  return () => {
    document.removeEventListener('visibilitychange', follows);
    current?.abort();
    channel.close();
  };
};

const parse = (data: string) => {
  try {
    return ChangeData.parse(JSON.parse(data));
  } catch {
    return null;
  }
};

const rest = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

interface StreamEvent {
  name: string;
  data: string;
  id: string;
}

/** Server-sent events of a body, as the standard writes them: blocks of `field: value` lines. */
async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text = (text + value).replaceAll('\r\n', '\n');
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event: StreamEvent = { name: 'message', data: '', id: '' };
      for (const line of block.split('\n')) {
        const [, field, content = ''] = /^(event|data|id): ?(.*)$/.exec(line) ?? [];
        if (field === 'event') event.name = content;
        if (field === 'data') event.data += content;
        if (field === 'id') event.id = content;
      }
      yield event;
    }
  }
}
