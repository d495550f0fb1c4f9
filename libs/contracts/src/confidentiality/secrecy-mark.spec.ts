import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findSecrecyMark } from './secrecy-mark.js';

describe('findSecrecyMark', () => {
  it.each([
    ['秘密★', '秘密★'],
    ['机密★', '机密★'],
    ['绝密★', '绝密★'],
    ['机密★20年', '机密★20年'],
    ['机密★２０年', '机密★20年'],
    ['绝密★长期', '绝密★长期'],
    ['秘密★6个月', '秘密★6个月'],
    ['机 密 ★ 20 年', '机密★20年'],
    ['绝　密　★', '绝密★'],
    ['秘\u200b密\ufeff★１年', '秘密★1年'],
    ['秘密☆', '秘密★'],
    ['机密⭐十年', '机密★十年'],
    ['机密⭐\ufe0f十年', '机密★十年'],
    ['秘密*1年', '秘密★1年'],
    ['机密＊２０年', '机密★20年'],
    ['第一页\n  机密*  \n关于……', '机密★'],
    ['鹤壁市委办公室文件\t秘密★\n关于……', '秘密★'],
    ['涉及国家秘密★10年', '秘密★10年'],
  ])('finds the mark in %j', (text, mark) => {
    expect(findSecrecyMark(text)).toMatchObject({ mark, level: mark.slice(0, 2) });
  });

  it.each([
    '',
    '本系统不得存储、处理、传输国家秘密',
    '应当保守商业秘密和国家秘密。',
    '绝密、机密、秘密三级',
    '机密级计算机',
    '秘密期限20年',
    '**国家秘密**和*商业秘密*',
    '商业秘密* 见注释',
    '商业秘密★5年',
    '商 业 秘密★',
    '服务评价：★★★★★',
    '不得泄露秘密。\n★ 重点任务',
    '投标人应保守秘密\n★为实质性条款',
    '保密★',
    '密★',
    '★秘密',
  ])('finds none in %j', (text) => {
    expect(findSecrecyMark(text)).toBeNull();
  });

  it('returns the first of several and where it stands', () => {
    expect(findSecrecyMark('附件：机密*5年；秘密★')).toEqual({ level: '机密', mark: '机密★5年', index: 3 });
  });

  it('finds a mark wherever it stands in ordinary text', () => {
    const ordinary = fc.string({
      unit: fc.constantFrom('人', '才', '国', '家', '秘', '机', '绝', '，', '。', ' ', '\n', '1', '年'),
    });
    fc.assert(
      fc.property(ordinary, ordinary, fc.constantFrom('秘密', '机密', '绝密'), (before, after, level) => {
        expect(findSecrecyMark(`${before}${after}`)).toBeNull();
        expect(findSecrecyMark(`${before}${level}★${after}`)).toMatchObject({ level, index: before.length });
      }),
    );
  });

  it('reads long runs of near misses in about their length (a careless pattern takes minutes)', () => {
    const text = `${'秘 '.repeat(100_000)}${'机密 '.repeat(100_000)}${' '.repeat(300_000)}绝密★`;
    const started = process.hrtime.bigint();
    expect(findSecrecyMark(text)?.level).toBe('绝密');
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5_000);
  });
});
