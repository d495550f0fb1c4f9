import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { useT } from '../app/i18n/translate.js';
import { useCopy } from '../components/useCopy.js';

/** A system's new secret; null when the service had already given it out in an answer that didn't arrive. */
export interface Secret {
  client: string;
  secret: string | null;
}

/** Shows a secret for the only time. It closes by its button alone: neither a stray click nor Escape may lose what can't be had again. */
export const SecretDialog = ({ secret, name, onClose }: { secret: Secret; name: string; onClose: () => void }) => {
  const t = useT();
  const title = useId();
  const [kept, setKept] = useState(false);
  return (
    <Dialog open aria-labelledby={title}>
      <DialogTitle id={title}>{t('systems.secretOf', { name })}</DialogTitle>
      {secret.secret === null ? (
        <DialogContent>
          <Alert severity="error">{t('systems.secretLost')}</Alert>
        </DialogContent>
      ) : (
        <DialogContent>
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('systems.secretOnce')}
          </Alert>
          <Copied label={t('resources.organizations/department-systems.fields.client')} value={secret.client} />
          <Copied label={t('systems.secret')} value={secret.secret} />
          <FormControlLabel
            control={<Checkbox checked={kept} onChange={(_, checked) => setKept(checked)} />}
            label={t('systems.secretKept')}
          />
        </DialogContent>
      )}
      <DialogActions>
        <Button variant="contained" disabled={secret.secret !== null && !kept} onClick={onClose}>
          {t('systems.secretClose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Copied = ({ label, value }: { label: string; value: string }) => {
  const t = useT();
  const copy = useCopy();
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1.5 }}>
      <TextField
        label={label}
        value={value}
        fullWidth
        slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
        onFocus={({ target }) => target.select()}
      />
      <Button
        variant="outlined"
        startIcon={<ContentCopyIcon />}
        aria-label={t('form.labelled', { label: t('systems.copy'), value: label })}
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        onClick={() => void copy(value)}
      >
        {t('systems.copy')}
      </Button>
    </Stack>
  );
};
