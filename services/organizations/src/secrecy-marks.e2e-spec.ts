import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@jucai/testing';
import { Organizations } from '../test/start-organizations.js';

const MARKED = '机密★20年';

/** This system is non-secret: no field that takes free text keeps one with a state-secret mark. */
describe('a text with a secrecy mark', () => {
  let at: Organizations;
  beforeAll(async () => {
    at = await Organizations.start();
  });
  afterAll(() => at.stop());

  const name = { zh: MARKED, en: MARKED };
  const shortName = name;
  const reason = MARKED;
  const unit = { code: 'marked', kind: 'county', parentCode: 'hebi', line: MARKED, name, shortName, reason };
  const names = ['name.zh', 'name.en', 'shortName.zh', 'shortName.en'];
  const person = { account: 'marked', name: MARKED, unitCode: 'xunxian' };
  const assignment = { account: 'marked', unitCode: 'xunxian', roles: ['unit-staff'], post: MARKED };
  const system = { client: 'dept-marked', name, unitCode: 'xunxian', eventTypes: ['statistics.value'] };
  const id = '0190b9a0-0000-7000-8000-000000000000';

  it.each<[who: 'orgAdmin' | 'securityAdmin', verb: 'post' | 'patch', path: string, body: object, paths: string[]]>([
    ['orgAdmin', 'post', '/units', unit, ['line', ...names, 'reason']],
    ['orgAdmin', 'post', '/units/xunxian/rename', { name, shortName, reason }, [...names, 'reason']],
    ['orgAdmin', 'post', '/units/xunxian_rs/move', { parentCode: 'qixian', reason }, ['reason']],
    ['orgAdmin', 'post', '/units/xunxian_rs/abolish', { reason }, ['reason']],
    ['orgAdmin', 'post', '/people', person, ['name']],
    ['orgAdmin', 'patch', `/people/${id}`, { name: MARKED }, ['name']],
    ['orgAdmin', 'post', `/people/${id}/disable`, { reason }, ['reason']],
    ['securityAdmin', 'post', '/assignments', assignment, ['post']],
    ['securityAdmin', 'patch', `/assignments/${id}`, { post: MARKED }, ['post']],
    ['securityAdmin', 'post', `/assignments/${id}/end`, { reason }, ['reason']],
    ['orgAdmin', 'post', '/department-systems', system, ['name.zh', 'name.en']],
    ['orgAdmin', 'patch', `/department-systems/${id}`, { name }, ['name.zh', 'name.en']],
  ])('is refused to %s by %s %s', async (who, verb, path, sent, paths) => {
    const caller: Caller = at[who];
    const { body } = await caller[verb](path).set('if-match', '"1"').send(sent);
    expect(body).toMatchObject({ status: 400, code: 'input.invalid' });
    expect(body.errors).toHaveLength(paths.length);
    expect(body.errors).toEqual(
      expect.arrayContaining(
        paths.map((at) => ({
          path: at,
          message: '文字中有密级标志，本系统不得存储国家秘密',
          messageEn: 'The text bears a secrecy mark; state secrets are not kept here',
        })),
      ),
    );
  });
});
