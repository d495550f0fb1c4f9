import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MessageBus } from '../messages/message-bus.js';

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
    const kafka = (await this.bus.isReachable()) ? 'up' : 'down';
    try {
      const applied = await this.dataSource.query<{ name: string }[]>('select name from migrations');
      const names = new Set(applied.map(({ name }) => name));
      const pendingMigrations = this.dataSource.migrations
        .map(({ name, constructor }) => name ?? constructor.name)
        .filter((name) => !names.has(name));
      return { ready: pendingMigrations.length === 0, database: 'up', pendingMigrations, kafka };
    } catch {
      return { ready: false, database: 'down', pendingMigrations: [], kafka };
    }
  }
}
