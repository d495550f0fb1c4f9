import { useWatch } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import { SelectCell } from '../components/TableInputs.js';
import { isNumeric } from './figures.js';
import type { IndicatorRow } from './templateForm.js';

/** By which figure a mean is weighted: another indicator of the template. */
export const WeightCell = ({ at, index }: { at: string; index: number }) => {
  const t = useT();
  const text = useText();
  const indicators = useWatch<{ indicators: IndicatorRow[] }>({ name: 'indicators' }) as IndicatorRow[];
  const weight = String(useWatch<Record<string, string>>({ name: `${at}.weight` }) ?? '');
  const others = indicators.flatMap((row, place) =>
    place !== index && isNumeric(row)
      ? [{ id: `indicator:${row.code}`, name: `${place + 1} ${text(row.name) || row.name.zh}` }]
      : [],
  );
  // Kept for each unit outside of the reports, such as its population.
  const figure = weight.startsWith('figure:') ? [{ id: weight, name: t('templateEditor.unitFigure') }] : [];
  return (
    <SelectCell
      name={`${at}.weight`}
      label={`${index + 1} ${t('templateEditor.weight')}`}
      choices={[...others, ...figure]}
      empty={t('templateEditor.chooseWeight')}
    />
  );
};
