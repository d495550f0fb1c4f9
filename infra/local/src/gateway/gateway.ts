import { randomUUID } from 'node:crypto';
import { pipeline, Transform } from 'node:stream';
import httpProxy from '@fastify/http-proxy';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { serveConsole } from './console.js';
import { broken, type Problem, sendProblem, timedOut, tooLarge, unavailable } from './problem.js';
import { allReplicasDown, Replicas } from './replicas.js';

export interface GatewayOptions {
  /** The built console. */
  readonly consoleDir: string;
  readonly keycloak: string;
  /** The addresses of each service's replicas. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly bodyLimit?: number;
  readonly answerTimeoutMs?: number;
  /** Address ranges of what ends TLS in front and states `X-Forwarded-*`. Without any, nobody's word is taken. */
  readonly trustedProxies?: readonly string[];
}

const bodyTooLarge = 'BODY_TOO_LARGE';

/** The one origin that browsers and department systems see: console, login, and the API of every service. */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: process.env.LOG_LEVEL ?? 'warn' },
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies ? [...options.trustedProxies] : false,
    // Slow clients: the head of a request within 10 s, the whole of it within 60 s, no socket silent for two minutes
    // (event streams send a comment more often than that).
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    connectionTimeout: 120_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  // Bodies pass through as they come; nothing is parsed here.
  app.removeAllContentTypeParsers();
  limitBodies(app, options.bodyLimit ?? 25 * 1024 * 1024);
  app.addHook('onSend', async (_request, reply) => {
    // A part that is coming back: clients wait this long before they repeat.
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '2');
    for (const [name, value] of Object.entries(commonHeaders)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if ((error.statusCode ?? 500) >= 500) request.log.error(error);
    return sendProblem(reply, problemOf(error));
  });
  app.get('/gateway/health', async () => ({ part: 'gateway', status: 'ok' }));

  for (const [service, addresses] of Object.entries(options.services)) {
    await proxy(app, `/api/${service}`, ['/', '/*'], addresses, options.answerTimeoutMs);
  }
  // Only what a login needs: the administration and the master realm are not for the outside.
  await proxy(
    app,
    '/auth',
    ['/realms/jucai', '/realms/jucai/*', '/resources/*'],
    [options.keycloak],
    options.answerTimeoutMs,
  );
  await serveConsole(app, options.consoleDir);
  return app;
}

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

async function proxy(
  app: FastifyInstance,
  prefix: string,
  routes: string[],
  addresses: readonly string[],
  answerTimeoutMs: number | undefined,
): Promise<void> {
  const replicas = new Replicas(addresses, answerTimeoutMs);
  app.addHook('onClose', async () => replicas.close());
  await app.register(httpProxy, {
    // Which replica is really asked is decided by `replicas`.
    upstream: addresses[0] ?? 'http://none.invalid',
    prefix,
    rewritePrefix: prefix,
    routes,
    // The declared type knows undici's own classes only; what is called is `request`.
    undici: replicas as never,
    internalRewriteLocationHeader: false,
    disableRequestLogging: true,
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...withoutForwarded(headers),
        ...forwarded(request as FastifyRequest),
      }),
      onError: (reply, { error }) => {
        sendProblem(reply as FastifyReply, problemOf(error));
      },
    },
  });
}

/** Whatever a client claims about where it came from is dropped; the gateway states it itself, by what a trusted proxy says at most. */
const withoutForwarded = <T extends object>(headers: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(x-forwarded-.*|forwarded|x-real-ip|x-request-id)$/.test(name)),
  ) as Partial<T>;

const forwarded = (request: FastifyRequest): Record<string, string> => ({
  'x-forwarded-for': request.ip,
  'x-forwarded-proto': request.protocol,
  'x-forwarded-host': request.host,
  'x-request-id': request.id,
});

function limitBodies(app: FastifyInstance, limit: number): void {
  const error = (): Error => Object.assign(new Error('body too large'), { code: bodyTooLarge, statusCode: 413 });
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) throw error();
    if (request.headers['content-length'] !== undefined) return payload;
    // A body without a stated length is counted on its way through.
    let received = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length;
        done(received > limit ? error() : null, chunk);
      },
    });
    return pipeline(payload, counter, () => undefined);
  });
}

function problemOf(error: Error & { statusCode?: number; code?: string; cause?: unknown }): Problem {
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.code;
  if (code === allReplicasDown) return unavailable;
  if (code === bodyTooLarge) return tooLarge;
  if (error.statusCode === 504) return timedOut;
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return {
      status: error.statusCode,
      code: 'gateway.bad-request',
      title: '请求无法处理',
      titleEn: 'The request could not be handled',
      detail: '请求的地址或格式不正确。',
      detailEn: error.message,
    };
  }
  return broken;
}
