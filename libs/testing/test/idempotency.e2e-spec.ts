import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notes } from './notes.service.js';

describe('Idempotency-Key', () => {
  let service: TestService;
  let staff: Caller;
  let other: Caller;
  const post = (who: Caller, key: string, text: string) =>
    who.post('/notes').set('idempotency-key', key).send({ unitCode: 'xunxian', text });
  const count = async (text: string) =>
    (await service.sql.query('select count(*)::int as n from note where text = $1', [text])).rows[0].n as number;

  beforeAll(async () => {
    service = await startTestService(notes);
    await service.tree();
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
    other = await service.caller('xunxian.lead', 'xunxian', ['unit-lead']);
  });
  afterAll(() => service.stop());

  it('does the same request once though twenty come at the same time, and answers all alike', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(staff, 'k1', 'twenty at once')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await count('twenty at once')).toBe(1);
    expect(
      (await service.events('jucai.integration.act-audited.v1')).filter(({ data }) => data['action'] === 'note.create'),
    ).toHaveLength(1);
  });

  it('refuses the key for another request, and keeps keys of two accounts apart', async () => {
    expect((await post(staff, 'k1', 'something else')).body).toMatchObject({
      status: 422,
      code: 'idempotency-key.reused',
    });
    expect((await post(other, 'k1', 'twenty at once')).status).toBe(201);
    expect(await count('twenty at once')).toBe(2);
  });

  it('does an upload once, and refuses its key for another file', async () => {
    const upload = (content: string) =>
      staff
        .post('/files')
        .set('idempotency-key', 'k3')
        .attach('file', Buffer.from(`%PDF-1.7 ${content}`), 'evidence.pdf');
    const first = await upload('one');
    expect(first.status).toBe(201);
    expect((await upload('one')).body).toEqual(first.body);
    expect((await upload('two')).body).toMatchObject({ status: 422, code: 'idempotency-key.reused' });
  });

  it('forgets a request that was refused', async () => {
    const refused = await staff
      .post('/notes')
      .set('idempotency-key', 'k2')
      .send({ unitCode: 'qixian', text: 'out of scope' });
    expect(refused.status).toBe(404);
    expect((await post(staff, 'k2', 'now right')).status).toBe(201);
  });
});
