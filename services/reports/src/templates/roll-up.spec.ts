import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Indicator } from './indicator.js';
import { type AcceptedFiling, type RollUp, rollUp } from './roll-up.js';

let number = 0;
const indicator = (code: string, input: object) =>
  Indicator.parse({
    code,
    number: (number += 1),
    name: { zh: '演示指标', en: 'Demonstration indicator' },
    unitOfMeasure: { zh: '个', en: 'items' },
    type: 'integer',
    acrossPeriods: 'last',
    cumulative: false,
    direction: 'higher',
    evidenceRequired: false,
    ...input,
  });

const indicators = [
  indicator('teams', { acrossUnits: 'sum' }),
  indicator('intensity', { type: 'percent', decimals: 2, acrossUnits: 'weighted-mean', weight: { source: 'gdp' } }),
  indicator('closedRate', {
    type: 'percent',
    decimals: 1,
    acrossUnits: 'weighted-mean',
    weight: { indicatorCode: 'dueItems' },
  }),
  indicator('dueItems', { acrossUnits: 'sum' }),
  indicator('best', { type: 'decimal', decimals: 3, acrossUnits: 'max' }),
  indicator('newPhd', { acrossUnits: 'distinct-persons' }),
  indicator('spent', { type: 'money', acrossUnits: 'sum' }),
  indicator('index', { type: 'decimal', decimals: 1, acrossUnits: 'none' }),
  indicator('area', { type: 'decimal', decimals: 6, acrossUnits: 'sum' }),
  indicator('hasPlan', { type: 'yes-no', acrossUnits: 'none', direction: 'none' }),
];
const value = (result: RollUp, code: string) => figure(result, code).value;
const figure = (result: RollUp, code: string) => {
  const found = result.figures.find(({ indicatorCode }) => indicatorCode === code);
  if (!found) throw new Error(`No figure ${code}`);
  return found;
};

const filings: AcceptedFiling[] = [
  {
    unitCode: 'xunxian',
    values: {
      teams: 3,
      intensity: 2.1,
      closedRate: 90,
      dueItems: 10,
      best: 1.25,
      newPhd: 4,
      spent: 1_000_000_000_001,
      index: 1.5,
      area: 0.1,
      hasPlan: true,
    },
    weights: { gdp: 300.5 },
  },
  {
    unitCode: 'qixian',
    values: {
      teams: 5,
      intensity: 1.2,
      closedRate: 50,
      dueItems: 30,
      best: 1.3,
      newPhd: 6,
      spent: 2,
      index: 2.5,
      area: 0.2,
      hasPlan: false,
    },
    weights: { gdp: 200.5 },
  },
  { unitCode: 'shancheng', values: { teams: null, intensity: 9, closedRate: 100, dueItems: 0, newPhd: 0 } },
];
const expected = ['qibin', 'qixian', 'shancheng', 'xunxian'];

describe('rollUp', () => {
  const result = rollUp(indicators, expected, filings);

  it("follows each indicator's own rule, exactly", () => {
    expect(value(result, 'teams')).toBe(8);
    // (2.1 × 300.5 + 1.2 × 200.5) / 501 = 871.65 / 501 = 1.7398…
    expect(value(result, 'intensity')).toBe(1.74);
    // (90 × 10 + 50 × 30) / 40, not the mean of the percentages.
    expect(value(result, 'closedRate')).toBe(60);
    expect(value(result, 'best')).toBe(1.3);
    expect(value(result, 'spent')).toBe(1_000_000_000_003);
    expect(value(result, 'area')).toBe(0.3);
    expect(value(result, 'index')).toBeNull();
    expect(value(result, 'hasPlan')).toBeNull();
  });

  it('says that distinct persons are as reported', () => {
    expect(figure(result, 'newPhd')).toMatchObject({ value: 10, distinctCount: 'as-reported' });
    expect(figure(result, 'teams').distinctCount).toBeNull();
  });

  it('opens into its parts, with what a missing or zero weight leaves out', () => {
    expect(figure(result, 'intensity').parts).toEqual([
      { unitCode: 'qixian', value: 1.2, weight: 200.5 },
      { unitCode: 'shancheng', value: 9, weight: null },
      { unitCode: 'xunxian', value: 2.1, weight: 300.5 },
    ]);
    expect(figure(result, 'intensity').withoutWeight).toEqual(['shancheng']);
    expect(figure(result, 'closedRate').withoutWeight).toEqual(['shancheng']);
    expect(figure(result, 'teams').parts.map(({ unitCode }) => unitCode)).toEqual(['qixian', 'xunxian']);
    expect(figure(result, 'hasPlan').parts.map((part) => part.value)).toEqual([false, true]);
  });

  it('says how much has been accepted', () => {
    expect(result.coverage).toEqual({ accepted: 3, expected: 4, missing: ['qibin'] });
  });

  it('has no figure where nothing was reported or nothing has a weight', () => {
    const empty = rollUp(indicators, expected, []);
    expect(empty.figures.map((each) => each.value)).toEqual(indicators.map(() => null));
    expect(empty.coverage).toMatchObject({ accepted: 0, expected: 4 });
    expect(value(rollUp(indicators, ['shancheng'], filings.slice(2)), 'intensity')).toBeNull();
  });

  it('refuses a unit that is not expected, and one that files twice', () => {
    expect(() => rollUp(indicators, ['qixian'], filings)).toThrow(/xunxian/);
    expect(() => rollUp(indicators, expected, [...filings, ...filings])).toThrow(/twice/);
  });
});

describe('for all filings', () => {
  const amount = (places: number) =>
    fc.option(fc.integer({ min: -1e6, max: 1e6 }).map((n) => Number(`${n}e-${places}`)));
  const values = fc.record({
    teams: amount(0),
    intensity: amount(2),
    closedRate: amount(1),
    dueItems: fc.option(fc.nat(500)),
    best: amount(3),
    newPhd: fc.option(fc.nat(50)),
    spent: amount(0),
    index: amount(1),
    area: amount(6),
    hasPlan: fc.boolean(),
  });
  const many = fc.array(fc.tuple(values, fc.integer({ min: -1, max: 1e5 }), fc.nat(4)), { maxLength: 12 }).map((rows) =>
    rows.map(([each, gdp, group], index) => ({
      filing: { unitCode: `unit-${index}`, values: each, weights: { gdp: gdp / 10 } },
      group,
    })),
  );
  const all = (rows: { filing: AcceptedFiling }[]) =>
    rollUp(
      indicators,
      rows.map(({ filing }) => filing.unitCode),
      rows.map(({ filing }) => filing),
    );

  it('sums, maxima and weighted means of groups give those of the whole', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const whole = all(rows);
        const groups = [0, 1, 2, 3, 4].map((group) => all(rows.filter((row) => row.group === group)));
        const of = (code: string) => groups.map((group) => value(group, code)).filter((each) => each !== null);
        const sum = (each: number[]) => (each.length === 0 ? null : each.reduce((a, b) => a + b));
        expect(value(whole, 'teams')).toBe(sum(of('teams')));
        expect(value(whole, 'best')).toBe(of('best').length === 0 ? null : Math.max(...of('best')));
        // The mean of the groups' means, each by the weight of what it counted, up to the rounding of each group.
        const weighed = groups.map((group) => ({
          mean: value(group, 'intensity'),
          weight: figure(group, 'intensity').parts.reduce((total, { weight }) => total + Math.max(weight ?? 0, 0), 0),
        }));
        const weight = weighed.reduce((total, each) => total + each.weight, 0);
        if (weight === 0) expect(value(whole, 'intensity')).toBeNull();
        else
          expect(
            Math.abs(
              Number(value(whole, 'intensity')) -
                weighed.reduce((total, each) => total + Number(each.mean) * each.weight, 0) / weight,
            ),
          ).toBeLessThan(0.0101);
      }),
    );
  });

  it('the order of filings does not matter', () => {
    fc.assert(
      fc.property(many, (rows) => {
        expect(all(rows.toReversed())).toEqual(all(rows));
      }),
    );
  });

  it('a figure never has more decimals than its indicator', () => {
    fc.assert(
      fc.property(many, (rows) => {
        for (const [index, { value: shown }] of all(rows).figures.entries()) {
          if (shown !== null) expect(Number(shown.toFixed(indicators[index]?.decimals ?? 0))).toBe(shown);
        }
      }),
    );
  });
});
