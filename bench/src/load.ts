import autocannon from 'autocannon';
import { quantile } from './figures.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for each request. */
  readonly body?: () => { readonly body: string; readonly headers: Readonly<Record<string, string>> };
}

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** So many connections, each asking again as soon as it is answered, for so many seconds. */
export async function load(
  origin: string,
  requests: readonly HttpRequest[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const times: number[] = [];
  const result = await new Promise<{ '2xx': number; non2xx: number; errors: number; duration: number }>(
    (resolve, reject) => {
      const running = autocannon(
        {
          url: origin,
          connections,
          duration: seconds,
          timeout: 30,
          requests: requests.map(({ method, path, headers, body }) => ({
            method,
            path,
            headers,
            ...(body && {
              setupRequest: (request) => {
                const made = body();
                return { ...request, body: made.body, headers: { ...request.headers, ...made.headers } };
              },
            }),
          })),
        },
        (error, done) => (error ? reject(error) : resolve(done)),
      );
      running.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) =>
        times.push(milliseconds),
      );
    },
  );
  if (result.non2xx > 0 || result.errors > 0)
    console.log(`  ! ${result.non2xx} answers were no success, ${result.errors} requests had no answer`);
  times.sort((a, b) => a - b);
  return {
    perSecond: result['2xx'] / result.duration,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
  };
}
