import { Box, Button, FormHelperText, Typography } from '@mui/material';
import { useInput } from 'ra-core';
import { useState } from 'react';
import { useT } from '../app/i18n/translate.js';
import { failureText } from '../app/problem.js';
import { upload, type UploadedFile } from '../components/files.js';

interface FilesInputProps {
  source: string;
  label: string;
  helperText?: string;
  /** Files that the record has already. */
  known?: UploadedFile[];
}

/** Input for files: each is sent when chosen, the form keeps their ids. */
export const FilesInput = ({ source, label, helperText, known = [] }: FilesInputProps) => {
  const t = useT();
  const { id, field, fieldState } = useInput<string[]>({ source, defaultValue: [] });
  const [sent, setSent] = useState<UploadedFile[]>([]);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ids = (field.value ?? []) as string[];

  const send = async (files: File[]) => {
    setSending(true);
    setFailure(null);
    const done: UploadedFile[] = [];
    try {
      for (const file of files) done.push(await upload('meetings', file));
    } catch (problem) {
      setFailure(failureText(problem));
    } finally {
      setSent((before) => [...before, ...done]);
      field.onChange([...ids, ...done.map((file) => file.id)]);
      setSending(false);
    }
  };
  return (
    <Box sx={{ my: 1 }}>
      <Typography component="label" htmlFor={id} variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Box>
        <input
          id={id}
          name={field.name}
          aria-label={label}
          type="file"
          multiple
          disabled={sending}
          onBlur={field.onBlur}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = '';
            void send(chosen);
          }}
        />
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, '&:empty': { display: 'none' } }}>
        {ids.map((fileId, index) => (
          <li key={fileId}>
            {[...known, ...sent].find((file) => file.id === fileId)?.name ??
              t('meetingFiles.nth', { number: index + 1 })}
            <Button size="small" onClick={() => field.onChange(ids.filter((one) => one !== fileId))}>
              {t('meetingFiles.remove')}
            </Button>
          </li>
        ))}
      </Box>
      <FormHelperText error={!!failure || !!fieldState.error} role={failure ? 'alert' : undefined}>
        {failure ?? fieldState.error?.message ?? (sending ? t('meetingFiles.sending') : helperText)}
      </FormHelperText>
    </Box>
  );
};
