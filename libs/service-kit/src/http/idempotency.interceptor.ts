import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { catchError, from, type Observable, of, switchMap, throwError } from 'rxjs';
import { AnsweredBefore, Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import type { IdentifiedRequest } from '../identity/identity.guard.js';
import { requestContext } from '../request-context.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * The same request with the same `Idempotency-Key` is done once and answered alike every time, for 30 days. The look-up comes
 * before `If-Match`: a repeat would else be refused by the version that the first try raised.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const key = request.headers['idempotency-key'];
    const store = requestContext.getStore();
    if (key === undefined || request.method === 'GET' || !request.actor || !store) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw new DomainError(
        'invalid',
        'idempotency-key.invalid',
        { zh: 'Idempotency-Key 无效', en: 'Idempotency-Key is not valid' },
        [{ path: 'Idempotency-Key', message: { zh: '1–200 个可见 ASCII 字符', en: '1–200 visible ASCII characters' } }],
      );
    }
    const requestHash = createHash('sha256')
      .update(`${request.method} ${request.url}\n${canonicalize(request.body ?? null) ?? ''}`)
      .digest('hex');
    // What a form carries is known only when it has been read: `Files` completes the hash, and the write itself finds the answer.
    const isForm = request.headers['content-type']?.startsWith('multipart/') ?? false;
    const before = isForm ? of(null) : from(this.database.answerOf(request.actor, key, requestHash));
    return before.pipe(
      switchMap((answered) => {
        if (answered) return of(answered.answer);
        store.idempotency = { key, requestHash, stored: false };
        return next.handle();
      }),
      catchError((error: unknown) => (error instanceof AnsweredBefore ? of(error.answer) : throwError(() => error))),
    );
  }
}
