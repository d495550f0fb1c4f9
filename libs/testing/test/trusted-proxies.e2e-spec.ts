import { readConfig, ServiceConfig } from '@jucai/service-kit';
import { startTestService } from '@jucai/testing';
import { describe, expect, it } from '@jest/globals';
import { notes } from './notes.service.js';

/** The address on the trail of a note that came through something which says that it comes from 203.0.113.7. */
async function addressOnTrail(environment: Record<string, string>): Promise<unknown> {
  const service = await startTestService(notes, { environment });
  try {
    await service.tree();
    const staff = await service.caller('xunxian.staff', 'xunxian', ['unit-staff']);
    await staff
      .post('/notes')
      .set('x-forwarded-for', '203.0.113.7')
      .send({ unitCode: 'xunxian', text: 'x' })
      .expect(201);
    const [act] = await service.events('jucai.integration.act-audited.v1');
    return act?.data['address'];
  } finally {
    await service.stop();
  }
}

describe('where a request came from', () => {
  it('is what a trusted proxy says, and nobody else', async () => {
    expect(await addressOnTrail({})).toBe('203.0.113.7');
    expect(await addressOnTrail({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8' })).toMatch(/^(::ffff:)?127\.0\.0\.1$/);
  });

  it('needs address ranges that are such', () => {
    const read = (TRUSTED_PROXIES: string) =>
      readConfig(ServiceConfig.pick({ TRUSTED_PROXIES: true }), { TRUSTED_PROXIES });
    expect(read('10.0.0.0/8,fd00::/8')).toEqual({ TRUSTED_PROXIES: ['10.0.0.0/8', 'fd00::/8'] });
    for (const wrong of ['', 'gateway', '10.0.0.0/33', 'true']) expect(() => read(wrong)).toThrow('TRUSTED_PROXIES');
  });
});
