import { useT } from '../app/i18n/translate.js';

/** A period in words: `2022`, `2022-H1`, `2022-Q3`. */
export const usePeriodWords = () => {
  const t = useT();
  return (period: string) => {
    const [year = '', part] = period.split('-');
    if (!part) return t('reports.period.year', { year });
    const number = part.slice(1);
    if (part.startsWith('Q')) return t('reports.period.quarter', { year, number });
    return t(number === '1' ? 'reports.period.firstHalf' : 'reports.period.secondHalf', { year });
  };
};
