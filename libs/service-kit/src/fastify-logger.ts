import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Nest's lines in Fastify's log: one structured stream per service. */
export class FastifyLogger implements LoggerService {
  constructor(private readonly out: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.out.info({ context }, String(message));
  }

  error(message: unknown, stackOrContext?: string): void {
    if (message instanceof Error) this.out.error({ err: message }, message.message);
    else this.out.error({ context: stackOrContext }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.out.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.out.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.out.trace({ context }, String(message));
  }
}
