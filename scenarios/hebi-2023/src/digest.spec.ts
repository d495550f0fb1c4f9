import { describe, expect, it } from '@jest/globals';
import { canonical, digestOf } from './digest.js';

describe('digest', () => {
  it('does not depend on the order of members, and leaves out what is undefined', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true, gone: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  });

  it('depends on every value, on its type and on the order of lists', () => {
    const digests = [{ a: 1 }, { a: 2 }, { a: '1' }, { a: [1, 2] }, { a: [2, 1] }, { a: null }].map(digestOf);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
