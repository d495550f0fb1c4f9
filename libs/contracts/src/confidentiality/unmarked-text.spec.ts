import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { unmarked, unmarkedText, unmarkedWithin } from './unmarked-text.js';

const issues = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
const refusal = expect.stringMatching(/^文字中有密级标志.+ \| The text bears a secrecy mark/);

describe('free text', () => {
  it('is trimmed, has its length, and bears no secrecy mark', () => {
    expect(unmarkedText(10, 2).parse(' 人才公寓 ')).toBe('人才公寓');
    expect(unmarkedText(10).parse('保守国家秘密')).toBe('保守国家秘密');
    expect(issues(unmarkedText(10), ' ')).toHaveLength(1);
    expect(issues(unmarkedText(10, 2), '短')).toHaveLength(1);
    expect(issues(unmarkedText(3), '四个字符')).toHaveLength(1);
    expect(issues(unmarkedText(20).nullable(), '机密★20年')).toEqual([['', refusal]]);
    expect(unmarkedText(20).nullable().parse(null)).toBeNull();
  });

  it('may keep its blanks', () => {
    const text = z.string().max(20).check(unmarked);
    expect(text.parse(' 段首空格')).toBe(' 段首空格');
    expect(issues(text, '秘 密 ☆')).toEqual([['', refusal]]);
  });

  it('is found however deep it stands, each by its path', () => {
    const list = z.array(z.object({ name: z.object({ zh: z.string() }), number: z.number().nullable() }));
    const of = (...names: string[]) => names.map((zh) => ({ name: { zh }, number: null }));
    expect(issues(list.check(unmarkedWithin), of('总量', '绝密★', '博士', '机密★1年'))).toEqual([
      ['1.name.zh', refusal],
      ['3.name.zh', refusal],
    ]);
    expect(list.check(unmarkedWithin).safeParse(of('总量')).success).toBe(true);
  });
});
