import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

/** Figures for Prometheus: latency by route, age of the outbox, events waiting, dead letters. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly latency = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(dataSource: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, sql: string) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          const [row] = (await dataSource.query(sql).catch(() => [])) as { value: number }[];
          if (row) this.set(Number(row.value));
        },
      });
    gauge(
      'outbox_age_seconds',
      'Age of the oldest event not yet sent',
      `select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as value from outbox`,
    );
    gauge('outbox_events', 'Events not yet sent', 'select count(*) as value from outbox');
    gauge('parked_events', 'Events waiting', `select count(*) as value from parked_event where state = 'waiting'`);
    gauge(
      'dead_letters',
      'Dead letters not yet decided',
      `select count(*) as value from parked_event where state = 'dead'`,
    );
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  scrape(): Promise<string> {
    return this.registry.metrics();
  }

  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.latency.observe(
        { method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) },
        reply.elapsedTime / 1_000,
      );
      done();
    });
  }
}
