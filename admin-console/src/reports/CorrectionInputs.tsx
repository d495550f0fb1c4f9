import { Box } from '@mui/material';
import { SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useT, useText } from '../app/i18n/translate.js';
import { filedText, useFigureWords } from './figures.js';
import type { Indicator, Report } from './report.js';
import type { correctionForm } from './reportForms.js';

/** The correction as the service takes it: money in whole fen, nothing as null. */
export const correctionOf = (indicators: Indicator[], values: z.output<typeof correctionForm>) => {
  const indicator = indicators.find(({ code }) => code === values.indicatorCode);
  const value = indicator ? filedText(indicator, values.value ?? '') : null;
  // What is no number goes to the service as typed: its complaint names the field.
  return { ...values, value: value === undefined ? (values.value ?? null) : value };
};

/** Which figure is corrected, and to what. */
export const CorrectionInputs = ({ report }: { report: Report }) => {
  const t = useT();
  const text = useText();
  const words = useFigureWords();
  const code = useWatch<Record<string, string>>({ name: 'indicatorCode' });
  const indicator = report.template.indicators.find((one) => one.code === code);
  const choices =
    indicator?.type === 'yes-no'
      ? [
          { id: 'true', name: t('reports.yes') },
          { id: 'false', name: t('reports.no') },
        ]
      : indicator?.type === 'choice'
        ? indicator.choices.map((choice) => ({ id: choice.code, name: text(choice) }))
        : null;
  const label = t('resources.reports/reports.fields.corrected');
  return (
    <>
      <SelectInput
        source="indicatorCode"
        label={t('resources.reports/reports.fields.indicatorCode')}
        choices={report.template.indicators.map((one) => ({ id: one.code, name: `${one.number} ${text(one.name)}` }))}
        isRequired
        fullWidth
      />
      {indicator && (
        <Box sx={{ color: 'text.secondary' }}>
          {t('reports.correctNow', {
            value: words(indicator, report.values[indicator.code]?.value),
            unit: text(indicator.unitOfMeasure),
          })}
        </Box>
      )}
      {choices ? (
        <SelectInput source="value" label={label} choices={choices} fullWidth />
      ) : (
        <TextInput source="value" label={label} fullWidth />
      )}
    </>
  );
};
