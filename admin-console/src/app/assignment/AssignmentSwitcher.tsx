import CheckIcon from '@mui/icons-material/Check';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import LogoutIcon from '@mui/icons-material/Logout';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import PersonOutlineIcon from '@mui/icons-material/PersonOutlined';
import { Box, Button, Divider, ListItemIcon, ListItemText, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useT, useText } from '../i18n/translate.js';
import { manageAccount, signOut } from '../keycloak.js';
import { openHelp } from '../layout/Keyboard.js';
import { postOf } from './AssignmentChooser.js';
import { choose, useAssignment } from './session.js';

/** Who works here and as what: name, unit and post; with several assignments, the way to another one. */
export const AssignmentSwitcher = () => {
  const t = useT();
  const text = useText();
  const navigate = useNavigate();
  const { session, assignment } = useAssignment();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const several = session.assignments.length > 1;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={!!anchor}
        aria-label={t('form.labelled', {
          label: t('assignment.current'),
          value: [session.personName, text(assignment.unitName), postOf(assignment)].join(' '),
        })}
        onClick={(event) => setAnchor(event.currentTarget)}
        endIcon={<ExpandMoreIcon />}
        sx={{ maxWidth: { xs: 96, sm: 360 }, minWidth: 0, px: { xs: 0.5, sm: 1 } }}
      >
        <PersonOutlineIcon fontSize="small" sx={{ mr: 0.5, display: { xs: 'none', sm: 'block' } }} />
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {session.personName}
          <Box component="span" sx={{ color: 'text.secondary', ml: 1, display: { xs: 'none', md: 'inline' } }}>
            {text(assignment.unitName)} · {postOf(assignment)}
          </Box>
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={!!anchor} onClose={close} slotProps={{ paper: { sx: { minWidth: 260 } } }}>
        <ListSubheader sx={{ lineHeight: '32px' }}>
          {t(several ? 'assignment.switch' : 'assignment.current')}
        </ListSubheader>
        {session.assignments.map((each) => (
          <MenuItem
            key={each.id}
            selected={each.id === assignment.id}
            onClick={() => {
              close();
              if (each.id === assignment.id) return;
              void navigate('/');
              choose(each);
            }}
          >
            <ListItemIcon>{each.id === assignment.id && <CheckIcon fontSize="small" />}</ListItemIcon>
            <ListItemText primary={text(each.unitName)} secondary={postOf(each)} />
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            openHelp();
          }}
        >
          <ListItemIcon>
            <KeyboardOutlined fontSize="small" />
          </ListItemIcon>
          {t('keyboard.open')}
        </MenuItem>
        <MenuItem onClick={() => void manageAccount()}>
          <ListItemIcon>
            <ManageAccountsOutlined fontSize="small" />
          </ListItemIcon>
          {t('assignment.account')}
        </MenuItem>
        <MenuItem onClick={() => void signOut()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {t('assignment.logout')}
        </MenuItem>
        <Box component="p" sx={{ m: 0, px: 2, pt: 1, maxWidth: 300, fontSize: 12.5, color: 'text.secondary' }}>
          {t('app.secrecy')}
        </Box>
      </Menu>
    </>
  );
};
