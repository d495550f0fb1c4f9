/** The level that a state-secret mark names. */
export type SecrecyLevel = '绝密' | '机密' | '秘密';

/** A state-secret mark found in a text. */
export interface SecrecyMark {
  readonly level: SecrecyLevel;
  /** As it should be written, e.g. 机密★20年. */
  readonly mark: string;
  /** Where it begins in the text. */
  readonly index: number;
}

// Blanks on one line, and the invisible characters that PDF and web extraction leaves between letters. Bounded, so that
// a page of blanks costs no more than its length.
const GAP = String.raw`(?:[^\S\r\n]|[\u00ad\u200b-\u200d\u2060\ufeff]){0,16}`;
const PERIOD = String.raw`(?:[0-9０-９〇○零一二三四五六七八九十百]{1,4}${GAP}(?:年|个${GAP}月|月|天|日)|长${GAP}期|解密)`;
const LEVEL = `(?<level>绝${GAP}密|机${GAP}密|秘${GAP}密)`;
// A business secret (商业秘密★5年, marked so by enterprises) is no state secret.
const NOT_BUSINESS = `(?<!商${GAP}业${GAP})`;
const STAR = '[★☆⭐⭑✩✪✫✬✭✮✯✰]';
const ASTERISK = '[*＊﹡∗✱✲]';

// A star always makes the mark. An asterisk is also a footnote sign and bold type (**国家秘密**), so it does so only
// with a period behind it, or where the mark stands alone on its line.
const MARKS = [
  new RegExp(`${NOT_BUSINESS}${LEVEL}${GAP}${STAR}(?:\ufe0f)?(?:${GAP}(?<period>${PERIOD}))?`, 'mu'),
  new RegExp(`${NOT_BUSINESS}${LEVEL}${GAP}${ASTERISK}${GAP}(?<period>${PERIOD})`, 'mu'),
  new RegExp(String.raw`^${GAP}${LEVEL}${GAP}${ASTERISK}${GAP}$`, 'mu'),
];

const BLANKS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const compact = (text: string): string => text.normalize('NFKC').replace(BLANKS, '');

/** The first state-secret mark (秘密★, 机密★20年, also spaced or with ☆ or *) in a text, or null. Words such as 商业秘密 and 国家秘密 are none. */
export function findSecrecyMark(text: string): SecrecyMark | null {
  let first: SecrecyMark | null = null;
  for (const pattern of MARKS) {
    const match = pattern.exec(text);
    if (!match || (first && first.index <= match.index)) continue;
    const level = compact(match.groups?.['level'] ?? '') as SecrecyLevel;
    first = { level, mark: `${level}★${compact(match.groups?.['period'] ?? '')}`, index: match.index };
  }
  return first;
}
