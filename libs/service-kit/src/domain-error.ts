import type { LocalText } from '@jucai/contracts';

export type DomainErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'invalid'
  | 'unprocessable'
  | 'too-large'
  | 'limited'
  | 'unavailable';

/** One field (or one thing that stands in the way) of an error: where, and why in both languages. */
export interface ErrorDetail {
  readonly path: string;
  readonly message: LocalText;
}

/** What went wrong, in the words of the domain. Only the HTTP filter turns `kind` into a status. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    /** Stable, `<thing>.<reason>`; never reused for another meaning. */
    readonly code: string,
    readonly text: LocalText,
    readonly details: readonly ErrorDetail[] = [],
  ) {
    super(text.en);
    this.name = 'DomainError';
  }
}

/** The caller asked too often; what was asked was not looked at. */
export class RateLimited extends DomainError {
  constructor(readonly retryAfterSeconds: number) {
    super('limited', 'rate.limited', {
      zh: `请求过于频繁，请在 ${retryAfterSeconds} 秒后重试`,
      en: `Too many requests; try again in ${retryAfterSeconds} s`,
    });
  }
}

/** Out of scope answers as absent, so that an id tells an outsider nothing. */
export const notFound = (thing: string, zh: string): DomainError =>
  new DomainError('not-found', `${thing}.not-found`, { zh: `没有这项${zh}，或您无权查看`, en: `No such ${thing}` });

/** Somebody changed the record since the caller read it. */
export const stale = (expected: number, current: number): DomainError =>
  new DomainError('stale', 'record.stale', {
    zh: `该记录已被他人修改（您看到的是第 ${expected} 版，现在是第 ${current} 版），请对照后再提交`,
    en: `The record was changed by someone else (you saw version ${expected}, it is now version ${current})`,
  });
