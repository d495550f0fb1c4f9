import { useLocale, useTranslate } from 'ra-core';
import { useCallback } from 'react';
import type { Key, WordGroup } from './keys.js';
import { textOf, type LocalText, type Locale } from './locale.js';

/** Translates keys of our own tree. */
export type Translate = (key: Key, words?: Record<string, string | number>) => string;

/** `t('home.title')`: the words of a key in the user's language; a wrong key doesn't compile. */
export const useT = (): Translate => {
  const translate = useTranslate();
  return useCallback((key, words) => translate(key, words), [translate]);
};

/** The words of a value that a service sent (a state, an action, a field); an unknown one gets the group's `fallback`, never its raw code. */
export const useWord = () => {
  const translate = useTranslate();
  return useCallback(
    (group: WordGroup, value: string) => {
      const key = `${group}.${value}`;
      const word = translate(key, { _: key });
      return word === key ? translate(`${group}.fallback`) : word;
    },
    [translate],
  );
};

/** The one of two texts that the user reads. */
export const useText = () => {
  const locale = useLocale() as Locale;
  return useCallback((text: LocalText) => textOf(text, locale), [locale]);
};
