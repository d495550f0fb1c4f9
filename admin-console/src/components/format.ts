import { currentLocale } from '../app/i18n/locale.js';

const zone = 'Asia/Shanghai';
const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const minutes = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }),
};

// A bare date has no zone; at noon in Shanghai it is that day everywhere it is formatted.
const momentOf = (iso: string) => new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00+08:00` : iso);

/** 2023-04-18; a year that is only half typed has its four digits too. */
export const formatDay = (iso: string) => days.format(momentOf(iso)).padStart(10, '0');

/** 2023-04-18 周二 */
export const formatDate = (iso: string) => `${formatDay(iso)} ${weekdays[currentLocale()].format(momentOf(iso))}`;

/** 2023-04-18 14:05 */
export const formatMoment = (iso: string) => `${formatDay(iso)} ${minutes.format(momentOf(iso))}`;

/** 14:05 */
export const formatTime = (iso: string) => minutes.format(momentOf(iso));

/**
 * 2023-04-18T14:05: a moment as an input for day and time holds it. What such an input gave comes back as it was typed: in the
 * years that a half-typed one passes through, Shanghai's clocks were minutes off today's.
 */
export const formatLocal = (moment: string) =>
  moment.endsWith('+08:00') ? moment.slice(0, 16) : `${formatDay(moment)}T${formatTime(moment)}`;

const grouped = (decimals: number) =>
  new Intl.NumberFormat('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** 1,234.50: a number with as many decimals as it needs, or as many as told. */
export const formatNumber = (value: number, decimals?: number) =>
  decimals === undefined ? new Intl.NumberFormat('zh-CN').format(value) : grouped(decimals).format(value);

/** 1.2 MB */
export const formatSize = (bytes: number) =>
  bytes < 1_048_576
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${formatNumber(Number((bytes / 1_048_576).toFixed(1)))} MB`;

/** Words one after the other, as the language sets them apart. */
export const joined = (words: string[]) => words.join(currentLocale() === 'zh-CN' ? '、' : ', ');
