import { Alert, TextField } from '@mui/material';
import { useController } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import type { Finding } from './report.js';

/** A finding over several figures, and the explanation that it asks for. */
export const FindingReason = ({ finding }: { finding: Finding & { reasonKey: string } }) => {
  const t = useT();
  const text = useText();
  const { field, fieldState } = useController<Record<string, string>>({
    name: `texts.reasons.${finding.reasonKey}`,
    defaultValue: finding.reason ?? '',
  });
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { flex: 1 } }}>
      {text(finding.message)}
      <TextField
        {...field}
        inputRef={field.ref}
        label={t('resources.reports/reports.fields.reason')}
        error={!!fieldState.error}
        helperText={fieldState.error?.message}
        multiline
        fullWidth
        size="small"
        margin="dense"
      />
    </Alert>
  );
};
