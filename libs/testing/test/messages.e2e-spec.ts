import { operationCarriedOut, unitState, type UnitState } from '@jucai/contracts';
import { startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import { anotherReplica } from './another-replica.js';
import { envelopeOf, KafkaProbe } from './kafka-probe.js';
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
const event = (unitCode: string, reason: string, overrides = {}) =>
  envelopeOf(operationCarriedOut, operation(unitCode, reason), overrides);

const unit = (code: string, parentCode: string | null, name: string, version = 1): UnitState => ({
  code,
  name: { zh: name, en: code },
  shortName: { zh: name, en: code },
  kind: parentCode === null ? 'city' : 'department',
  tier: parentCode === null ? 'city' : 'city-department',
  parentCode,
  line: null,
  employer: null,
  status: 'active',
  successorCode: null,
  validFrom: '2020-01-01',
  validTo: null,
  sortOrder: 0,
  version,
});

describe('messages', () => {
  let service: TestService;
  let kafka: KafkaProbe;
  let second: NestFastifyApplication | null = null;

  const query = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await service.sql.query(sql, values)).rows as T[];
  const applied = (reason: string, handler = 'apply') =>
    query<{ unit_code: string; event_id: string }>(
      'select unit_code, event_id from applied where reason = $1 and handler = $2 order by position',
      [reason, handler],
    );
  const untilApplied = (reason: string, count: number) =>
    until(`${count} of ${reason}`, async () => {
      const rows = await applied(reason);
      return rows.length >= count ? rows : null;
    });
  const parked = (state: string) =>
    query<{ id: string; error: string; message_key: string; attempts: number }>(
      'select id, error, message_key, attempts from parked_event where state = $1',
      [state],
    );
  const deadLetters = async () =>
    (await service.events('jucai.integration.message-dead-lettered.v1')).map(({ data }) => data);

  beforeAll(async () => {
    service = await startTestService(notes, { kafka: true });
    await service.tree();
    kafka = await KafkaProbe.for(service);
    // The relay stands still, so that what is announced can be read where it is written.
    await service.sql.query(
      'select pg_terminate_backend(pid) from pg_locks where locktype = $1 and objid = 7001 and database = (select oid from pg_database where datname = current_database())',
      ['advisory'],
    );
    await service.sql.query('select pg_advisory_lock(7001)');
  });
  afterAll(async () => {
    await second?.close();
    await kafka.stop();
    await service.stop();
  });

  it('runs each handler of an event once, however often the event comes', async () => {
    const twice = event('xunxian', 'twice');
    await kafka.send('organizations.operation', [
      twice,
      twice,
      event('xunxian', 'after twice'),
      twice,
      event('xunxian', 'end of twice'),
    ]);
    await untilApplied('end of twice', 1);
    expect(await applied('twice')).toHaveLength(1);
    expect(await applied('twice', 'count')).toHaveLength(1);
  });

  it('sets aside what is poisoned, with its cause, and applies all the rest of the batch', async () => {
    const good = Array.from({ length: 496 }, (_, index) => event(`unit_${index % 40}`, 'among poison'));
    const poison = [
      { key: 'p1', value: '{ not json' },
      { key: 'p2', value: JSON.stringify({ specversion: '0.3' }) },
      event('xunxian', 'x', { type: 'jucai.organizations.operation.v9' }),
      event('xunxian', 'x', { data: { unitCode: 13912345678 } }),
      // What PostgreSQL can't keep: a NUL, said or escaped, and half a character at the end of the excerpt.
      { key: 'p3', value: 'not\0json' },
      event('xunxian', 'x', { type: 'jucai.\0' }),
      { key: 'p4', value: `{ ${'x'.repeat(1_997)}𠮷` },
    ];
    await kafka.send('organizations.operation', [...good.slice(0, 100), ...poison, ...good.slice(100)]);
    await untilApplied('among poison', good.length);
    const letters = await until('the dead letters', async () => {
      const found = await deadLetters();
      return found.length === poison.length ? found : null;
    });
    expect(letters.map(({ error }) => String(error)).sort()).toEqual(
      [
        expect.stringContaining('Data against the schema of jucai.organizations.operation.v1: operationId'),
        expect.stringContaining('Not JSON'),
        expect.stringContaining('Not JSON'),
        expect.stringContaining('Not JSON'),
        expect.stringContaining('Not a CloudEvents envelope: specversion'),
        expect.stringContaining('Unknown event type or version: jucai.organizations.operation.v9'),
        expect.stringContaining('Unknown event type or version: jucai.\uFFFD'),
      ].sort(),
    );
    expect(letters).toEqual(
      letters.map(() =>
        expect.objectContaining({
          service: 'notes',
          group: 'notes.reactions',
          topic: 'organizations.operation',
          attempts: 1,
        }),
      ),
    );
    expect(JSON.stringify(letters)).not.toContain('13912345678');
    expect(await applied('among poison')).toHaveLength(good.length);
    expect(await parked('waiting')).toEqual([]);
  });

  it('lets an event wait for a unit that is not known yet, and is no dead letter', async () => {
    const before = (await deadLetters()).length;
    await kafka.send('organizations.operation', [event('late_unit', 'note'), event('late_unit', 'behind the note')]);
    await until('two parked', async () => ((await parked('waiting')).length === 2 ? true : null));
    expect(await applied('behind the note')).toEqual([]);
    await kafka.send('organizations.unit', [envelopeOf(unitState, unit('late_unit', 'hebi', '迟到单位'))]);
    await untilApplied('behind the note', 1);
    const filed = await query('select path from note where unit_code = $1', ['late_unit']);
    expect(filed).toEqual([{ path: '/hebi/late_unit/' }]);
    expect(await deadLetters()).toHaveLength(before);
    expect(await parked('waiting')).toEqual([]);
  });

  it('keeps the order of a key behind one that fails, while other keys go on', async () => {
    const failing = event('ordered', 'fail 3');
    await kafka.send('organizations.operation', [
      failing,
      event('ordered', 'second of its key'),
      event('hebi_kj', 'another key'),
      event('ordered', 'third of its key'),
    ]);
    await untilApplied('third of its key', 1);
    const order = await query<{ reason: string }>(
      `select reason from applied where unit_code = 'ordered' and handler = 'apply' order by position`,
    );
    expect(order.map(({ reason }) => reason)).toEqual(['fail 3', 'second of its key', 'third of its key']);
    const positions = await query<{ reason: string; position: number }>(
      `select reason, position from applied where reason in ('another key', 'fail 3') and handler = 'apply' order by position`,
    );
    expect(positions.map(({ reason }) => reason)).toEqual(['another key', 'fail 3']);
    expect(await applied('fail 3', 'count')).toHaveLength(1);
  });

  it('replays and discards dead letters as decided, and tells what became of it', async () => {
    // Five tries in all, then it is dead; the sixth is the replay.
    await kafka.send('organizations.operation', [event('replayed', 'fail 7'), event('discarded', 'fail 99')]);
    const dead = await until(
      'two more dead letters',
      async () => {
        const found = (await parked('dead')).filter(({ error }) => error.startsWith('Refused'));
        return found.length === 2 ? found : null;
      },
      40_000,
    );
    const decide = (key: string, decision: 'replay' | 'discard') => {
      const deadLetterId = dead.find(({ message_key }) => message_key === key)?.id ?? '';
      return {
        type: 'jucai.integration.dead-letter-decided.v1',
        key: deadLetterId,
        data: { deadLetterId, service: 'notes', decision, reason: '演示', decidedBy: 'office' },
      };
    };
    for (const { type, key, data } of [decide('replayed', 'replay'), decide('discarded', 'discard')]) {
      const value = JSON.stringify({
        specversion: '1.0',
        id: uuid(),
        source: '/jucai/integration',
        type,
        subject: key,
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        data,
      });
      await kafka.send('integration.dead-letter-decision', [{ key, value }]);
    }
    const settled = await until('both to be settled', async () => {
      const found = await service.events('jucai.integration.dead-letter-settled.v1');
      return found.length === 2 ? found : null;
    });
    expect(settled.map(({ data }) => data['outcome']).sort()).toEqual(['discarded', 'replayed']);
    expect(await applied('fail 7')).toHaveLength(1);
    expect(await applied('fail 99')).toEqual([]);
    expect((await parked('dead')).filter(({ error }) => error.startsWith('Refused'))).toEqual([]);
  }, 60_000);

  it('keeps the same state when a projection is read again from the first message', async () => {
    const names = ['rebuilt_a', 'rebuilt_b', 'rebuilt_c'];
    await kafka.send(
      'organizations.unit',
      names.flatMap((code) =>
        [1, 2, 3].map((version) => envelopeOf(unitState, unit(code, 'hebi', `${code} 第${version}版`, version))),
      ),
    );
    const state = () =>
      query<{ code: string; name: string; version: number }>(
        `select * from unit_name where code like 'rebuilt%' order by code`,
      );
    const first = await until('the projection', async () => {
      const rows = await state();
      return rows.length === 3 && rows.every(({ version }) => version === 3) ? rows : null;
    });
    await service.app.close();
    await service.sql.query('select pg_advisory_unlock(7001)');
    await service.sql.query('delete from unit_name');
    // A rebuild starts from the first message: the group's place is taken back while nobody is in it.
    await kafka.forgetPlace('notes.unit-names');
    second = await anotherReplica(notes, service);
    await until('the rebuilt projection', async () => {
      const rows = await state();
      return rows.length === 3 && rows.every(({ version }) => version === 3) ? rows : null;
    });
    expect(await state()).toEqual(first);
  });

  it('shares the work between two replicas, each event once', async () => {
    const third = await anotherReplica(notes, service);
    try {
      const shared = Array.from({ length: 300 }, (_, index) => event(`shared_${index % 60}`, 'shared between two'));
      await kafka.send('organizations.operation', shared);
      await untilApplied('shared between two', shared.length);
      await kafka.settled('notes.reactions', 'organizations.operation');
      expect(await applied('shared between two')).toHaveLength(shared.length);
      expect(await applied('shared between two', 'count')).toHaveLength(shared.length);
    } finally {
      await third.close();
    }
  });
});
