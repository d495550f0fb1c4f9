import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '../domain-error.js';

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;
type Issue = z.core.$ZodIssue;

const say = (locale: typeof zh, issue: Issue): string => {
  const said = locale(issue as Parameters<typeof zh>[0]);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
};

/** A schema's own words: `error: '中文 | English'`. */
function message(issue: Issue): { zh: string; en: string } {
  if (issue.code === 'custom') {
    const [chinese, english] = issue.message.split(' | ');
    return { zh: chinese ?? issue.message, en: english ?? issue.message };
  }
  return { zh: say(zh, issue), en: say(en, issue) };
}

/** What comes in is parsed at the edge and trusted inside; every issue names its field, in both languages. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new DomainError(
        'invalid',
        'input.invalid',
        { zh: '有内容填写有误，请按提示修改', en: 'Some of the input is not valid' },
        (issues as unknown as Issue[])
          .slice(0, 100)
          .map((issue) => ({ path: issue.path.map(String).join('.'), message: message(issue) })),
      ),
  });
