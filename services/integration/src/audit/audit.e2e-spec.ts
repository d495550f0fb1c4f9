import { randomUUID } from 'node:crypto';
import type { AuditedAct } from '@jucai/contracts';
import { Database } from '@jucai/service-kit';
import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { service as integration } from '../service.js';
import { AuditEntriesQueries } from './audit-entries.queries.js';
import { AuditEntryQuery } from './audit-entries.schemas.js';
import { AuditTrail } from './audit-trail.js';

const ENTRIES = 2_050;

const act = (index: number, more: Partial<AuditedAct> = {}): AuditedAct => ({
  entryId: randomUUID(),
  service: 'reports',
  occurredAt: new Date(Date.UTC(2023, 0, 1, 0, 0, index)).toISOString(),
  account: `staff${index % 5}`,
  personName: `演示员工${index % 5}`,
  assignmentId: null,
  unitCode: index % 2 ? 'xunxian' : 'qixian',
  action: index % 3 ? 'report.submit' : 'report.open',
  recordType: 'report',
  recordId: `r${index % 7}`,
  changedFields: ['status'],
  valuesHash: null,
  result: index % 100 ? 'done' : 'denied',
  address: '127.0.0.1',
  correlationId: null,
  ...more,
});

describe('audit trail', () => {
  let service: TestService;
  let auditor: Caller;
  let countyAuditor: Caller;
  let staff: Caller;
  const list = (who: Caller, filter: object = {}, query: object = {}) =>
    who.get('/audit-entries').query({ filter: JSON.stringify(filter), ...query });
  const verify = async (body: object = {}) => (await auditor.post('/audit-entries/verify').send(body)).body;
  const append = (count: number) =>
    service.app.get(Database).asService(async (tx) => {
      for (let index = 1; index <= count; index += 1)
        await service.app.get(AuditTrail, { strict: false }).append(tx, act(index));
    });
  /** As somebody who got hold of the database itself: past grants and triggers. Undone afterwards. */
  const tampered = async (sql: string, look: () => Promise<void>): Promise<void> => {
    const tables = ['audit_entry', 'audit_anchor', 'audit_head'];
    await service.sql.query("set session_replication_role = 'replica'");
    for (const table of tables) await service.sql.query(`create table kept_${table} as table ${table}`);
    try {
      await service.sql.query(sql);
      await look();
    } finally {
      for (const table of tables)
        await service.sql.query(
          `delete from ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`,
        );
      await service.sql.query("set session_replication_role = 'origin'");
    }
  };

  beforeAll(async () => {
    service = await startTestService(integration);
    await service.tree();
    auditor = await service.caller('city.auditor', 'hebi', ['auditor']);
    countyAuditor = await service.caller('xunxian.auditor', 'xunxian', ['auditor']);
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
    await append(ENTRIES);
    await service.app.get(Database).asService((tx) => service.app.get(AuditTrail, { strict: false }).anchor(tx));
  }, 60_000);
  afterAll(() => service.stop());

  it('is good from end to end, and says so with its head', async () => {
    const whole = await verify();
    expect(whole).toMatchObject({ ok: true, count: ENTRIES, anchors: 3, headPosition: ENTRIES, broken: null });
    expect(await verify({ fromPosition: 2_000 })).toMatchObject({ ok: true, count: 51, headHash: whole.headHash });
    expect(await verify({ witness: { position: ENTRIES, hash: whole.headHash } })).toMatchObject({ ok: true });
    expect(await verify({ witness: { position: ENTRIES, hash: 'f'.repeat(64) } })).toMatchObject({
      ok: false,
      broken: { position: ENTRIES, reason: 'witness-differs' },
    });
    const later = { fromPosition: 2_000, witness: { position: 1_999, hash: 'f'.repeat(64) } };
    expect(await verify(later)).toMatchObject({
      code: 'audit-entry.witness-unchecked',
      errors: [{ path: 'fromPosition' }],
    });
    expect((await auditor.post('/audit-entries/verify').send({ fromPosition: 9_999 })).body).toMatchObject({
      status: 400,
      code: 'audit-entry.beyond-end',
    });
  });

  it.each([
    ['an edited entry', `update audit_entry set account = 'someone.else' where position = 777`, 777, 'changed'],
    ['a deleted entry', 'delete from audit_entry where position = 1200', 1_200, 'missing'],
    [
      'a deleted entry, the rest moved up',
      'delete from audit_entry where position = 1200; update audit_entry set position = position - 1 where position > 1200',
      1_200,
      'changed',
    ],
    ['a tail cut within the anchors', 'delete from audit_entry where position > 1500', 1_501, 'tail-cut'],
    [
      'a tail cut behind the last anchor that is left',
      'delete from audit_entry where position > 2048; delete from audit_anchor where position > 2048',
      2_049,
      'tail-cut',
    ],
    [
      'a tail cut, its mark moved back',
      `delete from audit_entry where position > 2048; delete from audit_anchor where position > 2048;
       update audit_head set position = 2048, hash = (select hash from audit_entry where position = 2048)`,
      2_048,
      'head-differs',
    ],
    [
      'a changed anchor',
      `update audit_anchor set hash = repeat('a', 64) where position = 1000`,
      1_000,
      'anchor-differs',
    ],
    ['a deleted anchor', 'delete from audit_anchor where position = 1000', 1_000, 'anchor-differs'],
    [
      'an entry put at the end',
      `insert into audit_entry select position + 1, gen_random_uuid(), service, occurred_at, received_at, account, person_name, assignment_id, unit_code,
       action, record_type, record_id, changed_fields, values_hash, result, address, correlation_id, hash, hash from audit_entry where position = ${ENTRIES}`,
      ENTRIES + 1,
      'changed',
    ],
  ])('finds %s', async (_what, sql, position, reason) => {
    await tampered(sql, async () =>
      expect(await verify()).toMatchObject({
        ok: false,
        broken: { position, reason, text: { zh: expect.any(String) } },
      }),
    );
    expect(await verify()).toMatchObject({ ok: true, count: ENTRIES });
  });

  it('finds a genuine entry of another past put into this one', async () => {
    await tampered('create table first_past as table audit_entry', async () => {
      await append(3);
      await service.sql.query(`insert into first_past select * from audit_entry where position > ${ENTRIES}`);
      await service.sql.query(
        'delete from audit_entry; delete from audit_head; insert into audit_head table kept_audit_head',
      );
      await service.sql.query(`insert into audit_entry select * from first_past where position <= ${ENTRIES}`);
      await append(3);
      expect(await verify()).toMatchObject({ ok: true, count: ENTRIES + 3 });
      await service.sql.query(`delete from audit_entry where position = ${ENTRIES + 1}`);
      await service.sql.query(`insert into audit_entry select * from first_past where position = ${ENTRIES + 1}`);
      expect(await verify()).toMatchObject({ ok: false, broken: { position: ENTRIES + 2, reason: 'changed' } });
    });
    await service.sql.query('drop table first_past');
  });

  it.each([
    'update audit_entry set account = account',
    'delete from audit_entry',
    'truncate audit_entry',
    'update audit_anchor set hash = hash',
    'delete from audit_anchor',
  ])('refuses “%s” to the service and to the owner of the database', async (sql) => {
    for (const role of ['integration', 'integration_owner']) {
      await service.sql.query(`set role ${role}`);
      await expect(service.sql.query(sql)).rejects.toMatchObject({ code: '42501' });
      await service.sql.query('reset role');
    }
  });

  it('filters, counts and reads on by cursor', async () => {
    const { body } = await list(
      auditor,
      { account: 'staff1', action: 'report.submit' },
      { perPage: 10, sort: '-position' },
    );
    expect(body.items).toHaveLength(10);
    expect(body.items[0]).toMatchObject({
      account: 'staff1',
      personName: '演示员工1',
      action: 'report.submit',
      unitName: { zh: expect.any(String) },
      changedFields: ['status'],
    });
    const positions: number[] = [];
    for (let cursor: number | null = body.nextCursor; cursor !== null;) {
      const { body: page } = await list(
        auditor,
        { account: 'staff1', action: 'report.submit' },
        { perPage: 100, cursor },
      );
      positions.push(...page.items.map(({ position }: { position: number }) => position));
      cursor = page.nextCursor;
    }
    expect(positions).toHaveLength(body.total - 10);
    expect(positions).toEqual([...positions].sort((a, b) => b - a));
    expect((await list(auditor, { q: '员工3' })).body.total).toBe(ENTRIES / 5);
    expect((await list(auditor, { q: 'STAFF3' })).body.total).toBe(ENTRIES / 5);
    expect((await list(auditor, { result: 'denied' })).body.total).toBe(20);
    expect(
      (
        await list(auditor, {
          recordType: 'report',
          recordId: 'r3',
          from: '2023-01-01T00:10:00Z',
          to: '2023-01-01T00:20:00Z',
        })
      ).body.total,
    ).toBe(Array.from({ length: 600 }, (_, index) => 600 + index).filter((index) => index % 7 === 3).length);
  });

  it('shows an auditor further down the acts of the units there only', async () => {
    expect((await list(countyAuditor)).body.total).toBe(ENTRIES / 2);
    expect((await list(countyAuditor, { unitCode: 'qixian' })).body.total).toBe(0);
  });

  it('shows nothing to whom has no place in the tree', async () => {
    const { account, personName, roles, unitCode } = auditor.assignment;
    const actor = { account, personName, roles, unitCode, assignmentId: null, permissions: new Set<never>() };
    const seenFrom = async (path: string) =>
      (await service.app.get(AuditEntriesQueries).list({ ...actor, path }, AuditEntryQuery.parse({}))).total;
    expect(await seenFrom('/hebi/')).toBe(ENTRIES);
    expect(await seenFrom('')).toBe(0);
  });

  it('is for auditors; their reading, and who was refused, is itself on the trail', async () => {
    expect((await list(staff)).status).toBe(403);
    expect((await staff.post('/audit-entries/verify').send({})).status).toBe(403);
    expect((await service.anonymous('get', '/audit-entries')).status).toBe(401);
    expect((await list(auditor, { nonsense: 1 })).status).toBe(400);
    const acts = (await service.events('jucai.integration.act-audited.v1')).map(
      ({ data }) => `${data['account'] as string} ${data['action'] as string} ${data['result'] as string}`,
    );
    expect(acts).toEqual(
      expect.arrayContaining([
        'city.auditor audit-entry.read done',
        'city.auditor audit-entry.verify done',
        'xunxian.staff audit.read denied',
      ]),
    );
  });

  it('finds the acts of an account that is no person’s', async () => {
    const nameless = act(1, { account: 'system:reports', personName: null });
    await service.app
      .get(Database)
      .asService((tx) => service.app.get(AuditTrail, { strict: false }).append(tx, nameless));
    expect((await list(auditor, { q: 'System:re' })).body.total).toBe(1);
  });
});
