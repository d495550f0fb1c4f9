import type { LocalText } from '../app/i18n/locale.js';
import { useT, useText, type Translate } from '../app/i18n/translate.js';
import { formatNumber } from '../components/format.js';
import type { Indicator } from './report.js';

/** What of an indicator decides how its figures are written; a roll-up tells no more of it. */
interface Measured {
  type: string;
  decimals: number;
  unitOfMeasure: LocalText;
  choices?: Indicator['choices'];
}

const powers: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** How many yuan, as a power of ten, a unit of money stands for: 4 for 万元; undefined when it is no unit of money that we know. */
export const powerOfYuan = (unit: string): number | undefined => {
  const [found, small = '', large = ''] = /^(?:人民币)?([十百千]?)([万亿]?)元/.exec(unit) ?? [];
  return found === undefined ? undefined : (powers[small] ?? 0) + (powers[large] ?? 0);
};

// Money travels as whole fen; people read and type it in the unit that the form names. Templates made here name a known
// one; what another client called otherwise is taken as plain yuan.
const placesOf = ({ unitOfMeasure }: Pick<Measured, 'unitOfMeasure'>) => 2 + (powerOfYuan(unitOfMeasure.zh) ?? 0);

/** Whether the indicator is filed as a number. */
export const isNumeric = ({ type }: { type: string }) => ['integer', 'decimal', 'percent', 'money'].includes(type);

/** A filed text as it stands in its input. */
export const typedText = (indicator: Measured, filed: string | null): string => {
  if (filed === null || indicator.type !== 'money' || !/^-?\d+$/.test(filed)) return filed ?? '';
  const places = placesOf(indicator);
  const digits = filed.replace('-', '').padStart(places + 1, '0');
  const rest = digits.slice(-places).replace(/0+$/, '');
  return `${filed.startsWith('-') ? '-' : ''}${digits.slice(0, -places)}${rest && `.${rest}`}`;
};

/** Decimals that may be typed. */
export const typedDecimals = (indicator: Measured): number =>
  indicator.type === 'money' ? placesOf(indicator) : indicator.type === 'integer' ? 0 : indicator.decimals;

const answersOf = ({ type, choices = [] }: Measured): string[] | null =>
  type === 'yes-no' ? ['true', 'false'] : type === 'choice' ? choices.map(({ code }) => code) : null;

/** What is typed as the text to file; undefined when it can't be one yet. */
export const filedText = (indicator: Measured, typed: string): string | null | undefined => {
  if (!isNumeric(indicator)) {
    const answer = typed.trim() || null;
    const answers = answersOf(indicator);
    return answer === null || !answers || answers.includes(answer) ? answer : undefined;
  }
  const text = typed.replace(/[,，\s]/g, '');
  if (!text) return null;
  const places = typedDecimals(indicator);
  const [, minus = '', whole = '', rest = ''] = /^(-?)(\d{1,12})(?:\.(\d*))?$/.exec(text) ?? [];
  if (!whole || rest.length > places) return undefined;
  if (indicator.type === 'money') return String(BigInt(`${minus}${whole}${rest.padEnd(places, '0')}`));
  return rest ? `${minus}${whole}.${rest}` : `${minus}${whole}`;
};

/** Figure of an indicator as a number in its unit of measure; null when there is none. */
export const numberOf = (indicator: Measured, filed: string | null): number | null => {
  if (filed === null || !isNumeric(indicator)) return null;
  const value = Number(filed);
  if (Number.isNaN(value)) return null;
  return indicator.type === 'money' ? value / 10 ** placesOf(indicator) : value;
};

/** Decimals with which a figure is shown: money has two, and as many more as it has. */
export const decimalsOf = (indicator: Measured, filed: string | null): number => {
  if (indicator.type !== 'money') return typedDecimals(indicator);
  return Math.max(2, typedText(indicator, filed).split('.')[1]?.length ?? 0);
};

/** What may be answered where it is not typed: yes or no, or one of the choices; null where it is typed. */
export const useAnswers = () => {
  const t = useT();
  const text = useText();
  return ({ type, choices = [] }: Measured) => {
    if (type === 'yes-no')
      return [
        { id: 'true', name: t('reports.yes') },
        { id: 'false', name: t('reports.no') },
      ];
    return type === 'choice' ? choices.map((choice) => ({ id: choice.code, name: text(choice) })) : null;
  };
};

/** What is asked of a figure of the indicator. */
export const figureComplaint = (t: Translate, indicator: Measured): string =>
  t(indicator.type === 'integer' ? 'reports.expectInteger' : 'reports.expectNumber', {
    decimals: typedDecimals(indicator),
  });

/** Says a filed text in words: a grouped number, yes or no, the name of a choice. */
export const useFigureWords = () => {
  const t = useT();
  const text = useText();
  return (indicator: Measured, filed: string | null | undefined): string => {
    if (filed === null || filed === undefined || filed === '') return '—';
    const number = numberOf(indicator, filed);
    if (number !== null) return formatNumber(number, decimalsOf(indicator, filed));
    if (indicator.type === 'yes-no') return t(filed === 'true' ? 'reports.yes' : 'reports.no');
    if (indicator.type === 'choice') {
      const choice = indicator.choices?.find(({ code }) => code === filed);
      return choice ? text(choice) : '—';
    }
    return filed;
  };
};
