import type { LocalText } from '@jucai/contracts';
import { customPinyin, pinyin } from 'pinyin-pro';

// A place name's own reading: 浚 is read jùn elsewhere.
customPinyin({ 浚县: 'xùn xiàn' });

/** What a search finds a unit by: its names, their pinyin, and the initials that people type. */
export function unitSearchText(name: LocalText, shortName: LocalText): string {
  const parts = [name.zh, shortName.zh].flatMap((text) => [
    text,
    pinyin(text, { toneType: 'none', type: 'array' }).join(''),
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
  ]);
  return [...new Set([...parts, name.en, shortName.en])].join(' ').toLowerCase();
}

/** Text that is looked for as it is: `%` and `_` stand for themselves. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
