import { describe, expect, it } from '@jest/globals';
import { Indicator } from './indicator.js';
import { readValue, readValues, valueText } from './value-text.js';

const name = { zh: '指标', en: 'Indicator' };
const indicator = (more: object) =>
  Indicator.parse({
    code: 'x',
    number: 1,
    name,
    unitOfMeasure: name,
    type: 'integer',
    acrossUnits: 'none',
    acrossPeriods: 'last',
    cumulative: false,
    direction: 'none',
    evidenceRequired: false,
    ...more,
  });
const through = (more: object, text: string | null) => {
  const value = readValue(indicator(more), text);
  return value === undefined ? 'refused' : valueText(value);
};

describe('values as text', () => {
  it.each([
    [{}, '12', '12'],
    [{}, '012', '12'],
    [{}, '-0', '0'],
    [{}, '1.5', 'refused'],
    [{}, '1e3', 'refused'],
    [{}, ' 1', 'refused'],
    [{}, '', 'refused'],
    [{}, null, null],
    [{ type: 'decimal', decimals: 2 }, '60.20', '60.2'],
    [{ type: 'decimal', decimals: 2 }, '0.001', 'refused'],
    [{ type: 'decimal', decimals: 6 }, '0.000001', '0.000001'],
    [{ type: 'money' }, '123456', '123456'],
    [{ type: 'yes-no' }, 'true', 'true'],
    [{ type: 'yes-no' }, 'yes', 'refused'],
    [{ type: 'choice', choices: [{ code: 'live', ...name }] }, 'live', 'live'],
    [{ type: 'choice', choices: [{ code: 'live', ...name }] }, 'dead', 'refused'],
    [{ type: 'text' }, '备注', '备注'],
  ])('%j %j → %j', (more, text, expected) => expect(through(more, text)).toBe(expected));

  it('what does not fit counts as not there', () => {
    expect(readValues([indicator({})], { x: 'many', other: '1' })).toEqual({ x: null });
  });
});
