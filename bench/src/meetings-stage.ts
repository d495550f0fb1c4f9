import { randomUUID } from 'node:crypto';
import { fillActionItems, fillMeetings, meetingAt, someItems } from './action-items.js';
import { startFloor } from './floor-process.js';
import { fillHierarchy, type Scope, scopeNames, scopes } from './hierarchy.js';
import { type Issuer, startIssuer } from './issuer.js';
import type { HttpRequest } from './load.js';
import { record, type Recording } from './recording.js';
import { type Servers, startServers } from './servers.js';
import { Service } from './service-process.js';
import { SqlRecorder } from './sql-recorder.js';

export const ADDRESS = '/api/meetings/action-items';
const filter = (value: object): string => `filter=${encodeURIComponent(JSON.stringify(value))}`;
/** Pages, orders and filters as the console asks for them. */
const LISTS = [
  '',
  'page=2',
  'page=5',
  'sort=-dueOn',
  'sort=-dueOn&page=3',
  filter({ open: true }),
  `${filter({ open: true })}&page=2`,
  filter({ state: ['in-progress'] }),
  filter({ priority: 'high' }),
  `${filter({ state: ['closed'] })}&sort=-dueOn`,
].map((query) => `${ADDRESS}?${query}`);

/** Meetings with many action items, and the bare server beside it. */
export class MeetingsStage {
  /** The bare server's origin. */
  floor = '';

  private constructor(
    private readonly servers: Servers,
    private readonly issuer: Issuer,
    readonly service: Service,
    private readonly assignments: Record<Scope, string>,
    private readonly tokens: Record<Scope, string>,
  ) {}

  static async prepare(rows: number): Promise<MeetingsStage> {
    const [servers, issuer] = await Promise.all([startServers(), startIssuer()]);
    const service = await Service.prepare('meetings', servers, issuer);
    const assignments = await fillHierarchy(service.sql);
    await fillMeetings(service.sql);
    await fillActionItems(service.sql, rows);
    const tokens = await Promise.all(
      scopeNames.map(async (scope) => [scope, await issuer.token(scope, { realm_access: { roles: ['office'] } })]),
    );
    return new MeetingsStage(
      servers,
      issuer,
      service,
      assignments,
      Object.fromEntries(tokens) as Record<Scope, string>,
    );
  }

  /** Writes down what the service sends to its database, then starts it and the bare server for the measuring. */
  async start(chosen: readonly Scope[], nodeArguments: readonly string[] = []): Promise<void> {
    const recorder = await SqlRecorder.start(this.servers.runtime.ports['postgres'] ?? 0);
    const through = new URL(this.service.databaseUrl());
    through.port = String(recorder.port);
    await this.service.start(through.href);
    const recordings: Recording[] = [];
    for (const scope of chosen) {
      const asking = { assignment: this.assignments[scope], token: this.tokens[scope] };
      const [id = ''] = await someItems(this.service.sql, scope, 1);
      for (const url of [...LISTS, `${ADDRESS}/${id}`])
        recordings.push(await record(recorder, this.service.origin, { method: 'GET', url, ...asking }));
      const meetingId = await meetingAt(this.service.sql, scope);
      const constant = [meetingId, this.assignments[scope]];
      const body = newItem(scope, meetingId);
      recordings.push(
        await record(recorder, this.service.origin, { method: 'POST', url: ADDRESS, body, constant, ...asking }),
      );
    }
    await this.service.stop();
    recorder.stop();
    await this.removeNew();
    await this.service.start(undefined, nodeArguments);
    this.floor = await startFloor(this.service.databaseUrl(), this.issuer.jwksUrl, recordings);
  }

  lists(scope: Scope): HttpRequest[] {
    return LISTS.map((path) => ({ method: 'GET', path, headers: this.headers(scope) }));
  }

  async reads(scope: Scope): Promise<HttpRequest[]> {
    const ids = await someItems(this.service.sql, scope, 500);
    return ids.map((id) => ({ method: 'GET', path: `${ADDRESS}/${id}`, headers: this.headers(scope) }));
  }

  async creates(scope: Scope): Promise<HttpRequest[]> {
    const meetingId = await meetingAt(this.service.sql, scope);
    const body = JSON.stringify(newItem(scope, meetingId));
    const headers = { ...this.headers(scope), 'content-type': 'application/json' };
    return [
      {
        method: 'POST',
        path: ADDRESS,
        headers,
        body: () => ({ body, headers: { 'idempotency-key': randomUUID() } }),
      },
    ];
  }

  /** Takes back what was created, so that each round meets the same rows. */
  async removeNew(): Promise<void> {
    await this.service.sql.query(`
      set session_replication_role = replica;
      delete from action_item where title_en = 'bench';
      delete from due_job; delete from idempotency_key; delete from record_history; delete from change_log;
      reset session_replication_role`);
    await this.service.sql.query('vacuum (analyze) action_item, open_work_version, outbox, change_log');
  }

  private headers(scope: Scope): Record<string, string> {
    return { authorization: `Bearer ${this.tokens[scope]}`, 'jucai-assignment': this.assignments[scope] };
  }
}

const newItem = (scope: Scope, meetingId: string): object => ({
  meetingId,
  requirement: '按会议要求抓好落实（演示数据）',
  title: { zh: '演示任务：引进高层次人才', en: 'bench' },
  standardOfDone: '按时完成并报送佐证材料。',
  leadUnitCode: scopes[scope].unit,
  responsiblePost: '演示分管领导',
  dueOn: '2023-09-28',
});
