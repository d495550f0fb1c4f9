import { type Caller, startTestService, type TestService } from '@jucai/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notes, ONE_OF_ITS_KIND } from './notes.service.js';

describe('what only the database or the calendar can refuse', () => {
  let service: TestService;
  let staff: Caller;
  const post = (text: string) => staff.post('/notes').send({ unitCode: 'xunxian', text });

  beforeAll(async () => {
    service = await startTestService(notes);
    await service.tree();
    staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
  });
  afterAll(() => service.stop());

  it('is a conflict when two do the same at once, and one of them did it', async () => {
    const answers = await Promise.all([post(ONE_OF_ITS_KIND), post(ONE_OF_ITS_KIND)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'record.exists' });
  });

  it('is said in words when holidays are not announced yet', async () => {
    expect((await post('due in 2031')).body).toMatchObject({
      status: 422,
      code: 'calendar.year-missing',
      detail: expect.stringContaining('2031年'),
    });
  });
});
