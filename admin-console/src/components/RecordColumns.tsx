import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { sizes } from '../app/theme.js';

/** Body of a record's page: the matter at the left, its history at the side; one below the other on a narrow screen. */
export const RecordColumns = ({ side, children }: { side: ReactNode; children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 288px' },
      minHeight: { lg: `calc(100vh - ${sizes.bar + 53}px)` },
    }}
  >
    <Box sx={{ minWidth: 0, '& > section + section': { borderTop: 1, borderColor: 'divider' } }}>{children}</Box>
    <Box sx={{ borderLeft: { lg: 1 }, borderTop: { xs: 1, lg: 0 }, borderColor: { xs: 'divider', lg: 'divider' } }}>
      {side}
    </Box>
  </Box>
);

/** A table that scrolls sideways inside its panel and can be reached by keyboard. */
export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={label}>
    {children}
  </Box>
);
