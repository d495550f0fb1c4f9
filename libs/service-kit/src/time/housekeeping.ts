import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';

const EVERY_MS = 600_000;

/** Removes what has had its time: answers kept for repeats (30 days), lines of the live stream (24 hours). Inbox rows of reactions stay. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** A sweep that fails is made up for by the next. */
  async sweep(): Promise<void> {
    await this.database.asService(async (tx) => {
      await tx.em.query(`delete from idempotency_key where created_at < clock_timestamp() - interval '30 days'`);
      await tx.em.query(`delete from change_log where changed_at < clock_timestamp() - interval '24 hours'`);
    });
  }
}
