import type { Envelope } from '@jucai/contracts';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import pg from 'pg';
import { SERVICE_CONFIG, SERVICE_NAME, type ServiceConfig } from '../config.js';
import { Wakeups } from '../database/wakeups.js';
import { MessageBus, type OutgoingMessage } from './message-bus.js';

const BATCH = 1_000;
/** One more event of the largest size (1 MB) still fits into what the broker takes at once (2 MiB). */
const BATCH_BYTES = 600_000;
const LOOK_EVERY_MS = 1_000;
const RETRY_MS = 500;
/** Any number: the lock of the one active relay over all replicas. */
const RELAY_LOCK = 7_001;

interface Row {
  position: number;
  id: string;
  aggregatetype: string;
  aggregateid: string;
  type: string;
  payload: unknown;
  traceparent: string | null;
  actor: string | null;
  unit: string | null;
  created_at: Date;
}

/**
 * Sends what the outbox holds to Kafka, in order, and deletes it when Kafka has it. Dying between the two sends again what was
 * sent, under the same event ids. Never by "position greater than the last": a late commit has a lower one.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('OutboxRelay');
  private running: Promise<void> | null = null;
  private stopped = false;
  private wake: () => void = () => undefined;
  private awake = false;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_NAME) private readonly service: string,
    private readonly wakeups: Wakeups,
    private readonly bus: MessageBus,
  ) {}

  onApplicationBootstrap(): void {
    this.wakeups.on('outbox', () => {
      this.awake = true;
      this.wake();
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
      const client = new pg.Client({
        connectionString: this.config.DATABASE_URL,
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await this.relayWhileActive(client);
      } catch (error) {
        if (!this.stopped) this.logger.warn(`The outbox waits: ${(error as Error).message}`);
      } finally {
        await client.end().catch(() => undefined);
      }
      if (!this.stopped) await this.pause(RETRY_MS);
    }
  }

  private async relayWhileActive(client: pg.Client): Promise<void> {
    while (!this.stopped) {
      const { rows } = await client.query<{ active: boolean }>('select pg_try_advisory_lock($1) as active', [
        RELAY_LOCK,
      ]);
      if (rows[0]?.active) break;
      await this.pause(LOOK_EVERY_MS);
    }
    while (!this.stopped) {
      this.awake = false;
      const sent = await this.relayBatch(client);
      if (sent === 0 && !this.awake) await this.pause(LOOK_EVERY_MS);
    }
  }

  /** No transaction is open while Kafka is asked: it would hold back the horizon of the live streams for as long as Kafka is away. */
  private async relayBatch(client: pg.Client): Promise<number> {
    const { rows } = await client.query<Row>(
      `select position, id, aggregatetype, aggregateid, type, payload, traceparent, actor, unit, created_at
       from (select *, sum(octet_length(payload::text)) over (order by position) - octet_length(payload::text) as bytes_before
             from (select * from outbox order by position limit ${BATCH}) first) measured
       where bytes_before < ${BATCH_BYTES} order by position`,
    );
    if (rows.length === 0) return 0;
    await this.bus.send(this.byTopic(rows));
    await client.query('delete from outbox where position = any($1)', [rows.map(({ position }) => position)]);
    return rows.length;
  }

  private byTopic(rows: readonly Row[]): { topic: string; messages: OutgoingMessage[] }[] {
    const topics = new Map<string, OutgoingMessage[]>();
    for (const row of rows) {
      const envelope: Envelope = {
        specversion: '1.0',
        id: row.id,
        source: `/jucai/${this.service}`,
        type: row.type,
        subject: row.aggregateid,
        time: row.created_at.toISOString(),
        datacontenttype: 'application/json',
        ...(row.traceparent && { traceparent: row.traceparent }),
        ...(row.actor && { actor: row.actor }),
        ...(row.unit && { unit: row.unit }),
        data: row.payload,
      };
      const messages = topics.get(row.aggregatetype) ?? [];
      messages.push({ key: row.aggregateid, value: JSON.stringify(envelope) });
      topics.set(row.aggregatetype, messages);
    }
    return [...topics].map(([topic, messages]) => ({ topic, messages }));
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
