import { describe, expect, it } from '@jest/globals';
import { existedIn, periodBounds, previousPeriod } from './period.js';
import { type PlacedUnit, reviewerOf } from './reviewer.js';

describe('periods', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31', '2021'],
    ['2022-H1', '2022-01-01', '2022-06-30', '2021-H2'],
    ['2022-H2', '2022-07-01', '2022-12-31', '2022-H1'],
    ['2024-Q1', '2024-01-01', '2024-03-31', '2023-Q4'],
    ['2022-Q3', '2022-07-01', '2022-09-30', '2022-Q2'],
  ])('%s', (period, from, to, before) => {
    expect(periodBounds(period)).toEqual({ from, to });
    expect(previousPeriod(period)).toBe(before);
  });

  it('a unit existed that was there on any of its days', () => {
    expect(existedIn('2022', { validFrom: '2022-12-31', validTo: null })).toBe(true);
    expect(existedIn('2022', { validFrom: '2023-01-01', validTo: null })).toBe(false);
    expect(existedIn('2022', { validFrom: '2020-01-01', validTo: '2022-01-01' })).toBe(true);
    expect(existedIn('2022', { validFrom: '2020-01-01', validTo: '2021-12-31' })).toBe(false);
  });
});

describe('who reviews', () => {
  const units: PlacedUnit[] = [
    { code: 'hebi', tier: 'city', path: '/hebi/' },
    { code: 'kj', tier: 'city-department', path: '/hebi/kj/' },
    { code: 'firm', tier: 'employer', path: '/hebi/kj/firm/' },
    { code: 'xunxian', tier: 'county', path: '/hebi/xunxian/' },
    { code: 'rs', tier: 'county-department', path: '/hebi/xunxian/rs/' },
    { code: 'works', tier: 'employer', path: '/hebi/xunxian/rs/works/' },
  ];
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  it.each([
    ['hebi', null],
    ['kj', 'hebi'],
    ['firm', 'hebi'],
    ['xunxian', 'hebi'],
    ['rs', 'xunxian'],
    ['works', 'xunxian'],
  ])('of %s is %s', (code, reviewer) => {
    const unit = byCode.get(code);
    expect(unit && reviewerOf(unit, byCode)).toBe(reviewer);
  });
});
