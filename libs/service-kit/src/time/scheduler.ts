import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Wakeups } from '../database/wakeups.js';
import { isAway } from '../http/problem.filter.js';
import { masked } from '../messages/parked-events.js';

const LOOK_EVERY_MS = 1_000;
const RETRY_SECONDS = 5;

/** What was scheduled, and when it was due. */
export interface DueJob<P = object> {
  readonly subject: string;
  readonly dueAt: Date;
  readonly payload: P;
}

/** Marks the method that does jobs of one kind: `(tx, job) => Promise<void>`, in the transaction that ticks the job off. */
export const OnDue = Reflector.createDecorator<string>();

type Work = (tx: Transaction, job: DueJob) => Promise<void>;

/** Does what is due by the business clock, each once over all replicas. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Scheduler');
  private readonly work = new Map<string, Work>();
  private stopped = false;
  private running: Promise<void> | null = null;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly wakeups: Wakeups,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const methods = instance as Record<string, Work>;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const method = methods[name];
        const kind = typeof method === 'function' ? this.reflector.get(OnDue, method) : undefined;
        if (kind && method) this.work.set(kind, (tx, job) => method.call(instance, tx, job));
      }
    }
    // The clock is part of the directory: a move may make many jobs due.
    this.wakeups.on('directory', () => this.wake());
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        while (!this.stopped && (await this.doNext()));
      } catch (error) {
        if (!isAway(error)) this.logger.error(error);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  private async doNext(): Promise<boolean> {
    let id: string | null = null;
    try {
      return await this.database.asService(async (tx) => {
        const rows = await tx.em.query<(DueJob & { id: string; kind: string })[]>(
          `select id, kind, subject, due_at as "dueAt", payload from due_job
           where done_at is null and due_at <= business_now() and next_attempt_at <= clock_timestamp() and kind = any($1)
           order by due_at, id limit 1 for update skip locked`,
          [[...this.work.keys()]],
        );
        const [job] = rows;
        if (!job) return false;
        id = job.id;
        await this.work.get(job.kind)?.(tx, job);
        await tx.em.query('update due_job set done_at = clock_timestamp(), attempts = attempts + 1 where id = $1', [
          job.id,
        ]);
        return true;
      });
    } catch (error) {
      if (isAway(error) || id === null) throw error;
      const { message } = error as Error;
      this.logger.error(error);
      await this.database.asService((tx) =>
        tx.em.query(
          `update due_job set attempts = attempts + 1, last_error = $2, next_attempt_at = clock_timestamp() + attempts * interval '${RETRY_SECONDS} seconds' where id = $1`,
          [id, masked(message)],
        ),
      );
      return true;
    }
  }
}
