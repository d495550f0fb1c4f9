import { Box, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import type { Key } from '../app/i18n/keys.js';
import { useT } from '../app/i18n/translate.js';

const shortcuts: [string, Key][] = [
  ['/', 'keyboard.search'],
  ['Ctrl K', 'keyboard.palette'],
  ['?', 'keyboard.help'],
  ['Esc', 'keyboard.escape'],
];

/** The list of keyboard shortcuts. */
const KeyboardHelp = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const title = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" aria-labelledby={title}>
      <DialogTitle id={title}>{t('keyboard.title')}</DialogTitle>
      <DialogContent sx={{ pb: 2 }}>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 1, columnGap: 2 }}
        >
          {shortcuts.map(([keys, what]) => (
            <Box key={keys} sx={{ display: 'contents' }}>
              <dt>
                <Box
                  component="kbd"
                  sx={{ border: 1, borderColor: 'divider', borderRadius: 0.75, px: 0.75, fontFamily: 'inherit' }}
                >
                  {keys}
                </Box>
              </dt>
              <Box component="dd" sx={{ m: 0 }}>
                {t(what)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
    </Dialog>
  );
};

export default KeyboardHelp;
