import { Box, List, ListItemButton, ListItemIcon, ListItemText, ListSubheader, Tooltip } from '@mui/material';
import { useSidebarState } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useT } from '../i18n/translate.js';
import { menuGroups } from '../sections.js';
import { menuItems } from './menuItems.js';

/** The menu: only what the chosen assignment may open, grouped by work. */
export const Menu = () => {
  const t = useT();
  const [open] = useSidebarState();
  const items = menuItems();
  return (
    <Box sx={{ py: 1 }}>
      {menuGroups.map((group) => {
        const lines = items.filter((item) => item.group === group);
        if (!lines.length) return null;
        return (
          <List
            key={group}
            dense
            disablePadding
            aria-label={t(`menu.${group}`)}
            subheader={
              open && group !== 'todo' ? (
                <ListSubheader
                  disableSticky
                  sx={{ lineHeight: '32px', fontSize: 12.5, bgcolor: 'transparent', color: 'text.secondary' }}
                >
                  {t(`menu.${group}`)}
                </ListSubheader>
              ) : undefined
            }
          >
            {lines.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Tooltip title={open ? '' : t(label)} placement="right">
                  <ListItemButton
                    component={NavLink}
                    to={to}
                    end={to === '/'}
                    aria-label={open ? undefined : t(label)}
                    sx={{
                      minHeight: 36,
                      mx: 0.75,
                      my: '1px',
                      px: 1.25,
                      borderRadius: 1,
                      color: 'text.primary',
                      '& .MuiListItemIcon-root': { minWidth: 32, color: 'text.secondary', '& svg': { fontSize: 20 } },
                      '&.active': {
                        bgcolor: 'action.hover',
                        color: 'primary.main',
                        boxShadow: (theme) => `inset 3px 0 0 ${theme.palette.primary.main}`,
                        '& .MuiListItemIcon-root': { color: 'primary.main' },
                        '& .MuiListItemText-primary': { fontWeight: 600 },
                      },
                    }}
                  >
                    <ListItemIcon>
                      <Icon />
                    </ListItemIcon>
                    {open && <ListItemText primary={t(label)} />}
                  </ListItemButton>
                </Tooltip>
              </li>
            ))}
          </List>
        );
      })}
    </Box>
  );
};
