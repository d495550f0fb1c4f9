import { pinyin } from 'pinyin-pro';

/** What a search finds a person by: the name, its pinyin, the initials that people type, the account. */
export function personSearchText(name: string, account: string): string {
  const spell = (pattern: 'pinyin' | 'first') =>
    pinyin(name, { pattern, toneType: 'none', type: 'array', surname: 'head' }).join('');
  return [...new Set([name, spell('pinyin'), spell('first'), account])].join(' ').toLowerCase();
}
