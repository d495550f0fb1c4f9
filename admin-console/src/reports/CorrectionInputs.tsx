import { Box } from '@mui/material';
import { useSourceContext } from 'ra-core';
import { ArrayInput, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import { isNumeric, typedDecimals, useAnswers, useFigureWords } from './figures.js';
import type { Report } from './report.js';

/** Which figures are corrected, and to what; those that a rule ties together go together. */
export const CorrectionInputs = ({ report }: { report: Report }) => {
  const t = useT();
  return (
    <ArrayInput source="corrections" label={t('reports.correctedFigures')}>
      <SimpleFormIterator disableReordering disableClear>
        <OneCorrection report={report} />
      </SimpleFormIterator>
    </ArrayInput>
  );
};

const OneCorrection = ({ report }: { report: Report }) => {
  const t = useT();
  const text = useText();
  const words = useFigureWords();
  const answers = useAnswers();
  const { getSource } = useSourceContext();
  const { setValue } = useFormContext();
  const code = useWatch<Record<string, string>>({ name: getSource('indicatorCode') });
  const indicator = report.template.indicators.find((one) => one.code === code);
  const choices = indicator && answers(indicator);
  const label = t('resources.reports/reports.fields.corrected');
  return (
    <>
      <SelectInput
        source="indicatorCode"
        label={t('resources.reports/reports.fields.indicatorCode')}
        choices={report.template.indicators.map((one) => ({ id: one.code, name: `${one.number} ${text(one.name)}` }))}
        // What was meant for another figure is none of this one.
        onChange={() => setValue(getSource('value'), '')}
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
        <SelectInput source="value" label={label} choices={choices} isRequired fullWidth />
      ) : (
        <TextInput
          source="value"
          label={label}
          helperText={
            indicator &&
            isNumeric(indicator) &&
            t('reports.measured', { unit: text(indicator.unitOfMeasure), decimals: typedDecimals(indicator) })
          }
          isRequired
          fullWidth
        />
      )}
    </>
  );
};
