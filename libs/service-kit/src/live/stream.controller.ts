import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/identity.guard.js';
import { RequirePermission } from '../identity/permission.guard.js';
import { ChangeFeed, formatCursor, parseCursor } from './change-feed.js';

const LOOK_EVERY_MS = 1_000;
const COMMENT_EVERY_MS = 15_000;
/** A stream ends before the token that opened it does; the console opens it again with a fresh one, where it left off. */
const LIFE_MS = 240_000;

/** Live changes of this service's records, as server-sent events without content: `changed` or `gone`, with table and id. */
@Controller('stream')
export class StreamController {
  constructor(private readonly feed: ChangeFeed) {}

  @Get()
  @RequirePermission('self.read')
  @ApiOperation({ summary: 'Live changes (server-sent events); resumes after Last-Event-ID' })
  @ApiProduces('text/event-stream')
  async stream(
    @CurrentActor() actor: Actor,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    let cursor = parseCursor(lastEventId) ?? (await this.feed.end());
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write(`retry: 2000\nid: ${formatCursor(cursor)}\nevent: ready\ndata: {}\n\n`);

    let busy = false;
    let again = false;
    const push = async (): Promise<void> => {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      try {
        do {
          again = false;
          const next = await this.feed.after(actor, cursor);
          cursor = next.cursor;
          for (const { kind, table, id, cursor: at } of next.changes) {
            raw.write(`id: ${formatCursor(at)}\nevent: ${kind}\ndata: ${JSON.stringify({ table, id })}\n\n`);
          }
          again ||= next.more;
        } while (again && !raw.destroyed);
      } catch {
        // The client comes back by itself and resumes where it was.
        raw.end();
      } finally {
        busy = false;
      }
    };
    const off = this.feed.onChange(() => void push());
    const timers = [
      setInterval(() => void push(), LOOK_EVERY_MS),
      setInterval(() => raw.write(': alive\n\n'), COMMENT_EVERY_MS),
      setTimeout(() => raw.end(), LIFE_MS),
    ];
    raw.once('close', () => {
      off();
      timers.forEach((timer) => clearTimeout(timer));
    });
  }
}
