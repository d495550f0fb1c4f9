import { randomUUID } from 'node:crypto';
import { actAudited, type AuditedAct } from '@jucai/contracts';
import { type Caller, startTestService, testEnvironment, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { service as integration } from './service.js';

const BACKLOG = 50_000;
const SEND_AT_ONCE = 1_000;
const LOOK_EVERY_MS = 50;

const act = (index: number): AuditedAct => ({
  entryId: randomUUID(),
  service: 'reports',
  occurredAt: '2023-01-01T00:00:00.000Z',
  account: `staff${index % 50}`,
  personName: `演示员工${index % 50}`,
  assignmentId: null,
  unitCode: 'xunxian',
  action: 'report.submit',
  recordType: 'report',
  recordId: randomUUID(),
  changedFields: ['status', 'submittedAt'],
  valuesHash: 'a'.repeat(64),
  result: 'done',
  address: '127.0.0.1',
  correlationId: null,
});

const message = (data: AuditedAct) => ({
  key: data.service,
  value: JSON.stringify({
    specversion: '1.0',
    id: randomUUID(),
    source: '/jucai/reports',
    type: actAudited.type,
    subject: data.service,
    time: data.occurredAt,
    datacontenttype: 'application/json',
    data,
  }),
});

describe('integration over Kafka', () => {
  let service: TestService;
  let producer: Producer;
  let auditor: Caller;
  let office: Caller;

  const send = (topic: string, messages: { key: string; value: string }[]) =>
    producer.send({ topic: service.kafkaPrefix + topic, messages });
  const until = async <T>(what: string, withinMs: number, look: () => Promise<T | null>): Promise<T> => {
    for (
      const end = Date.now() + withinMs;
      Date.now() < end;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    ) {
      const found = await look();
      if (found !== null) return found;
    }
    throw new Error(`Waited in vain for ${what}`);
  };
  const entries = async () =>
    (await service.sql.query('select coalesce(max(position), 0)::int as n from audit_entry')).rows[0].n as number;

  beforeAll(async () => {
    service = await startTestService(integration, { kafka: true });
    await service.tree();
    auditor = await service.caller('city.auditor', 'hebi', ['auditor']);
    office = await service.caller('city.office', 'hebi', ['office']);
    producer = new Kafka({ brokers: testEnvironment().kafkaBrokers.split(','), logLevel: logLevel.NOTHING }).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
  }, 30_000);
  afterAll(async () => {
    await producer.disconnect();
    await service.stop();
  });

  it('chains a backlog of 50,000 acts, each once, and the chain holds', async () => {
    const acts = Array.from({ length: BACKLOG }, (_, index) => message(act(index)));
    const before = await entries();
    for (let start = 0; start < BACKLOG; start += SEND_AT_ONCE)
      await send('integration.audit', acts.slice(start, start + SEND_AT_ONCE));
    const started = Date.now();
    const startedAt = await entries();
    await send('integration.audit', acts.slice(0, 100));
    await until('the backlog', 110_000, async () => ((await entries()) >= before + BACKLOG ? true : null));
    const seconds = (Date.now() - started) / 1_000;
    process.stdout.write(`audit: ${Math.round((before + BACKLOG - startedAt) / seconds)} acts a second chained\n`);
    await send('integration.audit', [message({ ...act(0), account: 'the.last' })]);
    await until('the last act', 20_000, async () => {
      const { body } = await auditor.get('/audit-entries').query({ filter: JSON.stringify({ account: 'the.last' }) });
      return body.total === 1 ? true : null;
    });
    const { rows } = await service.sql.query(
      `select count(*)::int as n, count(distinct id)::int as distinct from audit_entry where account like 'staff%'`,
    );
    expect(rows).toEqual([{ n: BACKLOG, distinct: BACKLOG }]);
    const checked = Date.now();
    const { body: verification } = await auditor.post('/audit-entries/verify').send({});
    process.stdout.write(
      `audit: ${Math.round(verification.count / ((Date.now() - checked) / 1_000))} entries a second verified\n`,
    );
    expect(verification).toMatchObject({ ok: true, broken: null });
    expect(verification.count).toBeGreaterThan(BACKLOG);
    const { rows: anchors } = await service.sql.query('select count(*)::int as n from audit_anchor');
    expect(anchors[0].n).toBeGreaterThanOrEqual(BACKLOG / 1_000);
  }, 150_000);

  it('brings a dead letter to the office, and what the office decides back to the service that holds it', async () => {
    await send('organizations.department-system', [{ key: 'dept-broken', value: '{ not json, phone 13912345678' }]);
    const letter = await until(
      'the dead letter',
      20_000,
      async () => (await office.get('/dead-letters')).body.items[0] ?? null,
    );
    expect(letter).toMatchObject({
      service: 'integration',
      topic: 'organizations.department-system',
      error: 'Not JSON',
      state: 'open',
      payload: '{ not json, phone 13***',
    });
    await office
      .post(`/dead-letters/${letter.id}/replay`)
      .set('if-match', '"1"')
      .send({ reason: '重试（演示数据）' })
      .expect(200);
    const again = await until('the replay to fail', 20_000, async () => {
      const { body } = await office.get(`/dead-letters/${letter.id}`);
      return body.state === 'open' ? body : null;
    });
    await office
      .post(`/dead-letters/${letter.id}/discard`)
      .set('if-match', `"${again.version}"`)
      .send({ reason: '无法修复（演示数据）' })
      .expect(200);
    await until('the letter to be discarded', 20_000, async () =>
      (await office.get(`/dead-letters/${letter.id}`)).body.state === 'discarded' ? true : null,
    );
    const { body: life } = await office.get(`/dead-letters/${letter.id}/history`);
    expect(life.items).toHaveLength(5);
  }, 60_000);
});
