import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';

/** The version that the caller saw. Changes are refused without one (428) and when it is no longer the present one (412). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) {
    throw new DomainError('precondition-required', 'if-match.required', {
      zh: '请先读取该记录，再带上它的版本号（If-Match）提交',
      en: 'Read the record first and send its version in If-Match',
    });
  }
  return Number(version);
});
