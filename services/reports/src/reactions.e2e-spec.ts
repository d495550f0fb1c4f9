import { randomUUID } from 'node:crypto';
import {
  actAudited,
  type AuditedAct,
  type EventDefinition,
  type Outcome,
  reportReviewerChanged,
  reportsResolutionApplied,
  resolutionConfirmed,
  statisticsValueAccepted,
  unitState,
} from '@jucai/contracts';
import { testEnvironment } from '@jucai/testing';
import { type Consumer, Kafka, logLevel, type Producer } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../test/eventually.js';
import { type Answer, goodSections, noFigures, ReportsFixture } from '../test/reports-fixture.js';

// Joining a consumer group takes seconds.
jest.setTimeout(60_000);

/** Over the real broker: what integration and meetings say, once, twice, wrongly and too early. */
describe('reactions', () => {
  let at: ReportsFixture;
  let campaign: Answer;
  let producer: Producer;
  let consumer: Consumer;
  const answered: { result: string; resolutionId: string; detail: { zh: string } }[] = [];
  const audited: AuditedAct[] = [];
  const reassigned: { campaignId: string; unitCode: string; fromUnitCode: string; toUnitCode: string }[] = [];

  beforeAll(async () => {
    at = await ReportsFixture.start({ kafka: true });
    campaign = await at.campaign('reactions');
    const kafka = new Kafka({ brokers: testEnvironment().kafkaBrokers.split(','), logLevel: logLevel.NOTHING });
    producer = kafka.producer({ allowAutoTopicCreation: false });
    consumer = kafka.consumer({ groupId: `${at.service.kafkaPrefix}meetings`, maxWaitTimeInMs: 50 });
    await Promise.all([producer.connect(), consumer.connect()]);
    await consumer.subscribe({
      topics: [reportsResolutionApplied, reportReviewerChanged, actAudited].map(
        ({ topic }) => at.service.kafkaPrefix + topic,
      ),
      fromBeginning: true,
    });
    await consumer.run({
      eachMessage: async ({ message }) => {
        const { type, data } = JSON.parse(message.value?.toString() ?? '') as { type: string; data: never };
        if (type === reportsResolutionApplied.type) answered.push(data);
        if (type === reportReviewerChanged.type) reassigned.push(data);
        if (type === actAudited.type) audited.push(data);
      },
    });
  });
  afterAll(async () => {
    await consumer.disconnect();
    await at.service.stop();
    await producer.disconnect();
  });

  const envelope = (event: EventDefinition, data: object, id = randomUUID(), more: object = {}) =>
    JSON.stringify({
      ...more,
      specversion: '1.0',
      id,
      source: '/jucai/test',
      type: event.type,
      subject: 'test',
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      data,
    });
  const send = (topic: string, key: string, ...values: string[]) =>
    producer.send({ topic: at.service.kafkaPrefix + topic, messages: values.map((value) => ({ key, value })) });

  const statistic = (unitCode: string, value: string, more: object = {}) => ({
    unitCode,
    period: '2022',
    indicatorCode: 'population',
    value,
    departmentEventId: randomUUID(),
    system: 'stats-bureau',
    occurredAt: '2022-12-26T09:00:00+08:00',
    ...more,
  });
  const sendStatistic = (unitCode: string, ...values: string[]) =>
    send('integration.department-event', `${unitCode}/2022/population`, ...values);
  const population = async (unitCode: string) =>
    (
      (await at.report(at.office, campaign.id, unitCode))['values'] as Record<string, { value: string; source: string }>
    )['population'];
  /** As meetings gets them. */
  const answers = async () => answered;

  describe('to a department’s figure', () => {
    it('fill what is empty, once though the event comes twice, and correct it when a newer one comes', async () => {
      const event = envelope(statisticsValueAccepted, statistic('xunxian', '60.20'));
      await sendStatistic('xunxian', event, event);
      expect(
        await eventually(
          () => population('xunxian'),
          (value) => value !== undefined,
        ),
      ).toMatchObject({ value: '60.2', source: 'department-event' });
      const older = envelope(
        statisticsValueAccepted,
        statistic('xunxian', '59', { occurredAt: '2022-12-01T09:00:00+08:00' }),
      );
      const newer = envelope(
        statisticsValueAccepted,
        statistic('xunxian', '60.5', { occurredAt: '2022-12-27T09:00:00+08:00' }),
      );
      await sendStatistic('xunxian', event, newer, older);
      await eventually(
        () => population('xunxian'),
        (value) => value?.value === '60.5',
      );
      const { id } = await at.report(at.office, campaign.id, 'xunxian');
      const { body } = await at.office.get(`/reports/${id}/history`);
      expect(body.items.filter(({ action }: { action: string }) => action === 'report.prefill')).toHaveLength(2);
    });

    it('leave a typed value, show the other beside it, and ask for a reason', async () => {
      const report = await at.report(at.qixianLead, campaign.id, 'qixian');
      await at.fill(at.qixianLead, report, {
        values: { ...noFigures, population: { value: '25' } },
        sections: goodSections,
      });
      await sendStatistic('qixian', envelope(statisticsValueAccepted, statistic('qixian', '25.8')));
      const seen = await eventually(
        () => at.report(at.qixianLead, campaign.id, 'qixian'),
        ({ department }) => 'population' in (department as object),
      );
      expect(seen).toMatchObject({
        values: { population: { value: '25', source: 'typed' } },
        department: { population: { value: '25.8', system: 'stats-bureau' } },
      });
      expect((await at.command(at.qixianLead, 'reports', seen, 'submit', {})).body).toMatchObject({
        status: 422,
        errors: [{ path: 'values.population' }],
      });
      const { body } = await at.fill(at.qixianLead, seen, { values: { population: { takeFrom: 'department-event' } } });
      expect(body).toMatchObject({
        values: { population: { value: '25.8', source: 'department-event' } },
        findings: (seen['findings'] as { kind: string }[]).filter(({ kind }) => kind === 'empty'),
      });
    });

    it('set a poisoned one aside and go on with the next of its key', async () => {
      const bad = envelope(statisticsValueAccepted, { unitCode: 'xunxian_kj' });
      await sendStatistic(
        'xunxian_kj',
        'not json',
        bad,
        envelope(statisticsValueAccepted, statistic('xunxian_kj', '1.5')),
      );
      await eventually(
        () => population('xunxian_kj'),
        (value) => value?.value === '1.5',
      );
      const { rows } = await at.service.sql.query(`select state from parked_event where state = 'dead'`);
      expect(rows).toHaveLength(2);
    });

    it('of many that come together leave what each would leave alone, within its own trace', async () => {
      const many = await at.campaign('many', {
        period: '2022-Q4',
        targets: { unitCodes: ['xunxian_kj', 'qixian'], tiers: [] },
      });
      const quarter = (unitCode: string, indicatorCode: string, value: string, day: number) => ({
        ...statistic(unitCode, value, { occurredAt: `2022-12-0${day}T09:00:00+08:00` }),
        period: '2022-Q4',
        indicatorCode,
      });
      const figures = [
        quarter('xunxian_kj', 'total', '10', 2),
        quarter('qixian', 'total', '20', 2),
        quarter('xunxian_kj', 'fullTime', '6', 2),
        quarter('xunxian_kj', 'total', '11', 3),
        quarter('xunxian_kj', 'total', '9', 1),
        quarter('xunxian_kj', 'unasked', '1', 2),
        quarter('xunxian_kj', 'total', '12', 4),
      ];
      const traces = figures.map((_, index) => `${index}`.repeat(32).replaceAll('0', 'a'));
      // One key: they come in one batch, in this order.
      await sendStatistic(
        'many',
        ...figures.map((figure, index) =>
          envelope(statisticsValueAccepted, figure, randomUUID(), {
            traceparent: `00-${traces[index]}-${'b'.repeat(16)}-01`,
          }),
        ),
      );
      const seen = await eventually(
        () => at.report(at.office, many.id, 'xunxian_kj'),
        ({ values }) => (values as Record<string, { value: string }>)['total']?.value === '12',
      );
      expect(seen).toMatchObject({ values: { fullTime: { value: '6' } }, department: { unasked: { value: '1' } } });
      expect(await at.report(at.office, many.id, 'qixian')).toMatchObject({ values: { total: { value: '20' } } });
      const { body } = await at.office.get(`/reports/${seen.id}/history`);
      expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
        'report.open',
        ...Array.from({ length: 4 }, () => 'report.prefill'),
      ]);
      const acts = (action: string) =>
        audited
          .filter((act) => act.action === action && traces.includes(act.correlationId ?? ''))
          .map(({ correlationId, recordId }) => [traces.indexOf(correlationId ?? ''), recordId] as const);
      await eventually(
        async () => acts('department-value.take'),
        (all) => all.length >= 6,
      );
      // The older one changes nothing.
      expect(
        acts('department-value.take')
          .map(([index]) => index)
          .toSorted(),
      ).toEqual([0, 1, 2, 3, 5, 6]);
      expect(
        acts('report.prefill')
          .filter(([, id]) => id === seen.id)
          .map(([index]) => index),
      ).toEqual([0, 2, 3, 6]);
    });

    it('fill nothing where filing is over, and stand beside all the same', async () => {
      const targets = { unitCodes: ['xunxian_rs'], tiers: [] };
      const past = { opensOn: '2022-11-01', dueOn: '2022-11-10', lateUntil: '2022-11-20', targets };
      const [over, closed, open] = [
        await at.campaign('over', past),
        await at.campaign('closed', { targets }),
        await at.campaign('open', { targets }),
      ];
      await at.command(at.office, 'campaigns', closed, 'close');
      await sendStatistic('xunxian_rs', envelope(statisticsValueAccepted, statistic('xunxian_rs', '3.5')));
      const reportOf = ({ id }: Answer) => at.report(at.office, id, 'xunxian_rs');
      await eventually(
        () => reportOf(open),
        ({ values }) => 'population' in (values as object),
      );
      for (const locked of [over, closed]) {
        const report = await reportOf(locked);
        expect(report['values']).toEqual({});
        expect(report['department']).toMatchObject({ population: { value: '3.5' } });
      }
    });

    it('wait for a unit that is not known yet, and are there when its campaign opens', async () => {
      await sendStatistic('heshan', envelope(statisticsValueAccepted, statistic('heshan', '11.3')));
      await eventually(
        async () =>
          (await at.service.sql.query(`select waiting_for from parked_event where state = 'waiting'`)).rows as {
            waiting_for: string;
          }[],
        (rows) => rows.some(({ waiting_for }) => waiting_for === 'unit:heshan'),
      );
      const name = { zh: '鹤山区', en: 'Heshan District' };
      const heshan = {
        code: 'heshan',
        name,
        shortName: name,
        kind: 'district',
        tier: 'county',
        parentCode: 'hebi',
        line: null,
        status: 'active',
        successorCode: null,
        validFrom: '2020-01-01',
        validTo: null,
        sortOrder: 9,
        version: 1,
      };
      await send('organizations.unit', 'heshan', envelope(unitState, heshan));
      await eventually(
        async () => (await at.service.sql.query(`select 1 from department_value where unit_code = 'heshan'`)).rowCount,
        (count) => count === 1,
      );
      const second = await at.campaign('second', { targets: { unitCodes: ['heshan'], tiers: [] } });
      expect(await at.report(at.office, second.id, 'heshan')).toMatchObject({
        values: { population: { value: '11.3', source: 'department-event' } },
      });
    });
  });

  describe('to a resolution', () => {
    let snapshot: Answer & { sha256: string };
    const resolution = (
      subjects: { subjectId: string; sha256: string; kind?: string }[],
      outcome: Outcome = 'noted',
    ) => ({
      resolutionId: randomUUID(),
      meetingId: randomUUID(),
      agendaItemId: randomUUID(),
      number: 1,
      itemKind: 'hear',
      outcome,
      text: '会议听取了汇报（演示）',
      subjects: subjects.map((subject) => ({ kind: 'reports.roll-up', ...subject })),
      meetingDate: '2023-04-18',
      at: '2023-04-18T11:00:00+08:00',
    });
    const confirm = async (data: ReturnType<typeof resolution> & { unitCode?: string }, times = 1) => {
      const event = envelope(resolutionConfirmed, data);
      await send('meetings.resolution', data.resolutionId, ...Array.from({ length: times }, () => event));
      const seen = await eventually(answers, (all) =>
        all.some(({ resolutionId }) => resolutionId === data.resolutionId),
      );
      return seen.filter(({ resolutionId }) => resolutionId === data.resolutionId);
    };

    beforeAll(async () => {
      const values = { total: { value: '10' }, fullTime: { value: '6' }, flexible: { value: '4' } };
      await at.accepted(at.bureauLead, at.xunxianLead, campaign.id, 'xunxian_kj', values);
      await at.accepted(at.xunxianLead, at.office, campaign.id, 'xunxian', values);
      snapshot = (await at.office.post('/snapshots').send({ kind: 'reports.roll-up', campaignId: campaign.id })).body;
    });

    it('are a refusal, not a dead letter, when the subject is unknown or its hash differs', async () => {
      expect(await confirm(resolution([{ subjectId: randomUUID(), sha256: snapshot.sha256 }]))).toMatchObject([
        { result: 'refused', detail: { zh: '没有这份快照' } },
      ]);
      expect(
        await confirm(resolution([snapshot].map(({ id }) => ({ subjectId: id, sha256: 'f'.repeat(64) })))),
      ).toMatchObject([{ result: 'refused', detail: { zh: expect.stringContaining('哈希不同') } }]);
      expect(
        await confirm(
          resolution([
            { subjectId: snapshot.id, sha256: snapshot.sha256 },
            { subjectId: randomUUID(), sha256: 'f'.repeat(64) },
          ]),
        ),
      ).toMatchObject([{ result: 'refused' }]);
      expect((await at.report(at.office, campaign.id, 'xunxian')).state).toBe('accepted');
      expect(
        (await at.service.sql.query(`select 1 from parked_event where topic like '%meetings.resolution'`)).rowCount,
      ).toBe(0);
    });

    it('are a refusal when the meeting is of a unit below: it does not settle what the city froze', async () => {
      const ofCounty = { ...resolution([{ subjectId: snapshot.id, sha256: snapshot.sha256 }]), unitCode: 'xunxian' };
      expect(await confirm(ofCounty)).toMatchObject([
        { result: 'refused', detail: { zh: '材料不属于会议所在单位及其下级' } },
      ]);
      expect((await at.report(at.office, campaign.id, 'xunxian')).state).toBe('accepted');
    });

    it('leave reports as they are when the matter was deferred', async () => {
      expect(
        await confirm(resolution([{ subjectId: snapshot.id, sha256: snapshot.sha256 }], 'deferred')),
      ).toMatchObject([{ result: 'applied' }]);
      expect((await at.report(at.office, campaign.id, 'xunxian')).state).toBe('accepted');
    });

    it('mark the reports of the roll-up as heard, once though it comes twice', async () => {
      const heard = { ...resolution([{ subjectId: snapshot.id, sha256: snapshot.sha256 }]), unitCode: 'hebi' };
      expect(await confirm(heard, 2)).toMatchObject([{ result: 'applied', detail: { zh: '1 份报告标记为已听取' } }]);
      expect(await at.report(at.office, campaign.id, 'xunxian')).toMatchObject({
        state: 'heard',
        heardOn: '2023-04-18',
      });
      // A department's report is in its county's, not in the city's roll-up.
      expect((await at.report(at.office, campaign.id, 'xunxian_kj')).state).toBe('accepted');
      const again = resolution([{ subjectId: snapshot.id, sha256: snapshot.sha256 }]);
      expect(await confirm(again)).toMatchObject([{ result: 'applied', detail: { zh: '1 份此前已听取' } }]);
      expect((await answers()).filter(({ resolutionId }) => resolutionId === heard.resolutionId)).toHaveLength(1);
    });
  });

  describe('to a change of the tree', () => {
    const name = { zh: '演示单位', en: 'Demonstration unit' };
    const place = (code: string, parentCode: string, version: number, more: object = {}) => ({
      code,
      name,
      shortName: name,
      kind: 'department',
      tier: 'county-department',
      parentCode,
      line: null,
      status: 'active',
      successorCode: null,
      validFrom: '2020-01-01',
      validTo: null,
      sortOrder: 0,
      version,
      ...more,
    });
    const tell = (code: string, ...states: object[]) =>
      send('organizations.unit', code, ...states.map((state) => envelope(unitState, state)));
    let moved: Answer;
    const reviewer = async (unitCode: string) =>
      (await at.report(at.office, moved.id, unitCode))['reviewerUnitCode'] as string;

    it('give what is not accepted yet to who reviews it now, over the whole subtree, each once', async () => {
      await at.service.unit('works', 'xunxian_rs', { kind: 'employer', tier: 'employer' });
      const lead = await at.service.caller('rs.lead', 'xunxian_rs', ['unit-lead']);
      const targets = { unitCodes: ['xunxian_rs', 'works'], tiers: [] };
      const before = await at.campaign('moved-before', { targets });
      await at.accepted(lead, at.xunxianLead, before.id, 'xunxian_rs');
      moved = await at.campaign('moved', { targets });
      const report = await at.submitted(lead, moved.id, 'xunxian_rs');
      expect([await reviewer('xunxian_rs'), await reviewer('works')]).toEqual(['xunxian', 'xunxian']);
      const state = place('xunxian_rs', 'qixian', 2);
      // The same state twice, as after a replay.
      await tell('xunxian_rs', state, state);
      await eventually(
        () => Promise.all([reviewer('xunxian_rs'), reviewer('works')]),
        (codes) => codes.every((code) => code === 'qixian'),
      );
      // In the same partition, so that both have been handled.
      await tell('works', place('works', 'xunxian_rs', 2, { kind: 'employer', tier: 'employer', sortOrder: 7 }));
      await eventually(
        async () =>
          (await at.service.sql.query(`select 1 from inbox where handler = 'ChangeReviewerHandler.follow'`)).rowCount,
        (count) => count !== null && count >= 3,
      );
      const { body } = await at.office.get(`/reports/${report.id}/history`);
      expect(body.items.filter(({ action }: { action: string }) => action === 'report.change-reviewer')).toMatchObject([
        { changes: [{ field: 'reviewerUnitCode', before: 'xunxian', after: 'qixian' }] },
      ]);
      const told = await eventually(
        async () => reassigned.filter(({ campaignId }) => campaignId === moved.id),
        (all) => all.length === 2,
      );
      expect(told.map(({ unitCode }) => unitCode).toSorted()).toEqual(['works', 'xunxian_rs']);
      expect(told).toMatchObject([1, 2].map(() => ({ fromUnitCode: 'xunxian', toUnitCode: 'qixian' })));
      expect(await at.report(at.office, before.id, 'xunxian_rs')).toMatchObject({
        state: 'accepted',
        reviewerUnitCode: 'xunxian',
      });
    });

    it('let the new reviewer find and accept it, and the former one no more', async () => {
      const todos = async (caller: typeof at.qixianLead) =>
        (await caller.get('/todos')).body.items.map(({ kind, unitCode }: { kind: string; unitCode: string }) => [
          kind,
          unitCode,
        ]);
      expect(await todos(at.qixianLead)).toContainEqual(['report-to-review', 'xunxian_rs']);
      expect(await todos(at.xunxianLead)).not.toContainEqual(['report-to-review', 'xunxian_rs']);
      const report = await at.report(at.qixianLead, moved.id, 'xunxian_rs');
      expect((await at.xunxianLead.get(`/reports/${report.id}`)).status).toBe(404);
      expect((await at.command(at.qixianLead, 'reports', report, 'accept')).body).toMatchObject({ state: 'accepted' });
    });

    it('are none while the tree here has not come to that state, and come when it has', async () => {
      const other = await at.campaign('moved-late', { targets: { unitCodes: ['works'], tiers: [] } });
      // Its new parent is not known yet: the copy waits for it, and so does the reviewer.
      await tell('works', place('works', 'new_county', 3, { kind: 'employer', tier: 'employer' }));
      await eventually(
        async () =>
          (await at.service.sql.query(`select waiting_for from parked_event where state = 'waiting'`)).rows as {
            waiting_for: string;
          }[],
        (rows) => ['unit:new_county', 'unit:works'].every((unit) => rows.some((row) => row.waiting_for === unit)),
      );
      expect((await at.report(at.office, other.id, 'works'))['reviewerUnitCode']).toBe('qixian');
      await tell('new_county', place('new_county', 'hebi', 1, { kind: 'county', tier: 'county' }));
      await eventually(
        async () => (await at.report(at.office, other.id, 'works'))['reviewerUnitCode'],
        (code) => code === 'new_county',
      );
    });
  });
});
