import type { CheckboxProps } from '@mui/material';
import type { RaThemeOptions } from 'ra-ui-materialui';

const sans =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** The three lights. Nothing else in the console uses these colours, and they never stand without their word and shape. */
export interface LightColours {
  green: string;
  yellow: string;
  red: string;
}

interface Tones {
  mode: 'light' | 'dark';
  accent: string;
  onAccent: string;
  page: string;
  paper: string;
  line: string;
  head: string;
  text: string;
  quiet: string;
  hover: string;
  error: string;
  lights: LightColours;
}

const light: Tones = {
  mode: 'light',
  accent: '#1e4d3d',
  onAccent: '#ffffff',
  page: '#f5f6f5',
  paper: '#ffffff',
  line: '#dfe3e1',
  head: '#f0f2f1',
  text: '#1a1f1d',
  quiet: '#57605c',
  hover: '#edf2ef',
  error: '#a4262c',
  lights: { green: '#22863a', yellow: '#c98a00', red: '#cf222e' },
};

const dark: Tones = {
  mode: 'dark',
  accent: '#86c5ab',
  onAccent: '#0f1a16',
  page: '#121514',
  paper: '#1a1e1c',
  line: '#323936',
  head: '#212624',
  text: '#e6eae8',
  quiet: '#a3aea9',
  hover: '#242b28',
  error: '#ff8a8a',
  lights: { green: '#4cc26a', yellow: '#e3b341', red: '#ff6b64' },
};

/** Heights that pages and shell share. */
export const sizes = { bar: 48, menu: 208, menuClosed: 52, row: 36 } as const;

const themeOf = (tones: Tones): RaThemeOptions => ({
  palette: {
    mode: tones.mode,
    primary: { main: tones.accent, contrastText: tones.onAccent },
    secondary: { main: tones.accent, contrastText: tones.onAccent },
    error: { main: tones.error },
    background: { default: tones.page, paper: tones.paper },
    text: { primary: tones.text, secondary: tones.quiet },
    divider: tones.line,
    action: { hover: tones.hover },
    lights: tones.lights,
  },
  shape: { borderRadius: 4 },
  sidebar: { width: sizes.menu, closedWidth: sizes.menuClosed },
  typography: {
    fontFamily: sans,
    fontSize: 14,
    htmlFontSize: 16,
    h1: { fontSize: 18, fontWeight: 600, lineHeight: 1.4 },
    h2: { fontSize: 15, fontWeight: 600, lineHeight: 1.5 },
    h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.5 },
    h6: { fontSize: 15, fontWeight: 600 },
    body1: { fontSize: 14, lineHeight: 1.6 },
    body2: { fontSize: 14, lineHeight: 1.5 },
    caption: { fontSize: 12.5, lineHeight: 1.5 },
    button: { fontSize: 14, fontWeight: 500, textTransform: 'none', letterSpacing: 0 },
  },
  transitions: { duration: { enteringScreen: 120, leavingScreen: 100, short: 120, shorter: 100, standard: 140 } },
  components: {
    // react-admin names the boxes of a list's rows where no reader hears it: the name goes to the box itself.
    MuiCheckbox: {
      defaultProps: {
        slotProps: {
          root: { 'aria-label': undefined },
          input: (box: CheckboxProps) => ({ 'aria-label': box['aria-label'] }),
        },
      },
    },
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
        ':focus-visible': { outline: `2px solid ${tones.accent}`, outlineOffset: 2 },
        a: { color: tones.accent },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { transition: 'none !important', animation: 'none !important' },
        },
        '@page': { margin: '15mm' },
        '@media print': {
          body: { background: '#fff' },
          '.no-print, .RaSidebar-docked, .MuiAppBar-root, .RaSkipNavigationButton-skipToContentButton': {
            display: 'none !important',
          },
          '.RaLayout-appFrame': { marginTop: '0 !important' },
          tr: { breakInside: 'avoid' },
        },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiAppBar: { defaultProps: { elevation: 0 } },
    MuiDialog: {
      defaultProps: { fullWidth: true, maxWidth: 'sm' },
      styleOverrides: { paper: { border: `1px solid ${tones.line}` } },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 20px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px' } } },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${tones.line}` } } },
    MuiPopover: { styleOverrides: { paper: { border: `1px solid ${tones.line}` } } },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small' },
      styleOverrides: { root: { padding: '3px 12px', minHeight: 32, whiteSpace: 'nowrap' } },
    },
    MuiIconButton: { defaultProps: { size: 'small' } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
    MuiAutocomplete: {
      defaultProps: { size: 'small' },
      styleOverrides: { paper: { border: `1px solid ${tones.line}` } },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: tones.paper },
        notchedOutline: { borderColor: tones.mode === 'light' ? '#868f8b' : '#707b76' },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, marginTop: 2, fontSize: 12.5, lineHeight: 1.4 } } },
    MuiTableCell: {
      styleOverrides: {
        root: { height: sizes.row, padding: '4px 12px', borderColor: tones.line, fontSize: 14 },
        head: { backgroundColor: tones.head, color: tones.quiet, fontWeight: 600, whiteSpace: 'nowrap' },
      },
    },
    // The page says itself that it loads; the wheels beside it have nothing to add and no name.
    MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
    MuiTablePagination: { styleOverrides: { toolbar: { minHeight: 40 } } },
    MuiTooltip: { defaultProps: { arrow: true, enterDelay: 300 } },
    MuiAlert: {
      styleOverrides: {
        root: {
          border: `1px solid ${tones.line}`,
          borderLeft: `3px solid ${tones.quiet}`,
          backgroundColor: tones.head,
          color: tones.text,
          '& .MuiAlert-icon': { color: tones.quiet },
          '&.MuiAlert-colorError': { borderLeftColor: tones.error, '& .MuiAlert-icon': { color: tones.error } },
        },
      },
    },
    // react-admin lays it over what stands above the table: filters of two rows would lie under it.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          '& .RaBulkActionsToolbar-toolbar': {
            position: 'static',
            transform: 'none',
            backgroundColor: tones.head,
            color: tones.text,
          },
        },
      },
    },
    RaDataTable: { styleOverrides: { root: { '& .RaDataTable-headerCell': { backgroundColor: tones.head } } } },
    // react-admin shows a row's buttons only under the mouse: the keyboard could never reach them.
    RaSimpleFormIterator: {
      styleOverrides: {
        root: {
          '& .RaSimpleFormIterator-action': { visibility: 'visible' },
          // A row takes the form's width; its fields share it, and stand below each other on a phone.
          '& .RaSimpleFormIterator-form': { flex: 1, minWidth: 0 },
          '& .RaSimpleFormIterator-inline': { '@media (min-width: 600px)': { flexWrap: 'nowrap' } },
        },
      },
    },
    RaLayout: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaLayout-appFrame': { marginTop: sizes.bar, '@media (max-width: 599px)': { marginTop: sizes.bar } },
          '& .RaLayout-content': { padding: 0, minWidth: 0, backgroundColor: tones.page },
        },
      },
    },
  },
});

/** By day. */
export const lightTheme = themeOf(light);

/** In the dark, and on the meeting room's screen. */
export const darkTheme = themeOf(dark);

declare module '@mui/material/styles' {
  interface Palette {
    lights: LightColours;
  }
  interface PaletteOptions {
    lights?: LightColours;
  }
}
