import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';

/** Title of the browser's tab alone, for pages that draw their own heading. */
export const DocumentTitle = ({ children }: { children: string }) => {
  const t = useT();
  return <title>{`${children} · ${t('app.name')}`}</title>;
};

/** Heading of a page and title of the tab; what stands beside it at the right are the page's actions. */
export const PageTitle = ({ children, aside }: { children: string; aside?: ReactNode }) => (
  <header
    style={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '8px 16px',
      padding: '10px 16px',
      minHeight: 52,
      boxSizing: 'border-box',
    }}
  >
    <DocumentTitle>{children}</DocumentTitle>
    <Typography variant="h1" sx={{ flex: '1 1 auto' }}>
      {children}
    </Typography>
    {aside}
  </header>
);
