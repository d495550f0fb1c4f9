import { type RateLimit, RateLimits, SERVICE_CONFIG } from '@jucai/service-kit';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IntegrationConfig } from '../integration-config.js';

/** No department system may take what the others need: each has its own limit. */
@Injectable()
export class PublishLimit implements CanActivate {
  private readonly limit: RateLimit;

  constructor(limits: RateLimits, @Inject(SERVICE_CONFIG) config: IntegrationConfig) {
    this.limit = limits.perMinute(config.PUBLISH_PER_MINUTE);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.limit(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}
