import { describe, expect, it } from '@jest/globals';
import { Person } from './person.entity.js';
import { personSearchText } from './person-search-text.js';

const person = () => Person.register({ id: 'p', account: 'zeng.li', name: '曾丽', unitCode: 'xunxian' }, '');

describe('Person', () => {
  it('is disabled with a reason, and enabled again', () => {
    const zeng = person();
    zeng.disable('org.admin', '调离');
    expect(zeng).toMatchObject({ enabled: false, disabledReason: '调离' });
    expect(() => zeng.expectEnabled()).toThrow(expect.objectContaining({ code: 'person.disabled' }));
    expect(() => zeng.disable('org.admin', '调离')).toThrow(expect.objectContaining({ code: 'person.disabled' }));
    zeng.enable();
    expect(zeng).toMatchObject({ enabled: true, disabledReason: null });
    expect(() => zeng.enable()).toThrow(expect.objectContaining({ code: 'person.enabled' }));
  });

  it('does not disable itself', () => {
    expect(() => person().disable('zeng.li', '误操作')).toThrow(
      expect.objectContaining({ code: 'person.own-account' }),
    );
  });

  it('is found by a surname as it is read, and by initials', () => {
    expect(personSearchText('曾丽', 'zeng.li').split(' ')).toEqual(['曾丽', 'zengli', 'zl', 'zeng.li']);
  });
});
