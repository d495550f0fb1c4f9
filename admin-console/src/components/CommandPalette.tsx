import { Autocomplete, Box, Dialog, TextField } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { useT } from '../app/i18n/translate.js';
import { menuItems } from '../app/layout/menuItems.js';

/** Ctrl-K: to any page of the menu by typing part of its name. */
const CommandPalette = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const navigate = useNavigate();
  const options = menuItems().map((item) => ({ to: item.to, group: t(`menu.${item.group}`), label: t(item.label) }));
  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={t('palette.title')}
      slotProps={{ container: { sx: { alignItems: 'flex-start' } } }}
    >
      <Box sx={{ p: 1.5 }}>
        <Autocomplete
          open
          autoHighlight
          disablePortal
          options={options}
          noOptionsText={t('palette.none')}
          isOptionEqualToValue={(one, other) => one.to === other.to}
          onChange={(_, chosen) => {
            if (!chosen) return;
            onClose();
            void navigate(chosen.to);
          }}
          // Escape would only close the list, which is always open here.
          onClose={(_, reason) => reason === 'escape' && onClose()}
          renderInput={(params) => (
            <TextField {...params} autoFocus label={t('palette.title')} placeholder={t('palette.placeholder')} />
          )}
          renderOption={({ key, ...props }, option) => (
            <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 2 }}>
              <span style={{ flex: 1 }}>{option.label}</span>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                {option.group}
              </Box>
            </Box>
          )}
          forcePopupIcon={false}
          slotProps={{
            popper: { sx: { position: 'static !important', transform: 'none !important', width: '100% !important' } },
          }}
        />
      </Box>
    </Dialog>
  );
};

export default CommandPalette;
