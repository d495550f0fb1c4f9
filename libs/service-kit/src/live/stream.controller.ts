import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../identity/actor.js';
import { Directory } from '../identity/directory.js';
import { CurrentActor, CurrentIdentity } from '../identity/identity.guard.js';
import { RequirePermission } from '../identity/permission.guard.js';
import type { TokenIdentity } from '../identity/token-verifier.js';
import { Wakeups } from '../database/wakeups.js';
import { ChangeFeed, formatCursor, parseCursor } from './change-feed.js';

const LOOK_EVERY_MS = 1_000;
const COMMENT_EVERY_MS = 15_000;
const MOST_WAITING_BYTES = 1_000_000;
/** A stream ends with the token that opened it at the latest; the console opens it again with a fresh one, where it left off. */
const LONGEST_LIFE_MS = 240_000;

/** Live changes of this service's records, as server-sent events without content: `changed` or `gone`, with table and id. */
@Controller('stream')
export class StreamController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly directory: Directory,
    private readonly wakeups: Wakeups,
  ) {}

  @Get()
  @RequirePermission('self.read')
  @ApiOperation({ summary: 'Live changes (server-sent events); resumes after Last-Event-ID' })
  @ApiProduces('text/event-stream')
  async stream(
    @CurrentActor() actor: Actor,
    @CurrentIdentity() { expiresAt }: TokenIdentity,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const standing = await this.standingOf(actor);
    let cursor = parseCursor(lastEventId) ?? (await this.feed.end());
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write(`retry: 2000\nid: ${formatCursor(cursor)}\nevent: ready\ndata: {}\n\n`);

    let busy = false;
    let again = false;
    // Nothing is written after the end, and nobody's backlog is kept who does not read: they resume where they were.
    const isOpen = (): boolean => !raw.writableEnded && !raw.destroyed;
    const write = (text: string): void => {
      if (!isOpen()) return;
      if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
      else raw.write(text);
    };
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
            write(`id: ${formatCursor(at)}\nevent: ${kind}\ndata: ${JSON.stringify({ table, id })}\n\n`);
          }
          again ||= next.more;
        } while (again && isOpen());
      } catch {
        // The client comes back by itself and resumes where it was.
        finish();
      } finally {
        busy = false;
      }
    };
    // What was granted when it was opened may be taken back meanwhile.
    const recheck = async (): Promise<void> => {
      const now = await this.standingOf(actor).catch(() => null);
      if (now !== standing) finish();
    };
    const offs = [this.feed.onChange(() => void push()), this.wakeups.on('directory', () => void recheck())];
    const timers = [
      setInterval(() => void push(), LOOK_EVERY_MS),
      setInterval(() => write(': alive\n\n'), COMMENT_EVERY_MS),
      setTimeout(() => finish(), Math.min(expiresAt - Date.now(), LONGEST_LIFE_MS)),
    ];
    const letGo = (): void => {
      offs.forEach((off) => off());
      timers.forEach((timer) => clearTimeout(timer));
    };
    const finish = (): void => {
      letGo();
      raw.end();
    };
    raw.on('error', letGo);
    raw.once('close', letGo);
  }

  /** What the actor may see by, in one text to compare; the same for ever for a system, which has no assignment. */
  private async standingOf({ account, assignmentId }: Actor): Promise<string> {
    if (assignmentId === null) return '';
    const assignments = await this.directory.assignmentsOf(account);
    const held = assignments.find(({ id }) => id === assignmentId);
    return held ? JSON.stringify([held.path, held.roles]) : '';
  }
}
