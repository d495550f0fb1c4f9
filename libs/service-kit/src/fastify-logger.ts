import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { masked } from './messages/parked-events.js';

interface LoggedError {
  readonly [more: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
}

/** An error as it may be logged: a database's error carries statements with their values, and what a row held, besides. */
export function errorForLog(error: Error & { code?: unknown }): LoggedError {
  const { name, message, stack = '', code } = error;
  return {
    type: name,
    message: masked(message),
    stack: masked(stack),
    ...(typeof code === 'string' && { code }),
  };
}

/** Nest's lines in Fastify's log: one structured stream per service. */
export class FastifyLogger implements LoggerService {
  constructor(private readonly out: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.out.info({ context }, String(message));
  }

  error(message: unknown, stackOrContext?: string): void {
    if (message instanceof Error) this.out.error({ err: message }, masked(message.message));
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
