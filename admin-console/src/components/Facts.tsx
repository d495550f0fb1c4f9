import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Plain facts of a record, name beside value; facts without a value are left out. */
export const Facts = ({ facts }: { facts: { label: string; value: ReactNode }[] }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gridTemplateColumns: 'minmax(5em, max-content) 1fr',
      columnGap: 2,
      rowGap: 0.75,
      '& dt': { color: 'text.secondary' },
      '& dd': { m: 0, minWidth: 0 },
    }}
  >
    {facts
      .filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
      .map(({ label, value }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Box>
      ))}
  </Box>
);
