import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A page or list with nothing in it: says so, and what to do first. */
export const EmptyState = ({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) => (
  <Box sx={{ px: 2, py: 5, textAlign: 'center' }}>
    <Typography variant="h2">{title}</Typography>
    {hint && (
      <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: '40em', mx: 'auto' }}>
        {hint}
      </Typography>
    )}
    {action && <Box sx={{ mt: 2 }}>{action}</Box>}
  </Box>
);
