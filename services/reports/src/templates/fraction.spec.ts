import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, dividedBy, DivisionByZeroError, fraction, minus, plus, rounded, times, ZERO } from './fraction.js';

const decimal = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => Number(`${n}e-${places}`));

describe('fraction', () => {
  it('adds what people type, not binary fractions', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(rounded(plus(fraction(0.1), fraction(0.2)), 6)).toBe(0.3);
    expect(plus(fraction(0.1), fraction(0.2))).toEqual({ n: 3n, d: 10n });
  });

  it.each([
    [0, { n: 0n, d: 1n }],
    [-0, { n: 0n, d: 1n }],
    [-2.5, { n: -5n, d: 2n }],
    [1e21, { n: 10n ** 21n, d: 1n }],
    [1.5e-7, { n: 3n, d: 20_000_000n }],
  ])('reads %p', (value, expected) => {
    expect(fraction(value)).toEqual(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', (value) => {
    expect(() => fraction(value)).toThrow(RangeError);
  });

  it('rounds a half away from zero and shows no minus zero', () => {
    expect([2.5, -2.5, 0.05, 1.005].map((value) => rounded(fraction(value), 0))).toEqual([3, -3, 0, 1]);
    expect(rounded(fraction(1.005), 2)).toBe(1.01);
    expect(Object.is(rounded(fraction(-0.001), 2), 0)).toBe(true);
  });

  it('names a division by zero', () => {
    expect(() => dividedBy(fraction(1), ZERO)).toThrow(DivisionByZeroError);
    expect(dividedBy(fraction(1), fraction(-4))).toEqual({ n: -1n, d: 4n });
  });

  it('keeps the laws of arithmetic and returns what was put in', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (x, y, z) => {
        const [a, b, c] = [fraction(x), fraction(y), fraction(z)];
        expect(rounded(a, 6)).toBe(x === 0 ? 0 : x);
        expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(plus(minus(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(x - y));
        if (y !== 0) expect(times(dividedBy(a, b), b)).toEqual(a);
      }),
    );
  });
});
