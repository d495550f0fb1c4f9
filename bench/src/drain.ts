import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { atEnd } from './at-end.js';
import { printRow } from './figures.js';
import { auditedAct, type MessageStage, prepareMessageStage } from './message-stage.js';
import { numberOption } from './options.js';

const CHUNK = 200;

/** From the first that is done to the last, so that starting a process does not count. */
async function drained(what: string, total: number, done: () => Promise<number>): Promise<void> {
  let first = 0;
  let firstAt = 0;
  const deadline = Date.now() + 240_000;
  for (let count = await done(); ; count = await done()) {
    if (first === 0 && count > 0) [first, firstAt] = [count, performance.now()];
    if (count >= total || Date.now() > deadline) {
      const seconds = (performance.now() - firstAt) / 1_000;
      printRow([what, count, seconds.toFixed(2), (count - first) / seconds]);
      return;
    }
    await pause(20);
  }
}

const numberFrom = async (sql: pg.Client, text: string): Promise<number> => {
  const { rows } = await sql.query<{ number: string }>(text);
  return Number(rows[0]?.number ?? 0);
};

export async function drain(): Promise<void> {
  const stage = await prepareMessageStage();
  const { reports, integration } = stage;
  const total = numberOption('events', 50_000);
  printRow(['backlog', 'events', 'seconds', 'events /s']);
  printRow(['---', '---', '---', '---']);

  await reports.sql.query(
    `insert into outbox (id, aggregatetype, aggregateid, type, payload)
     select gen_random_uuid(), 'integration.audit', 'reports', 'jucai.integration.act-audited.v1',
       $1::jsonb || jsonb_build_object('entryId', gen_random_uuid(), 'recordId', n::text) from generate_series(1, $2::int) n`,
    [auditedAct(0), total],
  );
  await reports.start();
  await drained(
    'outbox → Kafka (relay of reports)',
    total,
    async () => total - (await numberFrom(reports.sql, 'select count(*) as number from outbox')),
  );

  await drained('Kafka → a plain table (bare kafkajs and pg)', total, await bareConsumer(stage));

  await integration.start();
  await drained('Kafka → audit chain (reaction of integration)', total, () =>
    numberFrom(integration.sql, 'select max(position) as number from audit_entry'),
  );

  await reports.stop();
  const states = await produceUnits(stage, total);
  await reports.start();
  await drained('Kafka → copy of the units (projection of reports)', states, () =>
    numberFrom(reports.sql, 'select sum(version - 1) as number from unit_copy'),
  );
}

/** What could be done at best with these clients: no envelope checked, no inbox, no chain; a row per event, a statement per chunk. */
async function bareConsumer({ servers: { kafka }, reports }: MessageStage): Promise<() => Promise<number>> {
  const pool = new pg.Pool({ connectionString: reports.databaseUrl('reports_owner'), max: 1 });
  await pool.query('create table bench_event (id uuid primary key, data jsonb not null)');
  const consumer = kafka.consumer({ groupId: 'bare', maxWaitTimeInMs: 100 });
  await consumer.connect();
  atEnd(async () => {
    await consumer.disconnect();
    await pool.end();
  });
  await consumer.subscribe({ topics: ['integration.audit'], fromBeginning: true });
  let count = 0;
  await consumer.run({
    eachBatch: async ({ batch: { messages } }) => {
      for (let start = 0; start < messages.length; start += CHUNK) {
        const events = messages
          .slice(start, start + CHUNK)
          .map(({ value }) => JSON.parse(String(value)) as { id: string; data: object });
        await pool.query(
          'insert into bench_event select * from unnest($1::uuid[], $2::jsonb[]) on conflict do nothing',
          [events.map(({ id }) => id), events.map(({ data }) => JSON.stringify(data))],
        );
        count += events.length;
      }
    },
  });
  return async () => count;
}

/** New versions of every unit, straight into Kafka; answers how many. */
async function produceUnits({ servers: { kafka }, reports }: MessageStage, total: number): Promise<number> {
  const { rows } = await reports.sql.query<Record<string, string>>(
    'select code, kind, tier, parent_code, sort_order from unit_copy order by path',
  );
  const producer = kafka.producer();
  await producer.connect();
  const rounds = Math.floor(total / rows.length);
  for (let version = 2; version < rounds + 2; version += 1) {
    const messages = rows.map(({ code = '', kind, tier, parent_code: parentCode, sort_order: sortOrder }) => {
      const name = { zh: `演示单位${code}第${version}版`, en: `Unit ${code}, version ${version}` };
      const data = {
        code,
        name,
        shortName: { zh: code, en: code },
        kind,
        tier,
        parentCode,
        line: null,
        status: 'active',
        successorCode: null,
        validFrom: '2020-01-01',
        validTo: null,
        sortOrder: Number(sortOrder),
        version,
      };
      const envelope = {
        specversion: '1.0',
        id: crypto.randomUUID(),
        source: '/jucai/organizations',
        type: 'jucai.organizations.unit.v1',
        subject: code,
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        data,
      };
      return { key: code, value: JSON.stringify(envelope) };
    });
    await producer.send({ topic: 'organizations.unit', messages });
  }
  await producer.disconnect();
  return rounds * rows.length;
}
