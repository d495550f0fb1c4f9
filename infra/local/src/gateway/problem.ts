import type { FastifyReply } from 'fastify';

/** What the gateway itself has to say, when no service could answer. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly detail: string;
  readonly detailEn: string;
}

/** Answers with a problem document (RFC 9457) in the form that all services use. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  // Held back as text, so that nothing serialises it once more.
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ type: 'about:blank', ...problem, correlationId: reply.request.id }));
}

export const notFound: Problem = {
  status: 404,
  code: 'gateway.not-found',
  title: '没有这个地址',
  titleEn: 'No such address',
  detail: '请检查地址是否正确。',
  detailEn: 'Check the address.',
};

export const tooLarge: Problem = {
  status: 413,
  code: 'gateway.body-too-large',
  title: '内容过大',
  titleEn: 'Content too large',
  detail: '一次最多上传 25 MB。',
  detailEn: 'At most 25 MB can be sent at once.',
};

export const unavailable: Problem = {
  status: 503,
  code: 'gateway.service-unavailable',
  title: '服务暂时不可用',
  titleEn: 'Service unavailable',
  detail: '这部分功能正在恢复，请稍后重试；已提交的内容不会丢失。',
  detailEn: 'This part is coming back; try again shortly. What was accepted is not lost.',
};

export const timedOut: Problem = {
  status: 504,
  code: 'gateway.timeout',
  title: '服务响应超时',
  titleEn: 'The service did not answer in time',
  detail: '请求可能已经生效，请刷新后查看，或用同样的 Idempotency-Key 重试。',
  detailEn: 'The request may have taken effect: refresh, or repeat it with the same Idempotency-Key.',
};

export const broken: Problem = {
  status: 502,
  code: 'gateway.connection-lost',
  title: '与服务的连接中断',
  titleEn: 'The connection to the service was lost',
  detail: '请求可能已经生效，请刷新后查看，或用同样的 Idempotency-Key 重试。',
  detailEn: 'The request may have taken effect: refresh, or repeat it with the same Idempotency-Key.',
};
