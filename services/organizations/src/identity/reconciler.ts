import { randomUUID } from 'node:crypto';
import { Database, Wakeups } from '@jucai/service-kit';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { IdentityKind } from './identity-task.js';
import { KeycloakAway } from './keycloak.js';
import { PersonMirror } from './person-mirror.js';
import { SystemMirror } from './system-mirror.js';
import { UnitMirror } from './unit-mirror.js';

const LOOK_EVERY_MS = 1_000;
/** People that are mirrored at the same time: most of it is waiting for Keycloak's answers. */
const AT_ONCE = 4;
const LEASE_SECONDS = 30;
const FIRST_BACKOFF_MS = 1_000;
const LAST_BACKOFF_MS = 30_000;
const RETRY_SECONDS = 5;
const LAST_RETRY_SECONDS = 600;

interface Task {
  readonly kind: IdentityKind;
  readonly subject: string;
  readonly mark: number;
}

/**
 * Brings Keycloak to what this service's tables say, a few subjects at a time. Each is done anew from the present state, so it
 * may be stopped anywhere and begun again; a subject stays marked until it is through. One replica at a time holds the lease. Those
 * at work at the same time may find gone what they were to remove, which is as good as done; two replicas (a lease that ran out in
 * mid-work) also find made what they were to make, which puts the subject off to the next try. Keycloak away delays all and loses
 * nothing.
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Reconciler');
  private readonly holder = randomUUID();
  private running: Promise<void> | null = null;
  private stopped = false;
  private backoff = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly wakeups: Wakeups,
    private readonly people: PersonMirror,
    private readonly units: UnitMirror,
    private readonly systems: SystemMirror,
  ) {}

  onApplicationBootstrap(): void {
    this.wakeups.on('directory', () => {
      if (this.backoff === 0) this.wake();
    });
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
        while (!this.stopped && (await this.doNext())) this.backoff = 0;
      } catch (error) {
        this.logger.warn(`Keycloak waits: ${(error as Error).message}`);
        this.backoff = Math.min(Math.max(this.backoff * 2, FIRST_BACKOFF_MS), LAST_BACKOFF_MS);
      }
      if (!this.stopped) await this.pause(Math.max(this.backoff, LOOK_EVERY_MS));
    }
  }

  private async doNext(): Promise<boolean> {
    const tasks = await this.take();
    const ends = await Promise.allSettled(tasks.map((task) => this.doOne(task)));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
    return tasks.length > 0;
  }

  private async doOne(task: Task): Promise<void> {
    try {
      await this.mirror(task);
    } catch (error) {
      if (error instanceof KeycloakAway) throw error;
      await this.putOff(task, error as Error);
      return;
    }
    await this.tickOff(task);
  }

  private mirror({ kind, subject }: Task): Promise<void> {
    if (kind === 'person') return this.people.mirror(subject);
    if (kind === 'unit') return this.units.mirror(subject);
    return this.systems.mirror(subject);
  }

  /** The next subjects, if this replica holds the lease or gets it: some people, or one of another kind, whose order matters. */
  private take(): Promise<Task[]> {
    return this.database.asService(async (tx) => {
      const due = await tx.select<Task>({
        text: `select kind, subject, mark from identity_task where next_attempt_at <= clock_timestamp()
          order by marked_at, kind, subject limit ${AT_ONCE}`,
      });
      if (due.length === 0) return [];
      const [, leased] = await tx.em.query<[unknown[], number]>(
        `update identity_lease set holder = $1, held_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
         where holder = $1 or held_until < clock_timestamp()`,
        [this.holder],
      );
      if (leased !== 1) return [];
      const other = due.findIndex(({ kind }) => kind !== 'person');
      return due.slice(0, other < 0 ? due.length : Math.max(other, 1));
    });
  }

  private async tickOff({ kind, subject, mark }: Task): Promise<void> {
    await this.database.asService((tx) =>
      tx.em.query('delete from identity_task where kind = $1 and subject = $2 and mark = $3', [kind, subject, mark]),
    );
  }

  /** Keycloak refused this one: it is tried again later and holds up no other. */
  private async putOff({ kind, subject }: Task, error: Error): Promise<void> {
    this.logger.error(`${kind} can not be mirrored: ${error.message}`);
    await this.database.asService((tx) =>
      tx.em.query(
        `update identity_task set attempts = attempts + 1, last_error = $3,
           next_attempt_at = clock_timestamp() + least(${RETRY_SECONDS} * 2 ^ attempts, ${LAST_RETRY_SECONDS}) * interval '1 second'
         where kind = $1 and subject = $2`,
        [kind, subject, error.message],
      ),
    );
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
