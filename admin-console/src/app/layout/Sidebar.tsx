import { Box, Drawer, useMediaQuery, type Theme } from '@mui/material';
import type { SidebarProps } from 'react-admin';
import { useSidebarState } from 'react-admin';
import { useT } from '../i18n/translate.js';
import { sizes } from '../theme.js';

/** The left side: fixed on a desk, a drawer on a phone, gone on paper. */
export const Sidebar = ({ children }: SidebarProps) => {
  const [open, setOpen] = useSidebarState();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const t = useT();
  if (phone)
    // Only while it is open: a window that narrows shuts the menu in the same moment, and a drawer shut before it was ever
    // drawn would stay over the page, unseen.
    return open ? (
      <Drawer open onClose={() => setOpen(false)} slotProps={{ paper: { sx: { width: 256 } } }}>
        <Box component="nav" aria-label={t('app.menu')} onClick={() => setOpen(false)}>
          {children}
        </Box>
      </Drawer>
    ) : null;
  return (
    <Box
      component="nav"
      aria-label={t('app.menu')}
      className="no-print"
      sx={{
        width: open ? sizes.menu : sizes.menuClosed,
        flexShrink: 0,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        position: 'sticky',
        top: sizes.bar,
        height: `calc(100vh - ${sizes.bar}px)`,
        overflowX: 'hidden',
        overflowY: 'auto',
      }}
    >
      {children}
    </Box>
  );
};
