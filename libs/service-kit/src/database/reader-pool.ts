import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { SERVICE_CONFIG, type ServiceConfig } from '../config.js';
import type { Query } from './query.js';
import { scopeStatement } from './scope.js';

// What goes straight into an answer: civil dates as they are, instants in ISO form, counts as numbers (far below 2^53).
const DATE: number = pg.types.builtins.DATE;
const INT8: number = pg.types.builtins.INT8;
const TIMESTAMPTZ: number = pg.types.builtins.TIMESTAMPTZ;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) => {
    if (oid === DATE) return (value) => value;
    if (oid === INT8) return Number;
    if (oid === TIMESTAMPTZ) return (value) => new Date(value).toISOString();
    return pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown;
  },
};

/** Connections for reading: begin, scope, queries and commit go out in one flight, since round trips cost more than the policy. */
@Injectable()
export class ReaderPool implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(SERVICE_CONFIG) config: ServiceConfig) {
    this.pool = new pg.Pool({
      connectionString: config.DATABASE_URL,
      max: 8,
      pipeline: true,
      types,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 20_000,
    });
    // An idle connection that breaks (a restarted server) is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    // The same for one that is in use; its queries fail and are answered.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async read(scope: string[], queries: readonly Query[]): Promise<unknown[][]> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      const flight = [
        client.query('begin read only'),
        client.query(scopeStatement, scope),
        ...queries.map((query) => client.query(query.text, query.values as unknown[])),
        client.query('commit'),
      ];
      const settled = await Promise.allSettled(flight);
      const failed = settled.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      return settled
        .slice(2, -1)
        .map((result) => (result as PromiseFulfilledResult<pg.QueryResult>).value.rows as unknown[]);
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
