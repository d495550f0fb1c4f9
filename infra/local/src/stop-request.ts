import { isAbandoned } from '../bin/launcher.mjs';

/** Aborted when this process is asked to end: by Ctrl-C, by a signal, or by the end of the npm that ran it. */
export function stopRequest(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  const watch = setInterval(() => {
    if (isAbandoned()) asked.abort();
  }, 500);
  watch.unref();
  return asked.signal;
}
