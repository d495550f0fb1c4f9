import { Box, FormHelperText, Typography } from '@mui/material';
import { useInput } from 'ra-core';
import { useFormContext } from 'react-hook-form';
import { FileList } from '../components/FileList.js';
import type { UploadedFile } from '../components/files.js';

interface FilesInputProps {
  source: string;
  label: string;
  helperText?: string;
}

/** Input for files: each is sent when chosen. The form keeps them with their names, so that a restored draft has those too. */
export const FilesInput = ({ source, label, helperText }: FilesInputProps) => {
  const { field, fieldState } = useInput<UploadedFile[]>({ source, defaultValue: [] });
  const { getValues } = useFormContext<Record<string, UploadedFile[] | undefined>>();
  // Of what is there when an upload ends: while it ran, others may have been taken out.
  const change = (next: (files: UploadedFile[]) => UploadedFile[]) => {
    field.onChange(next(getValues(field.name) ?? []));
    return Promise.resolve();
  };
  const note = fieldState.error?.message ?? helperText;
  return (
    <Box sx={{ my: 1 }}>
      <Typography variant="caption" color="textSecondary">
        {label}
      </Typography>
      <FileList
        service="meetings"
        label={label}
        name={field.name}
        buttonRef={field.ref}
        files={(field.value ?? []) as UploadedFile[]}
        onAdd={(added) => change((files) => [...files, ...added])}
        onRemove={(id) => change((files) => files.filter((file) => file.id !== id))}
      />
      {note && <FormHelperText error={!!fieldState.error}>{note}</FormHelperText>}
    </Box>
  );
};
