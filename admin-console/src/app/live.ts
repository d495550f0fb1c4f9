import { z } from 'zod';
import { open } from './request.js';
import { eventsOf, whileHeard } from './serverEvents.js';

const ChangeData = z.object({ table: z.string(), id: z.string() });

/** A record that somebody changed, or that is no longer ours to see. */
export interface Change {
  table: string;
  id: string;
  gone: boolean;
}

/** A change; or that there may have been some which nobody told. */
export type News = Change | 'missed';

const Shared = z.object({
  lastEventId: z.string(),
  news: z.union([ChangeData.extend({ gone: z.boolean() }), z.literal('missed')]).nullable(),
});
type Shared = z.infer<typeof Shared>;

const longestPause = 30_000;
/** The server says every 15 seconds that it is there; after a sleep or in another network a stream can be dead without an end. */
const longestSilence = 45_000;

/** How far each stream was followed: the next page goes on from there. */
const positions = new Map<string, string>();

/**
 * Follows a service's change log while this page is in front. Of all tabs on the same service one holds the lock and
 * the only connection; it tells the others. A hidden tab lets go of the lock. Answers how to stop.
 */
export const follow = (service: string, assignmentId: string, onNews: (news: News) => void): (() => void) => {
  const name = `jucai.live.${service}.${assignmentId}`;
  const channel = new BroadcastChannel(name);
  let current: AbortController | null = null;

  channel.onmessage = ({ data }) => {
    const shared = Shared.safeParse(data);
    if (!shared.success) return;
    positions.set(name, shared.data.lastEventId);
    if (shared.data.news) onNews(shared.data.news);
  };

  const tell = (lastEventId: string, news: News | null) => {
    positions.set(name, lastEventId);
    channel.postMessage({ lastEventId, news } satisfies Shared);
    if (news) onNews(news);
  };

  const listen = async (signal: AbortSignal, heard: () => void) => {
    const from = positions.get(name);
    const response = await open(`/api/${service}/stream`, {
      assignmentId,
      signal,
      headers: { Accept: 'text/event-stream', ...(from && { 'Last-Event-ID': from }) },
    });
    // Not offered to this assignment: asking again would change nothing.
    if (response.status === 403 || response.status === 404) return false;
    if (!response.ok || !response.body) return true;
    for await (const { event, data, id } of eventsOf(response.body, heard)) {
      const change = event === 'changed' || event === 'gone' ? parse(data) : null;
      // Followed from now on: what happened since this page asked is in no line of the stream.
      const missed = event === 'ready' && !from ? 'missed' : null;
      tell(id ?? positions.get(name) ?? '', change ? { ...change, gone: event === 'gone' } : missed);
    }
    return true;
  };

  const lead = async (signal: AbortSignal) => {
    let pause = 1_000;
    let offered = true;
    while (offered && !signal.aborted) {
      let connected = false;
      try {
        await whileHeard(longestSilence, signal, async (connection, heard) => {
          offered = await listen(connection, () => {
            connected = true;
            heard();
          });
        });
      } catch {
        // A dropped stream is nothing to tell anybody: it is taken up again where it broke off.
      }
      pause = connected ? 500 : Math.min(pause * 2, longestPause);
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
