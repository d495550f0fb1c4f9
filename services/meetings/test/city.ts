import { createHash, randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { Database } from '@jucai/service-kit';
import { type Caller, startTestService, type TestService, type TestServiceOptions } from '@jucai/testing';
import { OfferedSubject } from '../src/agenda/offered-subject.entity.js';
import { service as meetings } from '../src/service.js';

type Body = Record<string, unknown>;
/** An answer's body; tests look into it by name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = any;

interface Convened {
  readonly meeting: Answer;
  readonly hear: Answer;
  readonly review: Answer;
  readonly secret: Answer;
  readonly subjectId: string;
}

/** A city with its leading group and everybody whom a meeting needs. */
export class City {
  groupId = '';
  readonly seats: Record<string, string> = {};

  private constructor(
    readonly service: TestService,
    readonly callers: Record<
      | 'office'
      | 'director'
      | 'head'
      | 'deputy'
      | 'sciLead'
      | 'sciStaff'
      | 'xunLead'
      | 'xunStaff'
      | 'qiLead'
      | 'auditor'
      | 'orgAdmin'
      | 'xunOffice',
      Caller
    >,
  ) {}

  /** Tuesday, 28 March 2023 unless told otherwise. */
  static async start(options: TestServiceOptions = {}): Promise<City> {
    const service = await startTestService(meetings, { businessTime: '2023-03-28T09:00:00+08:00', ...options });
    await service.tree();
    const caller = (account: string, unit: string, ...roles: Parameters<TestService['caller']>[2]) =>
      service.caller(account, unit, roles);
    const city = new City(service, {
      office: await caller('office.staff', 'hebi', 'office'),
      director: await caller('office.director', 'hebi', 'office'),
      head: await caller('city.head', 'hebi', 'leader'),
      deputy: await caller('city.deputy', 'hebi', 'leader'),
      sciLead: await caller('sci.lead', 'hebi_kj', 'unit-lead'),
      sciStaff: await caller('sci.staff', 'hebi_kj', 'unit-staff'),
      xunLead: await caller('xun.lead', 'xunxian', 'unit-lead'),
      xunStaff: await caller('xun.staff', 'xunxian', 'unit-staff'),
      qiLead: await caller('qi.lead', 'qixian', 'unit-lead'),
      auditor: await caller('the.auditor', 'hebi', 'auditor'),
      orgAdmin: await caller('org.admin', 'hebi', 'org-admin'),
      xunOffice: await caller('xun.office', 'xunxian', 'office'),
    });
    const group = await city.ok(city.callers.office.post('/leading-groups').send(groupBody), 201);
    city.groupId = group.id;
    await city.seat('head', 'head', 'city.head', null);
    await city.seat('deputy', 'deputy-head', 'city.deputy', null);
    await city.seat('sci', 'member', 'sci.lead', 'hebi_kj');
    return city;
  }

  async seat(name: string, position: string, account: string | null, exOfficioUnitCode: string | null): Promise<void> {
    const body = {
      position,
      displayName: `演示成员${name}`,
      account,
      exOfficioUnitCode,
      validFrom: '2022-01-01',
      sortOrder: Object.keys(this.seats).length,
    };
    this.seats[name] = (
      await this.ok(this.callers.office.post(`/leading-groups/${this.groupId}/members`).send(body), 201)
    ).id;
  }

  /** A leading group of another unit, with a head and a deputy of its own; what a plan of its meeting says of it. */
  async groupOf(office: Caller, unitCode: string): Promise<{ groupId: string; presiderMembershipId: string }> {
    const code = `group-${randomUUID().slice(0, 8)}`;
    const { id: groupId } = await this.ok(office.post('/leading-groups').send({ ...groupBody, code, unitCode }), 201);
    const seat = async (position: string, account: string): Promise<Answer> => {
      const body = { position, displayName: account, account, validFrom: '2022-01-01' };
      return this.ok(office.post(`/leading-groups/${groupId}/members`).send(body), 201);
    };
    await seat('deputy-head', `${unitCode}.deputy`);
    return { groupId, presiderMembershipId: (await seat('head', `${unitCode}.head`)).id };
  }

  /** The body of an answer that must have this status. */
  async ok(request: ReturnType<Caller['get']>, status = 200): Promise<Answer> {
    const answer = await request;
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
    return answer.body;
  }

  /** A command on a record as it stands. */
  async act(caller: Caller, path: string, version: number, body: Body = {}, status = 200): Promise<Answer> {
    return this.ok(caller.post(path).set('if-match', `"${version}"`).send(body), status);
  }

  /**
   * One command, by everybody: refused to who lacks the permission (403), to who has it elsewhere (404), without a version (428),
   * with an old one (412), with a wrong body (400, naming the field); then done, once, however often the same key comes. Its answer.
   */
  async guarded(command: {
    path: string;
    right: Caller;
    wrong: Caller;
    elsewhere: Caller;
    /** Left out for a command that makes a record. */
    version?: number;
    body?: Body;
    bad?: Body;
    status?: number;
  }): Promise<Answer> {
    const { path, right, wrong, elsewhere, version, body = {}, bad, status = 200 } = command;
    const send = (caller: Caller, sent: Body, seen = version) => {
      const request = caller.post(path).send(sent);
      return seen === undefined ? request : request.set('if-match', `"${seen}"`);
    };
    expect((await send(wrong, body)).status).toBe(403);
    expect((await send(elsewhere, body)).status).toBe(404);
    if (version !== undefined) {
      expect((await right.post(path).send(body)).status).toBe(428);
      expect((await send(right, body, version + 50)).status).toBe(412);
    }
    if (bad) {
      const refused = await send(right, bad);
      expect({ status: refused.status, errors: refused.body.errors }).toEqual({
        status: 400,
        errors: expect.arrayContaining([expect.anything()]),
      });
    }
    const key = randomUUID();
    const done = await this.ok(send(right, body).set('idempotency-key', key), status);
    expect(await this.ok(send(right, body).set('idempotency-key', key), status)).toEqual(done);
    return done;
  }

  /** A frozen report of a unit, as if it had arrived. */
  async subject(unitCode = 'xunxian', text = '2022年度人才工作报告（演示数据）'): Promise<string> {
    const subjectId = randomUUID();
    const content = JSON.stringify({ subjectId, text });
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.service.app.get(Database).asService((tx) =>
      tx.insert(
        OfferedSubject.from({
          subjectId,
          kind: 'reports.report',
          title: { zh: '浚县2022年度报告', en: 'Report of Xun County' },
          unitCode,
          content,
          sha256,
          files: [],
          frozenAt: '2023-03-20T09:00:00+08:00',
        }),
        'offered-subject.take',
      ),
    );
    return subjectId;
  }

  async plan(body: Body = {}): Promise<Answer> {
    return this.ok(this.callers.office.post('/meetings').send({ ...this.planBody(), ...body }), 201);
  }

  planBody() {
    return {
      groupId: this.groupId,
      kind: 'plenary',
      title: { zh: '领导小组2023年第一次会议（演示）', en: 'First meeting of 2023' },
      place: '市委第一会议室（演示）',
      startsAt: '2023-04-18T15:00:00+08:00',
      presiderMembershipId: this.seats['head'],
      secretary: '演示秘书',
    };
  }

  async addItem(meetingId: string, body: Body = {}): Promise<Answer> {
    return this.ok(
      this.callers.office.post(`/meetings/${meetingId}/agenda-items`).send({ ...reviewItem, ...body }),
      201,
    );
  }

  async approveAgenda(meetingId: string): Promise<Answer> {
    let meeting = await this.ok(this.callers.office.get(`/meetings/${meetingId}`));
    for (const caller of [this.callers.director, this.callers.deputy, this.callers.head]) {
      meeting = await this.act(caller, `/meetings/${meetingId}/approve-agenda`, meeting.version);
    }
    return meeting;
  }

  /** Planned, agreed to and convened: a hear item on a report of Xun county, a restricted study item, an open review item. */
  async convened(): Promise<Convened> {
    const planned = await this.plan();
    const subjectId = await this.subject();
    const hear = await this.addItem(planned.id, {
      kind: 'hear',
      title: '听取浚县2022年度人才工作述职',
      presenterUnitCode: 'xunxian',
      offlineNote: null,
      subjectIds: [subjectId],
    });
    const secret = await this.addItem(planned.id, {
      kind: 'study',
      title: '研究建议支持人选（演示）',
      restricted: true,
    });
    const review = await this.addItem(planned.id);
    const approved = await this.approveAgenda(planned.id);
    const meeting = await this.act(
      this.callers.office,
      `/meetings/${planned.id}/convene`,
      approved.version,
      conveneBody,
    );
    return { meeting, hear, review, secret, subjectId };
  }

  /** On the day, begun, head and deputy present: the quorum of three. */
  async inSession(convened?: Convened): Promise<Convened> {
    const all = convened ?? (await this.convened());
    await this.service.setClock('2023-04-18T15:00:00+08:00');
    const meeting = await this.act(this.callers.office, `/meetings/${all.meeting.id}/start`, all.meeting.version);
    await this.checkIn(meeting.id, 'head');
    await this.checkIn(meeting.id, 'deputy');
    return { ...all, meeting };
  }

  checkIn(meetingId: string, seat: string, body: Body = {}): Promise<Answer> {
    const line = { membershipId: this.seats[seat], unitCode: 'hebi', name: `演示成员${seat}`, ...body };
    return this.ok(this.callers.office.post(`/meetings/${meetingId}/check-ins`).send(line), 201);
  }

  /** Concludes and confirms an item; its resolution. */
  async resolve(itemId: string, body: Body = { outcome: 'approved', text: '同意。' }): Promise<Answer> {
    const item = await this.ok(this.callers.head.get(`/agenda-items/${itemId}`));
    const concluded = await this.act(this.callers.head, `/agenda-items/${itemId}/conclude`, item.version, body);
    return this.act(this.callers.head, `/resolutions/${concluded.resolution.id}/confirm`, concluded.resolution.version);
  }

  /** Held and concluded, every item settled. */
  async concluded(convened?: Convened) {
    const all = await this.inSession(convened);
    const heard = await this.resolve(all.hear.id, { outcome: 'noted', text: '会议听取了汇报。' });
    const secretly = await this.resolve(all.secret.id);
    const approved = await this.resolve(all.review.id, {
      outcome: 'approved-with-changes',
      text: '原则同意。',
      conditions: ['补充牵头单位'],
    });
    const { version } = await this.ok(this.callers.head.get(`/meetings/${all.meeting.id}`));
    const meeting = await this.act(this.callers.head, `/meetings/${all.meeting.id}/conclude`, version);
    return { ...all, meeting, heard, approved, secretly };
  }

  async assign(meetingId: string, body: Body): Promise<Answer> {
    return this.ok(this.callers.office.post('/action-items').send({ ...itemBody, meetingId, ...body }), 201);
  }

  /** A PDF of the caller's, uploaded. */
  async upload(caller: Caller): Promise<string> {
    return (
      await this.ok(caller.post('/files').attach('file', Buffer.from('%PDF-1.4\n演示数据\n%%EOF'), '佐证.pdf'), 201)
    ).id;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}

export const groupBody = {
  code: 'hebi-talent',
  name: { zh: '市委人才工作领导小组', en: 'Talent Work Leading Group' },
  officeName: { zh: '市委人才办', en: 'Talent Office' },
  documentSeries: '鹤人才',
  minutesMark: '市委人才工作领导小组会议纪要',
};

export const reviewItem = {
  kind: 'review',
  title: '审议人才工作要点（讨论稿）',
  presenterUnitCode: 'hebi_kj',
  minutes: 10,
  offlineNote: '线下登记〔2023〕7号（演示）',
};

export const conveneBody = {
  text: '定于4月18日下午召开会议（演示）。',
  answerBy: '2023-04-12',
  invited: [
    { unitCode: 'hebi_kj', mode: 'attend' },
    { unitCode: 'xunxian', mode: 'sit-in' },
  ],
};

export const itemBody = {
  title: { zh: '修改印发工作要点（演示）', en: 'Issue the key points' },
  standardOfDone: '要点印发，任务分解表下达。',
  leadUnitCode: 'hebi_kj',
  coUnitCodes: ['xunxian'],
  responsiblePost: '分管负责同志',
  dueOn: '2023-05-31',
};

/** Until a condition holds; fails, saying what it last saw, when the time is over. */
export async function eventually<T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  milliseconds = 20_000,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`Still not so after ${milliseconds} ms: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
