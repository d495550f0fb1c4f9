import { TextField } from '@mui/material';
import { FieldTitle, useInput } from 'ra-core';
import { TextInput } from 'react-admin';
import { useT } from '../app/i18n/translate.js';
import { formatDay, formatTime } from '../components/format.js';

/** Why something is done; it goes into the trail. */
export const ReasonInput = ({ required = true, helperText }: { required?: boolean; helperText?: string }) => {
  const t = useT();
  return (
    <TextInput
      source="reason"
      label={required ? t('form.reason') : `${t('form.reason')}（${t('form.optional')}）`}
      helperText={helperText ?? t('form.reasonHint')}
      multiline
      minRows={2}
      isRequired={required}
      fullWidth
    />
  );
};

interface LongTextProps {
  source: string;
  label: string;
  helperText?: string;
  required?: boolean;
  rows?: number;
}

/** Input for several lines of text. */
export const LongTextInput = ({ source, label, helperText, required = true, rows = 3 }: LongTextProps) => (
  <TextInput
    source={source}
    label={label}
    helperText={helperText ?? false}
    multiline
    minRows={rows}
    isRequired={required}
    fullWidth
  />
);

/** Input for a day and time in Shanghai, kept as a moment. */
export const MomentInput = ({ source, label, required }: { source: string; label: string; required?: boolean }) => {
  const { id, field, fieldState } = useInput<string>({
    source,
    defaultValue: '',
    format: (moment: string | undefined) => (moment ? `${formatDay(moment)}T${formatTime(moment)}` : ''),
    parse: (local: string) => (local ? `${local}:00+08:00` : ''),
  });
  return (
    <TextField
      id={id}
      type="datetime-local"
      label={<FieldTitle label={label} source={source} isRequired={required ?? false} />}
      {...field}
      error={!!fieldState.error}
      helperText={fieldState.error?.message ?? ''}
      fullWidth
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};

/** Input for several short texts, one a line. */
export const LinesInput = ({ source, label, helperText, required = false, rows = 2 }: LongTextProps) => (
  <TextInput
    source={source}
    label={label}
    helperText={helperText ?? false}
    format={(lines: string[] | null | undefined) => (lines ?? []).join('\n')}
    parse={(typed: string) => (typed ? typed.split('\n') : [])}
    multiline
    minRows={rows}
    isRequired={required}
    fullWidth
  />
);
