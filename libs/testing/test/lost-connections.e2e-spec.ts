import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notes } from './notes.service.js';
import { until } from './until.js';

describe('a database that breaks off its connections', () => {
  let service: TestService;
  let staff: Caller;
  const list = async (): Promise<number> => (await staff.get('/notes')).status;

  beforeAll(async () => {
    service = await startTestService(notes);
    await service.tree();
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
  });
  afterAll(() => service.stop());

  it('is survived by the process: what was under way is refused for the moment, and it goes on by itself', async () => {
    const underWay = Array.from({ length: 30 }, list);
    // Each says that it is being ended and is then closed: two errors on one connection.
    const { rowCount } = await service.sql.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    expect(rowCount).toBeGreaterThan(1);
    for (const status of await Promise.all(underWay)) expect([200, 503]).toContain(status);
    await until('an answer', async () => ((await list()) === 200 ? true : null));
  });

  it('refuses a write whose connection is lost between two of its statements for the moment, and keeps nothing of it', async () => {
    const note = { unitCode: 'xunxian', text: 'lose the connection' };
    expect(await staff.post('/notes').send(note)).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    const { rows } = await service.sql.query('select 1 from note where text = $1', [note.text]);
    expect(rows).toEqual([]);
  });
});
