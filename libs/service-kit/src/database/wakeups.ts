import { EventEmitter } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { SERVICE_CONFIG, type ServiceConfig } from '../config.js';

export type Channel = 'outbox' | 'change_log' | 'directory';
const channels: readonly Channel[] = ['outbox', 'change_log', 'directory'];
const RECONNECT_MS = 500;
/** A connection that has silently gone (a host that fell, a firewall) is noticed within the sum of the two. */
const LOOK_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 5_000;

/** One connection that listens for the database's notifications. A hint only: whoever uses it also looks by itself now and then. */
@Injectable()
export class Wakeups implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(@Inject(SERVICE_CONFIG) private readonly config: ServiceConfig) {}

  /** False while notifications may be missed; a cache must not be trusted then. */
  get listening(): boolean {
    return this.client !== null;
  }

  /** Calls back at each notification, and once at every (re)connection, since some may have been missed. */
  on(channel: Channel, listener: () => void): () => void {
    this.emitter.on(channel, listener);
    return () => this.emitter.off(channel, listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      query_timeout: ANSWER_WITHIN_MS,
    });
    let gone = false;
    let pulse: NodeJS.Timeout | undefined;
    const lost = () => {
      if (gone) return;
      gone = true;
      clearInterval(pulse);
      // Nobody is left to hear how it ends.
      void client.end().catch(() => undefined);
      if (this.client === client) this.client = null;
      this.retry();
    };
    // A server that dies says so and then closes the connection: two errors, and one without a listener ends the process.
    client.on('error', lost);
    client.on('notification', ({ channel }) => this.emitter.emit(channel));
    try {
      await client.connect();
      await client.query(channels.map((channel) => `listen ${channel}`).join('; '));
      client.once('end', lost);
      this.client = client;
      pulse = setInterval(() => void client.query('select 1').catch(lost), LOOK_EVERY_MS);
      channels.forEach((channel) => this.emitter.emit(channel));
    } catch {
      lost();
    }
  }

  private retry(): void {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.connect();
    }, RECONNECT_MS);
  }
}
