import { TextField } from '@mui/material';
import { useController } from 'react-hook-form';
import { useT } from '../app/i18n/translate.js';

/** What was changed for one remark of the reviewer. */
export const AnswerInput = ({ place, remark }: { place: number; remark: string }) => {
  const t = useT();
  const { field, fieldState } = useController<Record<string, string>>({
    name: `texts.answers.${place}`,
    defaultValue: '',
  });
  return (
    <TextField
      {...field}
      value={field.value ?? ''}
      inputRef={field.ref}
      error={!!fieldState.error}
      helperText={fieldState.error?.message}
      placeholder={t('reports.answerHint')}
      size="small"
      margin="none"
      multiline
      fullWidth
      slotProps={{ htmlInput: { 'aria-label': t('reports.answerTo', { text: remark }) } }}
      sx={{ mt: 0.5 }}
    />
  );
};
