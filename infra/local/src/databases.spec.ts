import { describe, expect, it } from '@jest/globals';
import { fillIn } from './databases.js';

describe('fillIn', () => {
  it('quotes names as identifiers and values as literals', () => {
    const sql = `alter role :"role" password :'password'`;
    expect(fillIn(sql, { role: 'a"b', password: `it's` })).toBe(`alter role "a""b" password 'it''s'`);
  });

  it('refuses a variable without a value', () => {
    expect(() => fillIn('grant :"missing" to x', {})).toThrow('missing');
  });
});
