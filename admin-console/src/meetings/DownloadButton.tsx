import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useNotify } from 'ra-core';
import { useState } from 'react';
import { failureText } from '../app/problem.js';
import { download } from '../components/files.js';

interface DownloadButtonProps {
  path: string;
  name: string;
  /** Words on the button; the file's name if left out. */
  label?: string;
}

/** Opens a file of a record; a refusal is said in words. */
export const DownloadButton = ({ path, name, label = name }: DownloadButtonProps) => {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    try {
      await download(path, name);
    } catch (failure) {
      notify(failureText(failure), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      startIcon={<FileDownloadOutlined />}
      onClick={() => void fetchIt()}
      disabled={busy}
      translate={label === name ? 'no' : undefined}
      sx={{ textTransform: 'none', maxWidth: '100%', overflowWrap: 'anywhere' }}
    >
      {label}
    </Button>
  );
};

/** Files of a record, each opening by a click. */
export const FileLinks = ({ files }: { files: { id: string; name: string }[] }) =>
  files.map(({ id, name }) => <DownloadButton key={id} path={`/api/meetings/files/${id}`} name={name} />);
