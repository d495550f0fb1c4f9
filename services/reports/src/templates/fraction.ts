/** An exact number. Sums, means and comparisons never round; only what is shown does. The denominator is positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** A division had zero as its divisor. */
export class DivisionByZeroError extends Error {
  constructor() {
    super('Division by zero');
    this.name = 'DivisionByZeroError';
  }
}

const reduced = (n: bigint, d: bigint): Fraction => {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  // The greatest common divisor of 0 and d is d, so zero becomes 0/1.
  return { n: n / a, d: d / a };
};

export const ZERO: Fraction = { n: 0n, d: 1n };

/** The number exactly as a person typed it: 0.1 is one tenth, not the nearest binary fraction. */
export function fraction(value: number): Fraction {
  // A number's shortest decimal text is what was typed, as long as it had at most 15 digits.
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`Not a finite number: ${value}`);
  const [, sign, whole = '0', decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const scale = Number(exponent) - decimals.length;
  return scale >= 0 ? { n: digits * 10n ** BigInt(scale), d: 1n } : reduced(digits, 10n ** BigInt(-scale));
}

export const plus = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const negative = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.n, a.d * b.d);
export const magnitude = (a: Fraction): Fraction => (a.n < 0n ? negative(a) : a);

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new DivisionByZeroError();
  return b.n < 0n ? reduced(-a.n * b.d, a.d * -b.n) : reduced(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The number shown with at most so many decimals, a half rounded away from zero (四舍五入). */
export function rounded(a: Fraction, decimals: number): number {
  const scaled = magnitude(a).n * 10n ** BigInt(decimals);
  const whole = (scaled * 2n + a.d) / (a.d * 2n);
  const digits = whole.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const value = Number(text);
  return a.n < 0n && value !== 0 ? -value : value;
}
