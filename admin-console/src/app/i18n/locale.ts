/** Languages of the console. */
export type Locale = 'zh-CN' | 'en';

/** Every language with its own name. */
export const locales: { locale: Locale; name: string }[] = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** A text that a service answers in both languages. */
export interface LocalText {
  zh: string;
  en: string;
}

const storageKey = 'jucai.locale';

const isLocale = (value: string | null): value is Locale => locales.some(({ locale }) => locale === value);

/** The language chosen last on this browser; Chinese for whoever never chose. */
export const rememberedLocale = (): Locale => {
  const stored = localStorage.getItem(storageKey);
  return isLocale(stored) ? stored : 'zh-CN';
};

let current = rememberedLocale();

/** The language on screen, for code outside React. */
export const currentLocale = () => current;

/** Remembers the language and tells the document, so that screen readers pronounce it right. */
export const rememberLocale = (locale: Locale) => {
  current = locale;
  localStorage.setItem(storageKey, locale);
  document.documentElement.lang = locale;
};

/** The one of both texts that the user reads; a missing translation falls back to Chinese. */
export const textOf = (text: LocalText, locale: Locale = current) =>
  locale === 'zh-CN' ? text.zh : text.en || text.zh;
