import { campaignOpened, clockMoved, operationCarriedOut, snapshotFrozen } from '@jucai/contracts';
import { Database } from '@jucai/service-kit';
import { createTestTopics, deleteTestTopics, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { anotherReplica } from './another-replica.js';
import { KafkaProbe } from './kafka-probe.js';
import { notes } from './notes.service.js';
import { until } from './until.js';

const operation = (unitCode: string, reason: string) => ({
  operationId: uuid(),
  kind: 'rename' as const,
  unitCode,
  fromParentCode: null,
  toParentCode: null,
  successorCode: null,
  reason,
  effectiveOn: '2023-03-01',
});

describe('outbox', () => {
  let service: TestService;
  let kafka: KafkaProbe;
  let app: NestFastifyApplication;

  const left = async () => Number((await service.sql.query('select count(*) as n from outbox')).rows[0].n);
  const untilEmpty = () => until('an empty outbox', async () => ((await left()) === 0 ? true : null));
  const reasons = async () =>
    (await kafka.read('organizations.operation')).map(({ data }) => (data as { reason: string }).reason);

  beforeAll(async () => {
    // Its relay stands still (the test holds the lock of the active one): as if it were killed right after each commit.
    service = await startTestService(notes);
    await createTestTopics(service.kafkaPrefix);
    kafka = await KafkaProbe.for(service);
  });
  afterAll(async () => {
    await app?.close();
    await kafka.stop();
    await service.stop();
    await deleteTestTopics(service.kafkaPrefix);
  });

  it('sends what was committed once the service is back, and nothing of what was rolled back', async () => {
    const database = service.app.get(Database);
    await database.asService(async (tx) => tx.emit(operationCarriedOut, operation('hebi', 'committed'), 'hebi'));
    const undone = database.asService(async (tx) => {
      tx.emit(operationCarriedOut, operation('hebi', 'rolled back'));
      await tx.flush();
      throw new Error('No');
    });
    await expect(undone).rejects.toThrow('No');
    expect(await kafka.read('organizations.operation')).toEqual([]);
    expect(await left()).toBe(1);
    await service.app.close();
    await service.sql.query('select pg_advisory_unlock(7001)');
    app = await anotherReplica(notes, service);
    await untilEmpty();
    const [envelope, ...more] = await kafka.read('organizations.operation');
    expect(more).toEqual([]);
    expect(envelope).toMatchObject({
      specversion: '1.0',
      source: '/jucai/notes',
      type: operationCarriedOut.type,
      subject: 'hebi',
      unit: 'hebi',
      actor: 'system:notes',
      datacontenttype: 'application/json',
      data: { reason: 'committed' },
    });
  });

  it('keeps the order of each key over many transactions', async () => {
    const database = app.get(Database);
    for (let index = 0; index < 60; index += 1) {
      await database.asService(async (tx) => tx.emit(operationCarriedOut, operation(`order_${index % 3}`, `${index}`)));
    }
    await untilEmpty();
    const all = (await kafka.read('organizations.operation')).filter(({ subject }) => subject.startsWith('order_'));
    for (const key of ['order_0', 'order_1', 'order_2']) {
      const ofKey = all
        .filter(({ subject }) => subject === key)
        .map(({ data }) => Number((data as { reason: string }).reason));
      expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
      expect(ofKey).toHaveLength(20);
    }
  });

  it('sends a transaction with more than the broker takes at once', async () => {
    const content = JSON.stringify({ text: '"'.repeat(200_000) });
    const subjectId = uuid();
    await app.get(Database).asService(async (tx) => {
      for (let index = 0; index < 8; index += 1) {
        tx.emit(snapshotFrozen, {
          subjectId,
          kind: 'reports.report',
          title: { zh: '快照', en: 'Snapshot' },
          unitCode: 'hebi',
          content,
          sha256: 'a'.repeat(64),
          files: [],
          frozenAt: new Date().toISOString(),
        });
      }
    });
    await untilEmpty();
    expect(await kafka.read('reports.snapshot')).toHaveLength(8);
  });

  it('leaves sending to one of several replicas, and another takes over', async () => {
    const other = await anotherReplica(notes, service);
    await app
      .get(Database)
      .asService(async (tx) => tx.emit(clockMoved, { number: 1, businessTime: '2023-03-01T09:00:00+08:00' }));
    await untilEmpty();
    await app.close();
    app = other;
    await app.get(Database).asService(async (tx) => tx.emit(operationCarriedOut, operation('hebi', 'by the other')));
    await untilEmpty();
    expect((await reasons()).filter((reason) => reason === 'by the other')).toHaveLength(1);
    expect(await kafka.read('organizations.clock')).toHaveLength(1);
  });

  it('refuses to write an event against its schema, and the write with it', async () => {
    const wrong = app.get(Database).asService(async (tx) => tx.emit(campaignOpened, {} as never));
    await expect(wrong).rejects.toThrow();
    expect(await left()).toBe(0);
  });
});
