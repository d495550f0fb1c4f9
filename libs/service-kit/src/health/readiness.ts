import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MessageBus } from '../messages/message-bus.js';

const KAFKA_ANSWERS_WITHIN_MS = 1_000;

export interface ReadinessState {
  readonly ready: boolean;
  readonly database: 'up' | 'down';
  /** Names of migrations that are in the program and not in the database. */
  readonly pendingMigrations: readonly string[];
  readonly kafka: 'up' | 'down';
}

/** What this service needs to answer. */
@Injectable()
export class Readiness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: MessageBus,
  ) {}

  async check(): Promise<ReadinessState> {
    const [kafka, database] = await Promise.all([this.kafka(), this.database()]);
    return { ...database, kafka };
  }

  /** Without a broker the service answers all the same: whoever asks must not wait for it. */
  private async kafka(): Promise<'up' | 'down'> {
    const late = AbortSignal.timeout(KAFKA_ANSWERS_WITHIN_MS);
    const reachable = await Promise.race([
      this.bus.isReachable(),
      new Promise<boolean>((resolve) => late.addEventListener('abort', () => resolve(false), { once: true })),
    ]);
    return reachable ? 'up' : 'down';
  }

  private async database(): Promise<Omit<ReadinessState, 'kafka'>> {
    try {
      const applied = await this.dataSource.query<{ name: string }[]>('select name from migrations');
      const names = new Set(applied.map(({ name }) => name));
      const pendingMigrations = this.dataSource.migrations
        .map(({ name, constructor }) => name ?? constructor.name)
        .filter((name) => !names.has(name));
      return { ready: pendingMigrations.length === 0, database: 'up', pendingMigrations };
    } catch {
      return { ready: false, database: 'down', pendingMigrations: [] };
    }
  }
}
