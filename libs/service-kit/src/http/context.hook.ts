import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type RequestContext, requestContext } from '../request-context.js';
import { continueTrace } from '../traceparent.js';

/** Every request runs in a context of its own: its trace, and where it came from. */
export function carryContext(fastify: FastifyInstance): void {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const traceparent = continueTrace(request.headers['traceparent']);
    void reply.header('correlation-id', traceparent.split('-')[1]);
    void reply.header('cache-control', 'no-store');
    const context = { traceparent, address: request.ip };
    contexts.set(request, context);
    requestContext.run(context, done);
  });
  // Reading the body goes through the socket's events, which run in the connection's context: enter ours again.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) requestContext.run(context, done);
    else done();
  });
}
