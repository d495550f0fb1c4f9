import { Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { type Readable, pipeline } from 'node:stream';

/** What @fastify/reply-from hands to a dispatcher of one's own. */
interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: Readable | string | null;
}

interface ProxiedResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: IncomingMessage;
}

type Done = (error: NodeJS.ErrnoException | null, response?: ProxiedResponse) => void;

export const allReplicasDown = 'ALL_REPLICAS_DOWN';
export const headersTimedOut = 'UND_ERR_HEADERS_TIMEOUT';

const connectTimeoutMs = 3_000;
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The replicas of one service, taken in turn. The body is sent only once a connection stands, so a replica that refuses
 * costs nothing and the next one is asked; a request that may have begun to take effect is never repeated.
 */
export class Replicas {
  #turn = 0;
  readonly #addresses: readonly URL[];
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: 64, scheduling: 'fifo' });

  constructor(
    addresses: readonly string[],
    private readonly answerTimeoutMs = 60_000,
  ) {
    this.#addresses = addresses.map((address) => new URL(address));
  }

  /** The shape that @fastify/reply-from calls. */
  request(proxied: ProxiedRequest, done: Done): void {
    const first = this.#turn++ % Math.max(this.#addresses.length, 1);
    const order = [...this.#addresses.slice(first), ...this.#addresses.slice(0, first)];
    this.#ask(proxied, order).then(
      (answer) => done(null, { statusCode: answer.statusCode ?? 502, headers: answer.headers, body: answer }),
      (error: NodeJS.ErrnoException) => done(error),
    );
  }

  close(): void {
    this.#agent.destroy();
  }

  /** @fastify/reply-from's name for the same. */
  destroy(): void {
    this.close();
  }

  async #ask(proxied: ProxiedRequest, order: readonly URL[]): Promise<IncomingMessage> {
    for (const address of order) {
      try {
        return await this.#askOne(proxied, address);
      } catch (error) {
        if (!(error instanceof NotDelivered)) throw error;
      }
    }
    throw Object.assign(new Error('no replica answers'), { code: allReplicasDown });
  }

  #askOne(proxied: ProxiedRequest, address: URL): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest({
        hostname: address.hostname,
        port: address.port,
        method: proxied.method,
        path: proxied.path,
        headers: forwardedHeaders(proxied),
        agent: this.#agent,
      });
      let connected = false;
      const connectTimer = setTimeout(() => outgoing.destroy(new Error('connecting took too long')), connectTimeoutMs);
      const answerTimer = setTimeout(
        () => outgoing.destroy(Object.assign(new Error('no answer in time'), { code: headersTimedOut })),
        this.answerTimeoutMs,
      );
      const clear = (): void => {
        clearTimeout(connectTimer);
        clearTimeout(answerTimer);
      };
      outgoing.once('socket', (socket) => {
        const begin = (): void => {
          connected = true;
          clearTimeout(connectTimer);
          sendBody(proxied, outgoing, reject);
        };
        if (socket.connecting) socket.once('connect', begin);
        else begin();
      });
      outgoing.once('response', (answer) => {
        clear();
        resolve(answer);
      });
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        clear();
        // An idle connection that the service had just closed: harmless to repeat where nothing was asked to change.
        const safeToRepeat = repeatable.has(proxied.method) && error.code !== headersTimedOut;
        reject(!connected || safeToRepeat ? new NotDelivered(error.message) : error);
      });
    });
  }
}

class NotDelivered extends Error {}

function sendBody({ body }: ProxiedRequest, outgoing: ClientRequest, fail: (error: Error) => void): void {
  if (body && typeof body !== 'string') {
    // The body's own failure (too large) is the one to tell; the request only sees a connection that broke.
    if (body.errored) fail(body.errored);
    body.once('error', fail);
    pipeline(body, outgoing, () => undefined);
  } else {
    outgoing.end(body || undefined);
  }
}

/**
 * Without what belongs to one connection only. How long the body is, is stated by what is really sent: else its bytes would be
 * taken for the head of another request on the same connection, or the next request for its missing bytes.
 */
function forwardedHeaders({ headers, body }: ProxiedRequest): Record<string, string | string[]> {
  const hopByHop = new Set([
    'connection',
    'keep-alive',
    'transfer-encoding',
    'upgrade',
    'expect',
    'te',
    'trailer',
    'proxy-authorization',
  ]);
  const passed = Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== undefined && !hopByHop.has(entry[0]),
    ),
  );
  const { 'content-length': length, ...others } = passed;
  if (!body) return others;
  return length === undefined ? { ...others, 'transfer-encoding': 'chunked' } : passed;
}
