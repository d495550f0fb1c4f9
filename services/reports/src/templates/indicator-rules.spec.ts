import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Indicator, type IndicatorValues } from './indicator.js';
import { blocksSubmission, checkRules, IndicatorRule, ruleEvaluator } from './indicator-rules.js';

const indicator = (code: string, index: number, input: object = {}) =>
  Indicator.parse({
    code,
    number: index + 1,
    name: { zh: '演示指标', en: 'Demonstration indicator' },
    unitOfMeasure: { zh: '人', en: 'persons' },
    type: 'integer',
    acrossUnits: 'none',
    acrossPeriods: 'last',
    cumulative: false,
    direction: 'none',
    evidenceRequired: false,
    ...input,
  });
const indicators = [
  ...['newHighLevel', 'fullTime', 'flexible', 'newPhd', 'newMaster', 'graduates'].map((code, index) =>
    indicator(code, index),
  ),
  indicator('spentRate', 10, { type: 'percent', decimals: 2 }),
  indicator('budget', 11, { type: 'decimal', decimals: 2 }),
  indicator('hasPlan', 12, { type: 'yes-no' }),
  indicator('mode', 13, {
    type: 'choice',
    choices: [
      { code: 'live', zh: '现场述职', en: 'In person' },
      { code: 'written', zh: '书面述职', en: 'Written' },
    ],
  }),
  indicator('remarks', 14, { type: 'text' }),
];
const message = { zh: '数据不符合校验规则', en: 'The values break a rule' };
const rule = (code: string, expression: string, severity = 'error') =>
  IndicatorRule.parse({ kind: 'expression', code, expression, severity, message });
const change = (input: object = {}) =>
  IndicatorRule.parse({ kind: 'change', code: 'jump', overPercent: 30, severity: 'warning', message, ...input });
const evaluate = (
  rules: IndicatorRule[],
  values: IndicatorValues,
  previous: IndicatorValues = {},
  reasons: Record<string, string> = {},
) => ruleEvaluator(indicators, rules)(values, previous, reasons);

const parts = rule('parts', 'fullTime + flexible == newHighLevel');
const degrees = rule('degrees', 'newPhd + newMaster <= newHighLevel + graduates', 'warning');
const rate = rule('rate', 'spentRate <= 100');

describe('expression rules', () => {
  it('finds nothing in values that meet them', () => {
    const values = { newHighLevel: 9, fullTime: 4, flexible: 5, newPhd: 1, newMaster: 8, graduates: 0, spentRate: 100 };
    expect(evaluate([parts, degrees, rate], values)).toEqual({ findings: [], notEvaluated: [] });
  });

  it('names rule, severity, indicators and message of what is broken', () => {
    const values = {
      newHighLevel: 3,
      fullTime: 4,
      flexible: 5,
      newPhd: 6,
      newMaster: 7,
      graduates: 8,
      spentRate: 100.01,
    };
    const { findings } = evaluate([parts, degrees, rate], values, {}, { degrees: ' 含在职攻读 ', parts: '笔误' });
    expect(findings).toEqual([
      {
        ruleCode: 'parts',
        severity: 'error',
        indicatorCodes: ['fullTime', 'flexible', 'newHighLevel'],
        message,
        reasonKey: 'parts',
        reason: '笔误',
      },
      {
        ruleCode: 'degrees',
        severity: 'warning',
        indicatorCodes: ['newPhd', 'newMaster', 'newHighLevel', 'graduates'],
        message,
        reasonKey: 'degrees',
        reason: '含在职攻读',
      },
      { ruleCode: 'rate', severity: 'error', indicatorCodes: ['spentRate'], message, reasonKey: 'rate', reason: null },
    ]);
    expect(findings.map(blocksSubmission)).toEqual([true, false, true]);
  });

  it('lets a blank reason explain nothing', () => {
    const { findings } = evaluate(
      [degrees],
      { newHighLevel: 0, newPhd: 6, newMaster: 7, graduates: 8 },
      {},
      { degrees: '  ' },
    );
    expect(findings.map(blocksSubmission)).toEqual([true]);
  });

  it('is exact where binary fractions are not', () => {
    const exact = rule('exact', 'spentRate + 0.2 == budget and budget * 3 == 0.9');
    expect(evaluate([exact], { spentRate: 0.1, budget: 0.3 }).findings).toEqual([]);
  });

  it('does not evaluate a rule with a missing operand, and says which', () => {
    expect(evaluate([parts, rate], { newHighLevel: 9, fullTime: null, spentRate: 0 })).toEqual({
      findings: [],
      notEvaluated: [{ ruleCode: 'parts', reason: 'missing-value', indicatorCodes: ['fullTime', 'flexible'] }],
    });
  });

  it('survives a division by zero, and one that a condition keeps away', () => {
    const ratio = rule('ratio', 'newPhd / newHighLevel <= 0.5');
    const guarded = rule('guarded', 'newHighLevel == 0 or newPhd / newHighLevel <= 0.5');
    expect(evaluate([ratio, guarded], { newPhd: 1, newHighLevel: 0 })).toEqual({
      findings: [],
      notEvaluated: [{ ruleCode: 'ratio', reason: 'division-by-zero', indicatorCodes: ['newPhd', 'newHighLevel'] }],
    });
    expect(evaluate([guarded], { newPhd: 3, newHighLevel: 5 }).findings).toHaveLength(1);
  });

  it('works on answers and choices too', () => {
    const planned = rule('planned', 'if hasPlan then budget > 0 else budget == 0');
    const live = rule('live', 'mode == "written" or newHighLevel >= 1');
    expect(
      evaluate([planned, live], { hasPlan: true, budget: 0, mode: 'live', newHighLevel: 0 }).findings,
    ).toHaveLength(2);
    expect(evaluate([planned, live], { hasPlan: false, budget: 0, mode: 'written', newHighLevel: 0 }).findings).toEqual(
      [],
    );
  });

  it('knows the functions it offers, exactly', () => {
    const close = rule(
      'close',
      'abs(spentRate - budget) <= 0.1 and max(newPhd, newMaster, 2) == 2 and min(newPhd, -1) == -1 and round(spentRate) == 1',
    );
    expect(evaluate([close], { spentRate: 0.7, budget: 0.6, newPhd: 1, newMaster: 2 })).toEqual({
      findings: [],
      notEvaluated: [],
    });
  });

  it('agrees with integer arithmetic', () => {
    const n = fc.integer({ min: -1000, max: 1000 });
    const check = ruleEvaluator(indicators, [rule('sum', 'fullTime + flexible * 2 - newPhd < newMaster')]);
    fc.assert(
      fc.property(n, n, n, n, (fullTime, flexible, newPhd, newMaster) => {
        const { findings } = check({ fullTime, flexible, newPhd, newMaster }, {}, {});
        expect(findings.length === 0).toBe(fullTime + flexible * 2 - newPhd < newMaster);
      }),
    );
  });
});

describe('change rules', () => {
  it.each([
    [130, 100, 0],
    [131, 100, 1],
    [70, 100, 0],
    [69, 100, 1],
    [0, 0, 0],
    [1, 0, 1],
    [-1, 0, 1],
    [0, 5, 1],
  ])('from %2$i to %1$i gives %3$i findings', (now, before, expected) => {
    const { findings, notEvaluated } = evaluate(
      [change({ indicatorCodes: ['newPhd'] })],
      { newPhd: now },
      { newPhd: before },
    );
    expect([findings.length, notEvaluated]).toEqual([expected, []]);
  });

  it('is settled by a reason for that indicator only', () => {
    const { findings } = evaluate(
      [change({ indicatorCodes: ['newPhd', 'newMaster'] })],
      { newPhd: 9, newMaster: 9 },
      { newPhd: 1, newMaster: 1 },
      { 'jump:newPhd': '新设博士后站' },
    );
    expect(findings.map((finding) => [finding.reasonKey, finding.reason, blocksSubmission(finding)])).toEqual([
      ['jump:newPhd', '新设博士后站', false],
      ['jump:newMaster', null, true],
    ]);
  });

  it('looks at every numeric indicator when it names none, and says what is missing', () => {
    const { findings, notEvaluated } = evaluate(
      [change()],
      { newPhd: 2, spentRate: 90, hasPlan: true },
      { newPhd: 2, budget: 1 },
    );
    expect(findings).toEqual([]);
    expect(notEvaluated).toHaveLength(7);
    expect(notEvaluated).toContainEqual({
      ruleCode: 'jump',
      reason: 'missing-previous-value',
      indicatorCodes: ['spentRate'],
    });
    expect(notEvaluated).toContainEqual({ ruleCode: 'jump', reason: 'missing-value', indicatorCodes: ['budget'] });
  });

  it('can only be a warning', () => {
    expect(() => change({ severity: 'error' })).toThrow();
  });
});

describe('checkRules', () => {
  const found = (...rules: IndicatorRule[]) =>
    checkRules(indicators, rules).map(({ problem, detail }) => [problem, detail]);

  it('passes rules that can be evaluated', () => {
    const guarded = rule('guarded', 'newHighLevel == 0 or newPhd / newHighLevel <= 0.5');
    const zero = rule('zero', 'newPhd / (fullTime - flexible) > 1');
    const chained = rule('chained', '0 <= spentRate <= 100');
    const choice = rule('choice', 'not (mode == "live") or hasPlan');
    expect(
      found(
        parts,
        degrees,
        rate,
        guarded,
        zero,
        chained,
        choice,
        change(),
        change({ code: 'other', indicatorCodes: ['newPhd'] }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['an unknown indicator', 'fullTime + partTime == newHighLevel', 'unknown-indicator', 'partTime'],
    ['an unknown indicator behind a short cut', 'newPhd == 1 or nothing == 1', 'unknown-indicator', 'nothing'],
    ['an unknown quoted indicator', "'new-phd' > 1", 'unknown-indicator', 'new-phd'],
    ['a property of JavaScript', 'constructor == 1', 'unknown-indicator', 'constructor'],
    ['an unknown function', 'sqrt(newPhd) > 1', 'unknown-function', 'sqrt'],
    ['an operator that is not exact', 'newPhd ^ 2 > 1', 'unsupported-operator', '^'],
    ['a list', 'newPhd in (1, 2)', 'unsupported-operator', 'in'],
    ['a text', 'remarks == "x"', 'unusable-indicator', 'remarks'],
    ['a sum', 'newPhd + newMaster', 'not-a-condition', 'newPhd, newMaster'],
    ['a number compared with an answer', 'newPhd == hasPlan', 'type-mismatch', expect.stringContaining('number')],
    ['a number as a condition', 'newPhd and hasPlan', 'type-mismatch', expect.any(String)],
  ])('finds %s', (_, expression, problem, detail) => {
    expect(found(rule('bad', expression))).toEqual([[problem, detail]]);
  });

  it.each(['newPhd +', 'newPhd = 1', '(newPhd > 1', 'newPhd > 1 newMaster', '1.2.3 > newPhd', 'newPhd > 1;'])(
    'finds the syntax error in %j',
    (expression) => {
      expect(checkRules(indicators, [rule('bad', expression)])).toEqual([
        {
          ruleCode: 'bad',
          problem: 'syntax',
          detail: expect.any(String),
          message: { zh: expect.stringContaining('语法'), en: expect.stringContaining('Syntax') },
        },
      ]);
    },
  );

  it("finds what a change rule can't compare, and a code used twice", () => {
    expect(found(change({ indicatorCodes: ['remarks', 'gone'] }), change())).toEqual([
      ['unusable-indicator', 'remarks'],
      ['unknown-indicator', 'gone'],
      ['duplicate-code', 'jump'],
    ]);
  });
});
