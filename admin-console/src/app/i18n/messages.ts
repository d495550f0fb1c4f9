import { z } from 'zod';
import type { Messages } from './keys.js';
import type { Locale } from './locale.js';

const loaded = new Map<Locale, Messages>();

/** Loads one language: the other one never travels unless it is chosen. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const messages = locale === 'zh-CN' ? (await import('./zh.js')).zh : (await import('./en.js')).en;
  loaded.set(locale, messages);
  await speak(locale, messages);
  return messages;
};

/** A language that has been loaded before. */
export const messagesOf = (locale: Locale): Messages => {
  const messages = loaded.get(locale);
  if (!messages) throw new Error(`Language ${locale} is not loaded`);
  return messages;
};

const isEmptyList = (input: unknown) => Array.isArray(input) && input.length === 0;

/** Makes zod complain in the user's words; an empty field is "please fill in" and not a type error. */
const speak = async (locale: Locale, messages: Messages) => {
  const { default: localeErrors } =
    locale === 'zh-CN' ? await import('zod/v4/locales/zh-CN.js') : await import('zod/v4/locales/en.js');
  z.config({
    ...localeErrors(),
    customError: ({ code, input, origin, maximum, minimum }) => {
      if (input === undefined || input === null || input === '' || isEmptyList(input)) return messages.form.required;
      if (origin !== 'string') return undefined;
      if (code === 'too_big') return messages.form.tooLong.replace('%{count}', String(maximum));
      if (code === 'too_small') return messages.form.tooShort.replace('%{count}', String(minimum));
      return undefined;
    },
  });
};
