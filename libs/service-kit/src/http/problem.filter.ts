import { CalendarYearMissingError, type LocalText } from '@jucai/contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { throwError } from 'rxjs';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { DomainError, type DomainErrorKind, RateLimited } from '../domain-error.js';
import { correlationId } from '../request-context.js';
import type { Problem } from './problem.js';

const kinds: Record<DomainErrorKind, { status: number; title: LocalText }> = {
  invalid: { status: 400, title: { zh: '填写有误', en: 'Invalid input' } },
  unauthenticated: { status: 401, title: { zh: '未登录', en: 'Not signed in' } },
  forbidden: { status: 403, title: { zh: '没有权限', en: 'Not allowed' } },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' } },
  conflict: { status: 409, title: { zh: '当前状态不允许', en: 'Not possible now' } },
  stale: { status: 412, title: { zh: '内容已更新', en: 'Changed by someone else' } },
  'too-large': { status: 413, title: { zh: '内容过大', en: 'Too large' } },
  unprocessable: { status: 422, title: { zh: '无法处理', en: 'Not processable' } },
  limited: { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  'precondition-required': { status: 428, title: { zh: '缺少版本号', en: 'Version missing' } },
  unavailable: { status: 503, title: { zh: '暂时不可用', en: 'Unavailable for the moment' } },
};

const RETRY_AFTER_SECONDS = 2;
/** Lost connections, a starting or stopping server, too many connections; not what breaks the protocol, which a repeat would too. */
const AWAY_SQL_STATES = /^(08(?!P01)|53|57P0)/;
/** Waited too long for a lock or for itself, or stood in another's way. */
const CONTENDED_SQL_STATES = /^(55P03|57014|40001|40P01)/;
const AWAY_NODE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Whether an error of the database or the network may be gone at the next try. */
export const isPassing = (error: unknown): boolean =>
  isAway(error) || (error instanceof Error && CONTENDED_SQL_STATES.test(codeOf(error)));

/** Whether the database or the network is away: whatever is tried meanwhile fails, and it says nothing of what was tried. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The connection was lost between two statements of a transaction: TypeORM has given it back already.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return true;
  if (AWAY_SQL_STATES.test(codeOf(error)) || AWAY_NODE_CODES.has(codeOf(error))) return true;
  return /connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i.test(
    error.message,
  );
}

function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (isPassing(error)) {
    return new DomainError('unavailable', 'service.unavailable', {
      zh: '服务暂时不可用，请稍后重试',
      en: 'The service is unavailable for the moment; try again',
    });
  }
  const { code, detail } = error as { code?: string; detail?: string };
  if (code === 'JC001') {
    return new DomainError(
      'invalid',
      'unit.unknown',
      { zh: `没有这个单位：${detail}`, en: `No such unit: ${detail}` },
      [{ path: 'unitCode', message: { zh: '没有这个单位', en: 'No such unit' } }],
    );
  }
  if (error instanceof CalendarYearMissingError) {
    return new DomainError('unprocessable', 'calendar.year-missing', {
      zh: `${error.year}年的节假日安排尚未公布，无法计算工作日`,
      en: `The holidays of ${error.year} are not announced yet: working days can not be counted`,
    });
  }
  // Two did the same at once: whoever came second finds it done.
  if (code === '23505')
    return new DomainError('conflict', 'record.exists', {
      zh: '刚才已有人办理了同一事项，请刷新后查看',
      en: 'The same was done a moment ago; look again',
    });
  // Row-level security refused the write: the policy in code should have spoken first, but to the caller the record is absent all the same.
  if (code === '42501')
    return new DomainError('not-found', 'record.not-found', { zh: '未找到，或您无权操作', en: 'Not found' });
  // Text that PostgreSQL can't hold (a NUL character).
  if (code === '22021' || code === '22P05')
    return new DomainError('invalid', 'text.unusable', {
      zh: '文字中有无法保存的字符',
      en: 'The text has a character that can not be kept',
    });
  // A number or a day beyond what a column holds.
  if (code === '22003' || code === '22008')
    return new DomainError('invalid', 'value.out-of-range', {
      zh: '有数字或日期超出可以处理的范围',
      en: 'A number or a date is beyond what can be handled',
    });
  return null;
}

/** The one place where what went wrong becomes an answer. Nothing of the inside (stack, SQL) is ever in it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): unknown {
    // A consumer's failure goes on to the strategy that called the handler.
    if (host.getType() !== 'http') return throwError(() => error);
    return this.answer(error, host.switchToHttp().getResponse<FastifyReply>());
  }

  /** Logs what is a fault of ours, and answers whatever went wrong, wherever it was met. */
  answer(error: unknown, reply: FastifyReply): FastifyReply {
    const problem = this.describe(error);
    if (problem.status >= 500) this.logger.error(error);
    if (problem.status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    if (error instanceof RateLimited) void reply.header('retry-after', String(error.retryAfterSeconds));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  /** The answer to an error. */
  private describe(error: unknown): Problem {
    const known = toDomainError(error);
    if (known) {
      const { status, title } = kinds[known.kind];
      return this.problem(
        status,
        known.code,
        title,
        known.text,
        known.details.map(({ path, message }) => ({ path, message: message.zh, messageEn: message.en })),
      );
    }
    // Nest's own: an unknown route, an unreadable body, a body over the limit.
    const status =
      error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number }).statusCode ?? 500);
    if (status === 404)
      return this.problem(404, 'route.not-found', kinds['not-found'].title, {
        zh: '没有这个地址',
        en: 'No such address',
      });
    if (status === 413)
      return this.problem(413, 'body.too-large', kinds['too-large'].title, {
        zh: '提交的内容超过限制',
        en: 'The body is over the limit',
      });
    if (status >= 400 && status < 500)
      return this.problem(status, 'request.unreadable', kinds.invalid.title, {
        zh: '请求无法读取',
        en: 'The request can not be read',
      });
    return this.problem(
      500,
      'internal',
      { zh: '系统错误', en: 'Internal error' },
      { zh: '系统出现错误，请把编号告诉管理员', en: 'Something went wrong; tell support the code' },
    );
  }

  private problem(
    status: number,
    code: string,
    title: LocalText,
    detail: LocalText,
    errors: Problem['errors'] = [],
  ): Problem {
    return {
      type: `urn:jucai:problem:${code}`,
      title: title.zh,
      titleEn: title.en,
      status,
      code,
      detail: detail.zh,
      detailEn: detail.en,
      errors,
      correlationId: correlationId(),
    };
  }
}
