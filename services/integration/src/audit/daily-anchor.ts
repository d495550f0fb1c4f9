import { clockMoved } from '@jucai/contracts';
import { businessDate, Database, type EventContext, OnDue, Reaction, type Transaction } from '@jucai/service-kit';
import { Controller, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { z } from 'zod';
import { AuditTrail } from './audit-trail.js';

const KIND = 'audit.anchor';
const DAY_MS = 86_400_000;

/** Sets the job for the midnight (Asia/Shanghai) that comes next; the same midnight once. */
function scheduleNext(tx: Transaction, now: Date): void {
  const tomorrow = businessDate(new Date(now.getTime() + DAY_MS));
  tx.schedule(KIND, 'audit', new Date(`${tomorrow}T00:00:00+08:00`));
}

/** An anchor each day, however little happened in it. */
@Injectable()
export class DailyAnchor implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.database.asService(async (tx) => scheduleNext(tx, tx.now));
  }

  @OnDue(KIND)
  async anchor(tx: Transaction): Promise<void> {
    await this.trail.anchor(tx);
    scheduleNext(tx, tx.now);
  }
}

/** A moved clock has another midnight next. */
@Controller()
export class MoveDailyAnchorHandler {
  @Reaction(clockMoved)
  async move(@Payload() clock: z.infer<typeof clockMoved.data>, @Ctx() { tx }: EventContext): Promise<void> {
    scheduleNext(tx, new Date(clock.businessTime));
  }
}
