import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FilingRecord, timeliness } from './timeliness.js';

const dueAt = '2023-01-31T16:00:00.000Z';
const before = '2023-01-31T15:59:59.999Z';
const after = '2023-02-01T02:00:00.000Z';
const record = (unitCode: string, input: Partial<FilingRecord> = {}): FilingRecord => ({
  unitCode,
  existedInPeriod: true,
  dueAt,
  firstSubmittedAt: before,
  state: 'accepted',
  returns: 0,
  corrections: 0,
  ...input,
});

describe('timeliness', () => {
  it('with 7 expected, 5 complete and 4 in time gives 71.4 % and 57.1 %', () => {
    const records = [
      record('a'),
      record('b', { state: 'heard', corrections: 2 }),
      record('c', { state: 'submitted', returns: 2 }),
      record('d', { returns: 1 }),
      record('e', { firstSubmittedAt: after }),
      record('f', { state: 'draft', firstSubmittedAt: null }),
      record('g', { state: 'returned', returns: 1 }),
      record('h', { existedInPeriod: false, returns: 9, corrections: 9 }),
    ];
    expect(timeliness(records)).toEqual({
      expected: 7,
      complete: 5,
      onTime: 4,
      late: 1,
      missing: 2,
      returnedUnits: 3,
      returns: 4,
      correctedUnits: 1,
      corrections: 2,
      completenessPercent: 71.4,
      timelinessPercent: 57.1,
    });
  });

  it("is late at the very moment of the deadline, by the unit's own extension", () => {
    expect(timeliness([record('a', { firstSubmittedAt: dueAt })])).toMatchObject({ onTime: 0, late: 1 });
    expect(timeliness([record('a', { firstSubmittedAt: after, dueAt: '2023-02-02T16:00:00.000Z' })])).toMatchObject({
      onTime: 1,
      late: 0,
    });
  });

  it('compares moments, not their texts', () => {
    expect(timeliness([record('a', { firstSubmittedAt: '2023-01-31T23:59:00+08:00' })]).onTime).toBe(1);
    expect(timeliness([record('a', { firstSubmittedAt: '2023-02-01T00:01:00+08:00' })]).onTime).toBe(0);
  });

  it('gives no percentage of nothing', () => {
    expect(timeliness([])).toMatchObject({ expected: 0, completenessPercent: null, timelinessPercent: null });
  });

  it('refuses a submitted report without a moment', () => {
    expect(() => timeliness([record('a', { firstSubmittedAt: null })])).toThrow(/of a /);
  });

  it('counts add up over any partition, and the parts are consistent', () => {
    const any = fc.record({
      unitCode: fc.uuid(),
      existedInPeriod: fc.boolean(),
      dueAt: fc.constant(dueAt),
      firstSubmittedAt: fc.constantFrom(before, after, dueAt),
      state: fc.constantFrom<FilingRecord['state']>('draft', 'submitted', 'returned', 'accepted', 'heard'),
      returns: fc.nat(3),
      corrections: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(any), fc.nat(20), (records, cut) => {
        const whole = timeliness(records);
        const parts = [timeliness(records.slice(0, cut)), timeliness(records.slice(cut))];
        for (const key of [
          'expected',
          'complete',
          'onTime',
          'late',
          'missing',
          'returnedUnits',
          'returns',
          'correctedUnits',
          'corrections',
        ] as const) {
          expect(whole[key]).toBe(parts.reduce((sum, part) => sum + part[key], 0));
        }
        expect(whole.complete + whole.missing).toBe(whole.expected);
        expect(whole.onTime + whole.late).toBe(whole.complete);
      }),
    );
  });
});
