import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, sendProblem } from './problem.js';

/*
 * Scripts come from our own files only. Styles may be inline: emotion (under MUI) writes style elements at run time, and
 * a nonce would have to be woven into a page that is otherwise one static file.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built console: hashed assets for ever, the page itself always asked for anew, its routes by the page. */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  const page = path.join(folder, 'index.html');
  const sendPage = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!existsSync(page)) {
      return sendProblem(reply, { ...notFound, detail: '控制台尚未构建。', detailEn: 'The console is not built.' });
    }
    return secured(reply)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readFile(page));
  };
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', sendPage);
  app.get('/index.html', sendPage);
  app.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://gateway.invalid');
    const isPageRoute =
      ['GET', 'HEAD'].includes(request.method) && !/^\/(api|auth|assets|gateway)(\/|$)/.test(pathname);
    return isPageRoute && !path.extname(pathname) ? sendPage(request, reply) : sendProblem(reply, notFound);
  });
}

const secured = (reply: FastifyReply): FastifyReply =>
  reply
    .header('content-security-policy', contentSecurityPolicy)
    .header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
