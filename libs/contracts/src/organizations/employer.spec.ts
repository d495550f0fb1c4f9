import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CreditCode, creditCodeCheck } from './employer.js';

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

describe('the unified social credit code', () => {
  it('takes the example that the standard is explained by', () => {
    expect(CreditCode.parse('91350100M000100Y43')).toBe('91350100M000100Y43');
  });

  it.each(['91350100M000100Y44', '91350100M000100Y4', '91350100M000100I43', '9135010AM000100Y43', ''])(
    'refuses %p',
    (code) => {
      expect(CreditCode.safeParse(code).success).toBe(false);
    },
  );

  it('takes small letters and blanks around as people type them', () => {
    expect(CreditCode.parse(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
  });

  it('finds every single wrong character, and every two that changed places', () => {
    const first = fc.array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(first, fc.nat(16), fc.constantFrom(...characters), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(creditCodeCheck(code.with(at, other).join(''))).not.toBe(creditCodeCheck(code.join('')));
      }),
    );
    fc.assert(
      fc.property(first, fc.nat(15), (code, at) => {
        const [left, right] = [code[at] ?? '', code[at + 1] ?? ''];
        fc.pre(left !== right);
        expect(
          creditCodeCheck(
            code
              .with(at, right)
              .with(at + 1, left)
              .join(''),
          ),
        ).not.toBe(creditCodeCheck(code.join('')));
      }),
    );
  });
});
