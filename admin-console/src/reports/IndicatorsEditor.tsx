import { Button } from '@mui/material';
import type { ClipboardEvent } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useT } from '../app/i18n/translate.js';
import { EditedTable } from '../components/EditedTable.js';
import { Panel } from '../components/Panel.js';
import { IndicatorRowInputs } from './IndicatorRowInputs.js';
import { rulesWithout } from './rulesWithout.js';
import { newIndicator, type TemplateForm } from './templateForm.js';
import { englishUnit, usualUnits } from './usualUnits.js';

/** The indicators of a template: a table of rows, the second line of a row in English or for what depends on the first. */
export const IndicatorsEditor = () => {
  const t = useT();
  const { getValues, setValue } = useFormContext();
  const { fields, append, move, remove, insert } = useFieldArray({ name: 'indicators' });

  // Nothing may go on naming what is gone: neither rules nor weights.
  const removeRow = (index: number) => {
    const { indicators, rules } = getValues() as Pick<TemplateForm, 'indicators' | 'rules'>;
    const gone = indicators[index]?.code;
    remove(index);
    if (!gone) return;
    setValue('rules', rulesWithout(rules, gone), { shouldDirty: true });
    indicators
      .filter((_, place) => place !== index)
      .forEach(({ weight }, place) => {
        if (weight === `indicator:${gone}`) setValue(`indicators.${place}.weight`, '', { shouldDirty: true });
      });
  };
  // A column of names, or names and units, copied from a spreadsheet: one row each.
  const pasteRows = (index: number) => (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((line) => line.split('\t').map((cell) => cell.trim()))
      .filter(([name]) => name);
    const [first, ...rest] = lines;
    if (!first || (rest.length === 0 && first.length === 1)) return;
    event.preventDefault();
    const rowOf = ([zh = '', unit = '']: string[]) => ({
      ...newIndicator(),
      name: { zh, en: '' },
      unitOfMeasure: { zh: unit, en: englishUnit(unit) ?? '' },
    });
    const { name, unitOfMeasure } = rowOf(first);
    setValue(`indicators.${index}.name.zh`, name.zh, { shouldDirty: true });
    if (unitOfMeasure.zh) setValue(`indicators.${index}.unitOfMeasure`, unitOfMeasure, { shouldDirty: true });
    if (rest.length) insert(index + 1, rest.map(rowOf), { shouldFocus: false });
  };
  return (
    <Panel title={t('reports.indicators')} aside={t('templateEditor.indicatorsHint', { count: fields.length })}>
      <datalist id="usual-units">
        {usualUnits.map(([zh]) => (
          <option key={zh} value={zh} />
        ))}
      </datalist>
      <EditedTable
        label={t('reports.indicators')}
        columns={[
          { label: t('resources.reports/reports.fields.number'), width: 44 },
          { label: t('templateEditor.names') },
          { label: t('resources.reports/reports.fields.unitOfMeasure'), width: 104 },
          { label: t('templateEditor.typeAndDecimals'), width: 104 },
          { label: t('templateEditor.acrossUnitsAndWeight'), width: 168 },
          { label: t('templateEditor.periodsAndDirection'), width: 124 },
          { label: t('templateEditor.evidenceAndCode'), width: 120 },
          { label: t('templateEditor.order'), width: 84 },
        ]}
      >
        {fields.map(({ id }, index) => (
          <IndicatorRowInputs
            key={id}
            index={index}
            count={fields.length}
            onMove={move}
            onRemove={removeRow}
            onPaste={pasteRows(index)}
          />
        ))}
      </EditedTable>
      <Button
        sx={{ mt: 1 }}
        variant="outlined"
        onClick={() => append(newIndicator(), { focusName: `indicators.${fields.length}.name.zh` })}
      >
        {t('templateEditor.addIndicator')}
      </Button>
    </Panel>
  );
};
