import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimited } from '../domain-error.js';
import type { IdentifiedRequest } from '../identity/identity.guard.js';

const MINUTE_MS = 60_000;

/** Refuses, with `RateLimited`, whoever asks more often than agreed. */
export type RateLimit = (request: FastifyRequest) => Promise<void>;

/**
 * Makes limits on how often one account or client may ask in a minute. Counted in this process's memory, by the name that the
 * token was verified for: over several replicas, each allows as much.
 */
@Injectable()
export class RateLimits {
  constructor(private readonly host: HttpAdapterHost) {}

  perMinute(max: number): RateLimit {
    let check: ReturnType<FastifyInstance['createRateLimit']> | null = null;
    return async (request) => {
      // Not before the first request: Fastify has loaded the plugin by then only.
      check ??= this.host.httpAdapter.getInstance<FastifyInstance>().createRateLimit({
        max,
        timeWindow: MINUTE_MS,
        keyGenerator: (asked) => (asked as IdentifiedRequest).actor?.account ?? asked.ip,
      });
      const state = await check(request);
      if (!state.isAllowed && state.isExceeded) throw new RateLimited(Math.max(state.ttlInSeconds, 1));
    };
  }
}
