import { describe, expect, it } from '@jest/globals';
import { templateBody } from '../../test/reports-fixture.js';
import { IndicatorList } from '../templates/indicator.js';
import { IndicatorRule } from '../templates/indicator-rules.js';
import { SectionList } from '../templates/section.js';
import type { Values } from './report-content.js';
import { checkSubmission, type FilingToCheck } from './submission-check.js';

const by = { account: 'a', personName: 'A', at: '2023-01-01T00:00:00.000Z' };
const value = (text: string | null, reason: string | null = null) => ({
  value: text,
  reason,
  source: 'typed' as const,
  ...by,
});
// What a test says nothing of has its reason.
const noFigures = Object.fromEntries(templateBody.indicators.map(({ code }) => [code, value(null, '无此数据')]));
const section = (text: string) => ({ text, ...by });
const INDICATORS = IndicatorList.parse(templateBody.indicators);
const filing = ({
  values = { total: value('10'), fullTime: value('6'), flexible: value('4') },
  ...more
}: Partial<FilingToCheck> = {}): FilingToCheck => ({
  sections: SectionList.parse(templateBody.sections),
  indicators: INDICATORS,
  rules: templateBody.rules.map((rule) => IndicatorRule.parse(rule)),
  values: { ...noFigures, ...values },
  texts: { work: section('抓引才。'), problems: section('平台少。') },
  reasons: {},
  previous: {},
  department: {},
  evidence: {},
  openUnits: [],
  missingReason: null,
  ...more,
});
const blocking = (more: Partial<FilingToCheck>) =>
  checkSubmission(filing(more))
    .filter(({ blocks }) => blocks)
    .flatMap(({ paths }) => paths);

describe('what a submission meets', () => {
  it('nothing that blocks when all is well', () => expect(blocking({})).toEqual([]));

  it('a figure that is not filed, until it is said why', () => {
    const { total, fullTime, flexible, rate } = filing().values as Record<string, ReturnType<typeof value>>;
    const settled = { total, fullTime, flexible, rate };
    const found = (more: Values, reasons = {}) =>
      checkSubmission({ ...filing({ reasons }), values: { ...settled, ...more } as Values }).filter(
        ({ blocks }) => blocks,
      );
    const empty = { kind: 'empty', severity: 'warning', paths: ['values.population'], reasonKey: 'empty:population' };
    expect(found({})).toMatchObject([empty]);
    expect(found({ population: value(null) })).toMatchObject([empty]);
    expect(found({ population: value(null, '不单独统计') })).toEqual([]);
    expect(found({}, { 'empty:population': '不单独统计' })).toEqual([]);
    expect(found({ population: value('0') })).toEqual([]);
  });

  it('an error that no reason explains away', () => {
    const findings = checkSubmission(
      filing({
        values: { total: value('11', '笔误'), fullTime: value('6'), flexible: value('4') },
        reasons: { parts: '笔误' },
      }),
    );
    expect(findings[0]).toMatchObject({ kind: 'rule', severity: 'error', reasonKey: null, blocks: true });
  });

  it('a warning that its own reason settles, and no other', () => {
    const low = { rate: value('40', '样本少') };
    const evidence = { rate: ['f'] };
    expect(blocking({ values: low, evidence })).toEqual(['values.rate']);
    expect(blocking({ values: low, evidence, reasons: { 'rate-low': ' ' } })).toEqual(['values.rate']);
    expect(blocking({ values: low, evidence, reasons: { 'rate-low': '样本少' } })).toEqual([]);
  });

  it('a change over 30 %, explained by the reason of the value or under its key', () => {
    const values = { total: value('10'), fullTime: value('6'), flexible: value('4') };
    expect(blocking({ previous: { total: '7' } })).toEqual(['values.total']);
    expect(blocking({ previous: { total: '8' } })).toEqual([]);
    expect(blocking({ previous: { total: '7' }, values: { ...values, total: value('10', '新园区') } })).toEqual([]);
    expect(blocking({ previous: { total: '7' }, reasons: { 'jump:total': '新园区' } })).toEqual([]);
    expect(blocking({ previous: { total: '7' }, reasons: { 'jump:flexible': '新园区' } })).toEqual(['values.total']);
  });

  it('a figure other than the department’s, whatever its zeros', () => {
    const values = { population: value('60.2') };
    expect(blocking({ values, department: { population: '60.20' } })).toEqual([]);
    expect(blocking({ values, department: { population: '60.3' } })).toEqual(['values.population']);
    expect(
      blocking({ values, department: { population: '60.3' }, reasons: { 'variance:population': '口径不同' } }),
    ).toEqual([]);
    expect(blocking({ values: {}, department: { population: '60.3' } })).toEqual([]);
  });

  it('evidence for what is claimed, not for nothing or zero', () => {
    const settled = { 'rate-low': '样本少' };
    expect(blocking({ values: { rate: value('90') } })).toEqual(['evidence.rate']);
    expect(blocking({ values: { rate: value('90') }, evidence: { rate: ['f'] } })).toEqual([]);
    expect(blocking({ values: { rate: value('0') }, reasons: settled })).toEqual([]);
    expect(blocking({ values: { rate: value(null, '无此数据') } })).toEqual([]);
  });

  it('sections that are empty, too short, too long, or less than their share', () => {
    const texts = (work: string, problems: string) => ({ texts: { work: section(work), problems: section(problems) } });
    expect(blocking(texts('', '平台少。'))).toEqual(['sections.work']);
    expect(blocking(texts('抓', '平台少。'))).toEqual(['sections.work']);
    expect(blocking(texts('抓'.repeat(41), '平'.repeat(40)))).toEqual(['sections.work']);
    expect(blocking(texts('抓'.repeat(21), '平'.repeat(10)))).toEqual(['sections.problems']);
    expect(blocking(texts('抓'.repeat(20), '平'.repeat(10)))).toEqual([]);
  });

  it('units below that are not accepted, unless it is said why', () => {
    const openUnits = [{ unitCode: 'xunxian_kj', name: { zh: '浚县科技局', en: 'Xun Science' } }];
    expect(blocking({ openUnits })).toEqual(['units.xunxian_kj']);
    expect(blocking({ openUnits, missingReason: '仍在核对' })).toEqual([]);
  });
});
