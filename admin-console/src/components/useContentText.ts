import { useTranslate } from 'ra-core';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { usePeriodWords } from '../reports/period.js';
import { isLocalText, isReference, nameOf, type Names } from './conflictNames.js';
import { wordsOfField } from './conflictWords.js';
import { formatDate, formatMoment, formatNumber } from './format.js';
import { contentKey, isGroup, sameContent } from './sameContent.js';

/** Short lists of words are shown whole. */
const wholeUpTo = 6;

/**
 * What a field of a record says, in the user's words. `beside` is what it says on the other side: of two lists only what the
 * other one doesn't have the same, for twenty rows side by side would show nothing.
 */
export const useContentText = (resource: string, names: Names) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const period = usePeriodWords();
  const translate = useTranslate();

  const named = (reference: string) => {
    const name = names.get(reference);
    if (name === undefined) return t('conflict.another');
    return typeof name === 'string' ? name : text(name);
  };
  const plain = (field: string, value: string) => {
    if (isReference(field)) return named(value);
    if (field === 'period') return period(value);
    if (field === 'light') return translate(`light.${value}`);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatMoment(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  };
  const inWords = (field: string, value: string | number | boolean): string => {
    const words = wordsOfField(resource, field);
    if (typeof value === 'boolean')
      return words ? word(words, value ? 'enabled' : 'disabled') : translate(`ra.boolean.${value}`);
    if (words) return word(words, String(value));
    return typeof value === 'number' ? formatNumber(value) : plain(field, value);
  };
  const part = (value: Record<string, unknown>): string => {
    const name = nameOf(value);
    if (name !== null && Object.keys(value).some((one) => one === 'id' || one === 'code' || isReference(one)))
      return typeof name === 'string' ? name : text(name);
    // What has no name says all that it has; what only programs read is left out.
    return Object.entries(value)
      .filter(([one, content]) => one !== 'id' && !(isReference(one) && !names.has(String([content].flat()[0]))))
      .map(([one, content]) => contentText(one, content))
      .filter((said) => said !== '—')
      .join(' ');
  };
  const list = (field: string, value: unknown[], beside: unknown): string => {
    const there = new Set(Array.isArray(beside) ? beside.map(contentKey) : []);
    const short = value.length <= wholeUpTo && value.every((one) => typeof one === 'string');
    const own = short ? value : value.filter((one) => !there.has(contentKey(one)));
    if (!own.length) return t('conflict.count', { count: value.length });
    return own.map((one) => contentText(field, one)).join('\n');
  };
  const contentText = (field: string, value: unknown, beside?: unknown): string => {
    if (sameContent(value, undefined)) return '—';
    if (Array.isArray(value)) return list(field, value, beside);
    if (isLocalText(value))
      return isLocalText(beside) && text(value) === text(beside) ? `${value.zh} / ${value.en}` : text(value);
    if (isGroup(value)) return part(value);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? inWords(field, value)
      : '—';
  };
  return contentText;
};
