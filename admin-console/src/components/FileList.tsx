import AttachFileIcon from '@mui/icons-material/AttachFile';
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Link, Tooltip } from '@mui/material';
import { useNotify } from 'ra-core';
import { useRef, useState, type Ref } from 'react';
import { useT } from '../app/i18n/translate.js';
import { failureText } from '../app/problem.js';
import { download, upload, type UploadedFile } from './files.js';
import { formatSize } from './format.js';
import { useHoldSubmit } from './HoldSubmit.js';

interface ListedFile {
  id: string;
  name: string;
  size: number;
}

interface FileListProps {
  /** The service that keeps the files. */
  service: string;
  /** What they belong to, for who can't see where they stand. */
  label: string;
  files: ListedFile[];
  /** Takes in what was uploaded; left out where nothing may be added. */
  onAdd?: ((added: UploadedFile[]) => Promise<unknown>) | undefined;
  onRemove?: ((fileId: string) => Promise<unknown>) | undefined;
  /** Of the form's field that it is the input of, where it is one. */
  name?: string;
  /** What gets the focus when the field has to be corrected. */
  buttonRef?: Ref<HTMLButtonElement>;
}

const accepted = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

/** Files of a record: each opens by a click; who may, adds and removes. */
export const FileList = ({ service, label, files, onAdd, onRemove, name, buttonRef }: FileListProps) => {
  const t = useT();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useHoldSubmit(busy);
  if (!files.length && !onAdd) return null;

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (problem) {
      setFailure(failureText(problem));
    } finally {
      setBusy(false);
    }
  };
  const add = (chosen: File[]) =>
    run(async () => {
      const added: UploadedFile[] = [];
      try {
        for (const file of chosen) added.push(await upload(service, file));
      } finally {
        // Those that arrived are kept, also when a later one was refused.
        if (added.length) await onAdd?.(added);
      }
    });
  const openFile = ({ id, name: fileName }: ListedFile) =>
    download(`/api/${service}/files/${id}`, fileName).catch((problem: unknown) =>
      notify(failureText(problem), { type: 'error' }),
    );
  return (
    <Box role="group" aria-label={label} sx={{ mt: 0.5, fontSize: 12.5 }}>
      {files.map((file) => (
        <Box key={file.id} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Link
            component="button"
            type="button"
            onClick={() => void openFile(file)}
            sx={{ minHeight: 24, fontSize: 12.5, textAlign: 'left', overflowWrap: 'anywhere' }}
            translate="no"
          >
            {file.name}
          </Link>
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {formatSize(file.size)}
          </Box>
          {onRemove && (
            <IconButton
              aria-label={t('files.remove', { name: file.name })}
              disabled={busy}
              onClick={() => void run(() => onRemove(file.id))}
              sx={{ p: 0.5 }}
            >
              <DeleteOutlineIcon sx={{ fontSize: 16 }} />
            </IconButton>
          )}
        </Box>
      ))}
      {onAdd && (
        <>
          <input
            ref={input}
            name={name}
            type="file"
            multiple
            hidden
            accept={accepted}
            aria-label={label}
            onChange={({ target }) => {
              const chosen = [...(target.files ?? [])];
              target.value = '';
              void add(chosen);
            }}
          />
          <Tooltip title={t('files.hint')} describeChild>
            <span>
              <Button
                ref={buttonRef}
                size="small"
                startIcon={<AttachFileIcon />}
                disabled={busy}
                onClick={() => input.current?.click()}
                sx={{ minHeight: 26, px: 0.5, fontSize: 12.5 }}
              >
                {t(busy ? 'files.sending' : 'files.add')}
              </Button>
            </span>
          </Tooltip>
        </>
      )}
      {failure && (
        <FormHelperText error role="alert">
          {failure}
        </FormHelperText>
      )}
    </Box>
  );
};
