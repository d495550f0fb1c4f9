import { describe, expect, it } from '@jest/globals';
import { Indicator, IndicatorList, valueSchemaOf } from './indicator.js';

const base = {
  code: 'newHighLevel',
  number: 3,
  name: { zh: '新引进高层次人才', en: 'High-level talents newly introduced' },
  unitOfMeasure: { zh: '人', en: 'persons' },
  type: 'integer',
  acrossUnits: 'distinct-persons',
  acrossPeriods: 'last',
  cumulative: true,
  direction: 'higher',
  evidenceRequired: true,
};
const problems = (input: object) =>
  Indicator.safeParse({ ...base, ...input }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('Indicator', () => {
  it('accepts a headcount and fills in what may be left out', () => {
    expect(Indicator.parse(base)).toEqual({ ...base, decimals: 0, choices: [] });
  });

  it('asks no unit of an answer', () => {
    const answer = { acrossUnits: 'none', acrossPeriods: 'none', cumulative: false, direction: 'none' };
    expect(problems({ ...answer, type: 'yes-no', unitOfMeasure: { zh: '', en: '' } })).toEqual([]);
  });

  it.each([
    ['a reserved code', { code: 'mod' }, 'code'],
    ['a code that every object knows', { code: 'constructor' }, 'code'],
    ['a number without a unit', { unitOfMeasure: { zh: '', en: '' } }, 'unitOfMeasure'],
    ['a code with a hyphen', { code: 'new-phd' }, 'code'],
    ['a sum of texts', { type: 'text', acrossUnits: 'sum', direction: 'none', cumulative: false }, 'acrossUnits'],
    ['a year-to-date answer', { type: 'yes-no', acrossUnits: 'none', direction: 'none' }, 'cumulative'],
    ['year-to-date values summed over periods', { acrossPeriods: 'sum' }, 'acrossPeriods'],
    ['persons with decimals', { type: 'decimal' }, 'type'],
    ['a weighted mean without weight', { type: 'percent', acrossUnits: 'weighted-mean' }, 'weight'],
    ['a sum with a weight', { acrossUnits: 'sum', weight: { source: 'population' } }, 'weight'],
    ['money with decimals', { type: 'money', acrossUnits: 'sum', decimals: 2 }, 'decimals'],
    [
      'a choice without choices',
      { type: 'choice', acrossUnits: 'none', direction: 'none', cumulative: false },
      'choices',
    ],
    ['a better direction of a text', { type: 'text', acrossUnits: 'none', cumulative: false }, 'direction'],
  ])('refuses %s and names the field', (_, input, path) => {
    expect(problems(input)).toEqual([path]);
  });
});

describe('IndicatorList', () => {
  const percent = {
    ...base,
    code: 'rate',
    number: 19,
    type: 'percent',
    decimals: 1,
    acrossUnits: 'weighted-mean',
    cumulative: false,
  };

  it('accepts a weight that is another numeric indicator', () => {
    expect(IndicatorList.safeParse([base, { ...percent, weight: { indicatorCode: 'newHighLevel' } }]).success).toBe(
      true,
    );
  });

  it.each([
    ['a code twice', [base, { ...base, number: 4 }], [1, 'code']],
    ['a number twice', [base, { ...base, code: 'other' }], [1, 'number']],
    ['an unknown weight', [base, { ...percent, weight: { indicatorCode: 'gdp' } }], [1, 'weight']],
  ])('refuses %s', (_, list, path) => {
    expect(IndicatorList.safeParse(list).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

describe('valueSchemaOf', () => {
  const accepts = (input: object, value: unknown) =>
    valueSchemaOf(Indicator.parse({ ...base, ...input })).safeParse(value).success;
  const single = { acrossUnits: 'none', direction: 'none', cumulative: false };
  const percent = { type: 'percent', decimals: 1, acrossUnits: 'none', cumulative: false };
  const choice = { type: 'choice', ...single, choices: [{ code: 'a', zh: '甲', en: 'A' }] };

  it.each([
    [{}, 12, true],
    [{}, null, true],
    [{}, 1.5, false],
    [{}, '12', false],
    [percent, 71.4, true],
    [percent, 71.43, false],
    [percent, 1e-7, false],
    [percent, Number.POSITIVE_INFINITY, false],
    [{ type: 'money', acrossUnits: 'sum' }, 1_000_050, true],
    [{ type: 'money', acrossUnits: 'sum' }, 0.5, false],
    [{ type: 'yes-no', ...single }, false, true],
    [{ type: 'yes-no', ...single }, 1, false],
    [choice, 'a', true],
    [choice, 'b', false],
    [{ type: 'text', ...single }, '说明', true],
  ])('of %j: %p is accepted: %p', (input, value, expected) => {
    expect(accepts(input, value)).toBe(expected);
  });
});
