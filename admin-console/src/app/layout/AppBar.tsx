import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import SearchIcon from '@mui/icons-material/Search';
import { AppBar as MuiAppBar, Box, Button, IconButton, Toolbar, Tooltip } from '@mui/material';
import { useSetLocale, useLocale } from 'ra-core';
import { LoadingIndicator, useSidebarState, useTheme } from 'react-admin';
import { Link } from 'react-router-dom';
import { BusinessClock } from '../../organizations/BusinessClock.js';
import { AssignmentSwitcher } from '../assignment/AssignmentSwitcher.js';
import { locales } from '../i18n/locale.js';
import { useT } from '../i18n/translate.js';
import { sizes } from '../theme.js';
import { openPalette } from './Keyboard.js';

const LanguageButton = () => {
  const locale = useLocale();
  const setLocale = useSetLocale();
  const other = locales.find((each) => each.locale !== locale) ?? locales[0];
  if (!other) return null;
  return (
    <Button
      color="inherit"
      lang={other.locale}
      sx={{ minWidth: 0, px: 1 }}
      onClick={() => void setLocale(other.locale)}
    >
      {other.name}
    </Button>
  );
};

const ModeButton = () => {
  const t = useT();
  const [mode, setMode] = useTheme();
  const label = t(mode === 'dark' ? 'app.light' : 'app.dark');
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={() => setMode(mode === 'dark' ? 'light' : 'dark')}>
        {mode === 'dark' ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
};

/** The bar over every page: name, way to any page, language, light or dark, and as whom one works. */
export const AppBar = () => {
  const t = useT();
  const [open, setOpen] = useSidebarState();
  const menuLabel = t(open ? 'app.collapseMenu' : 'app.expandMenu');
  return (
    <MuiAppBar
      position="fixed"
      color="inherit"
      sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', height: sizes.bar }}
    >
      <Toolbar
        variant="dense"
        disableGutters
        sx={{ minHeight: sizes.bar, height: sizes.bar, px: 1, gap: { xs: 0.25, sm: 0.75 } }}
      >
        <IconButton aria-label={menuLabel} aria-expanded={open} onClick={() => setOpen(!open)}>
          <MenuIcon fontSize="small" />
        </IconButton>
        <Box
          component={Link}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            color: 'text.primary',
            textDecoration: 'none',
            fontWeight: 600,
            fontSize: 16,
          }}
        >
          <Box component="img" src="/favicon.svg" alt="" sx={{ width: 22, height: 22 }} />
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
            {t('app.product')}
          </Box>
          <Box component="span" sx={{ display: { xs: 'inline', md: 'none' } }}>
            {t('app.name')}
          </Box>
        </Box>
        <BusinessClock />
        <Box sx={{ flex: 1 }} />
        <LoadingIndicator
          sx={{ '& .MuiSvgIcon-root': { fontSize: 20 }, '& .MuiIconButton-root': { color: 'text.primary' } }}
        />
        <Tooltip title={t('app.searchHint')} describeChild>
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<SearchIcon />}
            onClick={openPalette}
            aria-keyshortcuts="Control+K"
            sx={{
              color: 'text.secondary',
              borderColor: 'divider',
              minWidth: { xs: 0, sm: 168 },
              justifyContent: 'flex-start',
              '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } },
            }}
          >
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' }, flex: 1, textAlign: 'left' }}>
              {t('app.search')}
            </Box>
            <Box component="kbd" sx={{ display: { xs: 'none', sm: 'inline' }, font: 'inherit', fontSize: 12, ml: 1.5 }}>
              Ctrl K
            </Box>
            <Box
              component="span"
              sx={{ display: { sm: 'none' }, position: 'absolute', opacity: 0, width: 1, overflow: 'hidden' }}
            >
              {t('app.search')}
            </Box>
          </Button>
        </Tooltip>
        <LanguageButton />
        <ModeButton />
        <AssignmentSwitcher />
      </Toolbar>
    </MuiAppBar>
  );
};
