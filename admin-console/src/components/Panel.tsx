import { Box, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A part of a page under its own heading. Parts are divided by a line, not boxed: no cards in cards. */
export const Panel = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1 }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        {aside && (
          <Typography component="div" variant="caption" color="textSecondary">
            {aside}
          </Typography>
        )}
      </Box>
      {children}
    </Box>
  );
};
