import { describe, expect, it, jest } from '@jest/globals';
import { eventsOf, whileHeard } from './serverEvents.js';

const bodyOf = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

describe('server-sent events', () => {
  it('are told whole, wherever the network cut them, and comments count as a sign of life', async () => {
    const heard = jest.fn();
    const told = [];
    const body = bodyOf(
      'id: 1\nevent: ready\nda',
      'ta: {}\n\n: alive\n\nid: 2\r\nevent: changed\r\ndata: one\r\ndata: two\r\n\r\n',
    );
    for await (const event of eventsOf(body, heard)) told.push(event);
    expect(told).toEqual([
      { id: '1', event: 'ready', data: '{}' },
      { id: '2', event: 'changed', data: 'one\ntwo' },
    ]);
    expect(heard).toHaveBeenCalledTimes(3);
  });
});

describe('a stream', () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

  it('is given up when nothing is heard of it for too long', async () => {
    jest.useFakeTimers();
    const ended = jest.fn();
    const stream = whileHeard(45_000, new AbortController().signal, async (signal, heard) => {
      setTimeout(heard, 30_000);
      await untilAborted(signal);
    }).then(ended);
    await jest.advanceTimersByTimeAsync(70_000);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(ended).toHaveBeenCalled();
    jest.useRealTimers();
    await stream;
  });

  it('ends with the page that follows it', async () => {
    const page = new AbortController();
    const stream = whileHeard(45_000, page.signal, untilAborted);
    page.abort();
    await expect(stream).resolves.toBeUndefined();
  });
});
