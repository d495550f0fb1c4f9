import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'ra-core';
import { currentLocale, locales, rememberLocale, type Locale } from './locale.js';
import { loadMessages, messagesOf } from './messages.js';

/** Messages of both languages for react-admin; the initial one is loaded before the application is drawn. */
export const createI18nProvider = (): I18nProvider => {
  const initial = currentLocale();
  const provider = polyglotI18nProvider(
    (locale) => (locale === initial ? messagesOf(initial) : loadMessages(locale as Locale)),
    initial,
    locales,
    { allowMissing: true },
  );
  return {
    ...provider,
    changeLocale: async (locale) => {
      await loadMessages(locale as Locale);
      await provider.changeLocale(locale);
      rememberLocale(locale as Locale);
    },
  };
};
