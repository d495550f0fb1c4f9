import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';

const EVERY_MS = 600_000;
const AT_ONCE = 5_000;

const outlived = [
  { table: 'idempotency_key', since: 'created_at', days: 30 },
  { table: 'change_log', since: 'changed_at', days: 1 },
] as const;

/** Removes what has had its time: answers kept for repeats (30 days), lines of the live stream (24 hours). Inbox rows of reactions stay. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Housekeeping');
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(
      () => void this.sweep().catch((error: unknown) => this.logger.warn(String(error))),
      EVERY_MS,
    );
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** In small steps, each its own transaction: none holds up the stream, or takes longer than a statement may. */
  async sweep(): Promise<void> {
    for (const { table, since, days } of outlived) {
      for (let removed = AT_ONCE; removed === AT_ONCE;) {
        removed = await this.database.asService(async (tx) => {
          const [, count] = await tx.em.query<[unknown[], number]>(
            `delete from ${table} where ctid = any(array(
               select ctid from ${table} where ${since} < clock_timestamp() - interval '${days} days' limit ${AT_ONCE}))`,
          );
          return count;
        });
      }
    }
  }
}
