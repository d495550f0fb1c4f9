import { createHash, randomUUID } from 'node:crypto';
import { reportsResolutionApplied, resolutionConfirmed, snapshotFrozen } from '@jucai/contracts';
import { testEnvironment } from '@jucai/testing';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, eventually } from '../test/city.js';

/** Over the real broker: what reports says, once, twice, wrongly and too early. */
describe('reactions', () => {
  let city: City;
  let producer: Producer;
  beforeAll(async () => {
    city = await City.start({ kafka: true });
    const kafka = new Kafka({ brokers: testEnvironment().kafkaBrokers.split(','), logLevel: logLevel.NOTHING });
    producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
  });
  afterAll(async () => {
    await producer.disconnect();
    await city.stop();
  });

  const envelope = (type: string, subject: string, data: unknown) => ({
    specversion: '1.0',
    id: randomUUID(),
    source: '/jucai/reports',
    type,
    subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data,
  });
  const send = (topic: string, key: string, ...values: unknown[]) =>
    producer.send({
      topic: city.service.kafkaPrefix + topic,
      messages: values.map((value) => ({ key, value: typeof value === 'string' ? value : JSON.stringify(value) })),
    });
  const frozen = (unitCode: string, change: object = {}) => {
    const subjectId = randomUUID();
    const content = JSON.stringify({ subjectId, note: '演示数据' });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = {
      sha256: 'a'.repeat(64),
      name: '附表.xlsx',
      size: 12,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
    const subject = {
      subjectId,
      kind: 'reports.report',
      title: { zh: '报告（演示）', en: 'Report' },
      unitCode,
      content,
      sha256,
      files: [file],
      frozenAt: '2023-03-20T09:00:00+08:00',
      ...change,
    };
    return { subjectId, event: envelope(snapshotFrozen.type, subjectId, subject) };
  };
  const subjects = async (): Promise<string[]> =>
    (await city.ok(city.callers.office.get('/subjects'))).items.map(({ id }: Answer) => id);
  const parked = async () =>
    (await city.service.sql.query('select state, waiting_for, error from parked_event order by parked_at')).rows as {
      state: string;
      waiting_for: string | null;
      error: string;
    }[];

  it('keep an offered subject once, with its files, though it comes twice', async () => {
    const { subjectId, event } = frozen('xunxian');
    await send('reports.snapshot', subjectId, event, event, { ...event, id: randomUUID() });
    const last = frozen('qixian');
    await send('reports.snapshot', subjectId, last.event);
    await eventually(subjects, (ids) => ids.includes(last.subjectId));
    expect((await subjects()).filter((id) => id === subjectId)).toHaveLength(1);
    const { rows } = await city.service.sql.query(
      `select name from stored_file where record_type = 'offered_subject' and record_id = $1`,
      [subjectId],
    );
    expect(rows).toEqual([{ name: '附表.xlsx' }]);
  });

  it('set a poisoned message aside, and go on with the next of the same key', async () => {
    const good = frozen('xunxian');
    const { event } = frozen('xunxian');
    await send(
      'reports.snapshot',
      'one-key',
      '{"not": "an envelope"}',
      { ...event, data: { subjectId: 'nothing' } },
      'not json',
      good.event,
    );
    await eventually(subjects, (ids) => ids.includes(good.subjectId));
    const dead = (await parked()).filter(({ state }) => state === 'dead');
    expect(dead).toHaveLength(3);
  });

  it('refuse content that does not have its hash: it waits, then is a dead letter, and is never offered', async () => {
    const { subjectId, event } = frozen('xunxian', { content: '{"other": true}' });
    await send('reports.snapshot', subjectId, event);
    await eventually(parked, (rows) => rows.some(({ error }) => error.includes(subjectId)));
    expect(await subjects()).not.toContain(subjectId);
  });

  it('let a subject of an unknown unit wait until the unit arrives', async () => {
    const { subjectId, event } = frozen('heshan');
    await send('reports.snapshot', subjectId, event);
    await eventually(parked, (rows) =>
      rows.some(({ state, waiting_for }) => state === 'waiting' && waiting_for === 'unit:heshan'),
    );
    expect(await subjects()).not.toContain(subjectId);
    await city.service.unit('heshan', 'hebi', { kind: 'district', tier: 'county' });
    await eventually(subjects, (ids) => ids.includes(subjectId));
    expect((await parked()).filter(({ waiting_for }) => waiting_for === 'unit:heshan')).toEqual([]);
  });

  it('take the answer to a resolution; a refused one comes back to the office, which deals with it', async () => {
    const { office, sciLead, xunOffice } = city.callers;
    const { heard } = await city.concluded();
    const answer = (result: 'applied' | 'refused', zh: string) =>
      envelope(reportsResolutionApplied.type, heard.id, {
        resolutionId: heard.id,
        meetingId: heard.meetingId,
        result,
        detail: { zh, en: zh },
        at: '2023-04-18T16:00:00+08:00',
      });
    const resolution = (): Promise<Answer> => city.ok(office.get(`/resolutions/${heard.id}`));
    expect(await resolution()).toMatchObject({ application: 'waiting' });
    const refused = answer('refused', '报告已更正');
    await send('reports.resolution-applied', heard.id, refused, refused);
    const came = await eventually(resolution, ({ application }) => application === 'refused');
    expect(came).toMatchObject({
      applicationDetail: { zh: '报告已更正' },
      waitingWorkingDays: null,
      actions: expect.arrayContaining(['handle-refusal']),
    });
    const todos = async () =>
      (await city.ok(office.get('/todos'))).items.filter(({ kind }: Answer) => kind === 'resolution-refused');
    expect(await todos()).toHaveLength(1);
    const handle = {
      path: `/resolutions/${heard.id}/handle-refusal`,
      right: office,
      wrong: sciLead,
      elsewhere: xunOffice,
      version: came.version,
    };
    expect(await city.guarded({ ...handle, body: { note: '请浚县重新报送后再议' }, bad: {} })).toMatchObject({
      refusalHandled: '请浚县重新报送后再议',
    });
    expect(await todos()).toEqual([]);
    await send('reports.resolution-applied', heard.id, answer('applied', '已标记为已听取'));
    expect(await eventually(resolution, ({ application }) => application === 'applied')).toMatchObject({
      appliedAt: '2023-04-18T08:00:00.000Z',
    });
    const { rows } = await city.service.sql.query(
      `select count(*)::int as count from inbox where handler = 'TakeResolutionAppliedHandler.reports'`,
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('send what was confirmed to Kafka', async () => {
    const consumer = new Kafka({
      brokers: testEnvironment().kafkaBrokers.split(','),
      logLevel: logLevel.NOTHING,
    }).consumer({ groupId: `${city.service.kafkaPrefix}check` });
    await consumer.connect();
    await consumer.subscribe({ topic: `${city.service.kafkaPrefix}meetings.resolution`, fromBeginning: true });
    const types: string[] = [];
    await consumer.run({
      eachMessage: async ({ message }) =>
        void types.push((JSON.parse(message.value?.toString() ?? '{}') as { type: string }).type),
    });
    await eventually(
      async () => types,
      (seen) => seen.length === 3,
    );
    expect(new Set(types)).toEqual(new Set([resolutionConfirmed.type]));
    await consumer.disconnect();
  });
});
