import { setTimeout as pause } from 'node:timers/promises';
import { Partitioners } from 'kafkajs';
import pg from 'pg';
import { atEnd } from './at-end.js';
import { printRow, quantile } from './figures.js';
import { auditedAct, type MessageStage, prepareMessageStage } from './message-stage.js';
import { numberOption } from './options.js';
import type { Service } from './service-process.js';

const RATES = [100, 1_000];

/** Sends event `number`; resolves when it is committed (or, without a database, taken). */
type Send = (number: number) => Promise<unknown>;

/** What has been sent and not been seen yet, and how long the rest took. */
class Stopwatch {
  private readonly sent = new Map<number, number>();
  readonly times: number[] = [];
  private last = 0;

  seen = (number: number): void => {
    const at = this.sent.get(number);
    if (at === undefined) return;
    this.sent.delete(number);
    this.times.push(performance.now() - at);
  };

  /** Evenly, whatever the sending takes; then waits for what is still under way. */
  async run(send: Send, perSecond: number, seconds: number): Promise<void> {
    this.times.length = 0;
    this.sent.clear();
    const sending: Promise<unknown>[] = [];
    const start = performance.now();
    for (let count = 0; count < perSecond * seconds;) {
      const due = Math.min(perSecond * seconds, ((performance.now() - start) / 1_000) * perSecond);
      for (; count < due; count += 1) {
        this.sent.set((this.last += 1), performance.now());
        sending.push(send(this.last));
      }
      await pause(1);
    }
    await Promise.all(sending);
    for (let waited = 0; this.sent.size > 0 && waited < 30_000; waited += 50) await pause(50);
  }

  get missing(): number {
    return this.sent.size;
  }
}

export async function latency(): Promise<void> {
  const stage = await prepareMessageStage();
  const seconds = numberOption('seconds', 10);
  printRow(['effect', 'events /s', 'p50 ms', 'p95 ms', 'p99 ms', 'worst ms', 'seen', 'not seen after 30 s']);
  printRow(Array.from({ length: 8 }, () => '---'));
  const trials: [string, (watch: Stopwatch) => Promise<Send>][] = [
    ['bare kafkajs: produce → consume', (watch) => bareKafka(stage, watch)],
    ['reports → integration: entry of the audit chain', (watch) => toAuditChain(stage, watch)],
    ['integration → reports: figure of a department', (watch) => toFigure(stage, watch)],
  ];
  await Promise.all([stage.reports.start(), stage.integration.start()]);
  for (const [effect, prepare] of trials) {
    const watch = new Stopwatch();
    const send = await prepare(watch);
    // The first events pay for what is made at first use.
    await watch.run(send, 50, 2);
    for (const rate of RATES) {
      await watch.run(send, rate, seconds);
      const times = watch.times.toSorted((a, b) => a - b);
      const at = (share: number): string => quantile(times, share).toFixed(1);
      printRow([effect, String(rate), at(0.5), at(0.95), at(0.99), at(1), String(times.length), String(watch.missing)]);
    }
  }
}

/** kafkajs alone with the settings of the bus, both ends in this process. */
async function bareKafka({ servers: { kafka } }: MessageStage, watch: Stopwatch): Promise<Send> {
  const topic = 'reports.report';
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  const consumer = kafka.consumer({ groupId: 'bare', maxWaitTimeInMs: 100 });
  await Promise.all([producer.connect(), consumer.connect()]);
  atEnd(() => Promise.all([producer.disconnect(), consumer.disconnect()]));
  await consumer.subscribe({ topics: [topic] });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.run({ eachMessage: async ({ message }) => watch.seen(Number(message.key)) });
  await joined;
  return (number) =>
    producer.send({ topic, acks: -1, messages: [{ key: String(number), value: JSON.stringify(auditedAct(number)) }] });
}

/** A trigger of the benchmark's own tells, at the commit, what has become visible in a table. */
async function tellOf(service: Service, table: string, number: string, watch: Stopwatch): Promise<void> {
  await service.sql.query(`
    create function bench_tell() returns trigger language plpgsql as $$ begin perform pg_notify('bench', new.${number}); return null; end $$;
    create trigger bench_tell after insert or update on ${table} for each row execute function bench_tell()`);
  service.sql.on('notification', ({ payload }) => watch.seen(Number(payload)));
  await service.sql.query('listen bench');
}

/** As a write of the service does it: a row in the outbox, committed; the relay of its process does the rest. */
function outboxOf(
  service: Service,
  topic: string,
  type: string,
  keyOf: (number: number) => string,
  dataOf: (number: number) => object,
): Send {
  const pool = new pg.Pool({ connectionString: service.databaseUrl(), max: 8 });
  atEnd(() => pool.end());
  return (number) =>
    pool.query(
      'insert into outbox (id, aggregatetype, aggregateid, type, payload) values (gen_random_uuid(), $1, $2, $3, $4)',
      [topic, keyOf(number), type, dataOf(number)],
    );
}

async function toAuditChain({ reports, integration }: MessageStage, watch: Stopwatch): Promise<Send> {
  await tellOf(integration, 'audit_entry', 'record_id', watch);
  return outboxOf(reports, 'integration.audit', 'jucai.integration.act-audited.v1', () => 'reports', auditedAct);
}

async function toFigure({ reports, integration }: MessageStage, watch: Stopwatch): Promise<Send> {
  await tellOf(reports, 'department_value', 'value', watch);
  // 1,000 figures: most events correct one that is there.
  const place = (number: number) => ({
    unitCode: `u_1_${(number % 10) + 1}_${(Math.floor(number / 10) % 10) + 1}`,
    period: '2022',
    indicatorCode: `indicator${(number % 1_000) - (number % 100)}`,
  });
  return outboxOf(
    integration,
    'integration.department-event',
    'jucai.integration.statistics-value-accepted.v1',
    (number) => Object.values(place(number)).join('/'),
    (number) => ({
      ...place(number),
      value: String(number),
      departmentEventId: crypto.randomUUID(),
      system: 'bench',
      occurredAt: new Date().toISOString(),
    }),
  );
}
