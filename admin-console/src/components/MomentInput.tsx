import { TextField } from '@mui/material';
import { FieldTitle, useInput } from 'ra-core';
import { formatLocal } from './format.js';

/** Input for a day and time in Shanghai, kept as a moment. */
export const MomentInput = ({ source, label, required }: { source: string; label: string; required?: boolean }) => {
  const { id, field, fieldState } = useInput<string>({
    source,
    defaultValue: '',
    format: (moment: string | undefined) => (moment ? formatLocal(moment) : ''),
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
