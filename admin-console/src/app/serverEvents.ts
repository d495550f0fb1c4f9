import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';

/** Server-sent events of a body, until it ends. `heard` is told of every sign of life, also of comments. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<EventSourceMessage> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream({ onComment: heard }))
    .getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    yield value;
  }
}

/** Works until `signal` ends it, or until nothing has been heard for so many milliseconds. */
export const whileHeard = async (
  longestSilence: number,
  signal: AbortSignal,
  work: (signal: AbortSignal, heard: () => void) => Promise<void>,
): Promise<void> => {
  const connection = new AbortController();
  const giveUp = () => connection.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, longestSilence);
  };
  signal.addEventListener('abort', giveUp);
  heard();
  try {
    await work(connection.signal, heard);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
};
