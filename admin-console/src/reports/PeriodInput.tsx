import { Box, MenuItem, TextField } from '@mui/material';
import { FieldTitle, useInput } from 'ra-core';
import { useT } from '../app/i18n/translate.js';
import { useBusinessDay } from '../organizations/useClock.js';

const parts = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const;

/** Input for a reporting period: a year, and which part of it. */
export const PeriodInput = ({ source, label }: { source: string; label: string }) => {
  const t = useT();
  const today = useBusinessDay();
  const { id, field, fieldState } = useInput<string>({ source, defaultValue: '' });
  const [year = '', part = ''] = String(field.value ?? '').split('-');
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([year, ...[1, 0, -1, -2, -3].map((more) => String(thisYear + more))])].filter(Boolean);
  const put = (nextYear: string, nextPart: string) => field.onChange([nextYear, nextPart].filter(Boolean).join('-'));
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <TextField
        select
        id={id}
        name={field.name}
        inputRef={field.ref}
        label={<FieldTitle label={label} source={source} isRequired />}
        value={year}
        onChange={({ target }) => put(target.value, part)}
        onBlur={field.onBlur}
        error={!!fieldState.error}
        helperText={fieldState.error?.message ?? ''}
        sx={{ flex: 1 }}
      >
        {years.toSorted().map((each) => (
          <MenuItem key={each} value={each}>
            {t('campaignForm.year', { year: each })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('campaignForm.part')}
        value={part}
        onChange={({ target }) => put(year || String(thisYear), target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ flex: 1 }}
      >
        {parts.map((each) => (
          <MenuItem key={each} value={each}>
            {t(each === '' ? 'campaignForm.whole' : `campaignForm.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
