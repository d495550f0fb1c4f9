import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, City, conveneBody } from '../../test/city.js';

describe('numbers of meetings', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.start();
  });
  afterAll(() => city.stop());

  it('are consecutive and unique, though fifty are convened at once and some are refused', async () => {
    const planned: Answer[] = [];
    for (let each = 0; each < 50; each += 1) {
      const { id } = await city.plan();
      await city.addItem(id);
      planned.push(id);
    }
    // Three approvals of each would be 150 requests that this test is not about.
    const approvals = ['office-director', 'deputy-head', 'head'].map((stage) => ({
      stage,
      account: 'x',
      personName: null,
      opinion: null,
      at: '',
    }));
    await city.service.sql.query('update meeting set agenda_approvals = $1', [JSON.stringify(approvals)]);
    // Sixty at once may be told to come back: a client does, with the same key.
    const convene = async (id: string, body: object): Promise<{ status: number; body: { number: number } }> => {
      const key = randomUUID();
      for (;;) {
        const answer = await city.callers.office
          .post(`/meetings/${id}/convene`)
          .set('if-match', '"2"')
          .set('idempotency-key', key)
          .send(body);
        if (answer.status !== 503) return answer;
      }
    };
    const answers = await Promise.all(
      planned.flatMap((id, index) => [
        ...(index % 5 === 0
          ? [convene(id, { ...conveneBody, invited: [{ unitCode: 'nowhere', mode: 'attend' }] })]
          : []),
        convene(id, conveneBody),
      ]),
    );
    // An unknown unit, or a version that the other request has raised meanwhile.
    expect(answers.filter(({ status }) => [400, 412].includes(status))).toHaveLength(10);
    const numbers = answers.filter(({ status }) => status === 200).map(({ body }) => body.number);
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('begin anew with the year', async () => {
    await city.service.setClock('2023-11-20T09:00:00+08:00');
    const { id } = await city.plan({ startsAt: '2024-01-10T09:00:00+08:00' });
    await city.addItem(id);
    const { version } = await city.approveAgenda(id);
    expect(
      await city.act(city.callers.office, `/meetings/${id}/convene`, version, {
        ...conveneBody,
        answerBy: '2024-01-05',
      }),
    ).toMatchObject({ year: 2024, number: 1 });
  });
});
