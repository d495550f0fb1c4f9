import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { DocumentTitle } from './PageTitle.js';

interface RecordHeaderProps {
  title: string;
  /** The record's StateChip, and its Light if it has one. */
  state?: ReactNode;
  deadline?: ReactNode;
  /** One quiet line: kind, unit, number. */
  note?: ReactNode;
  /** CommandButtons, at the right; on a phone below. */
  actions?: ReactNode;
}

/** Top of a record's page: title, state and deadline in one line, what one may do at the right of it. */
export const RecordHeader = ({ title, state, deadline, note, actions }: RecordHeaderProps) => (
  <Box
    component="header"
    sx={{
      px: 2,
      py: 1.25,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 1,
      columnGap: 2,
      borderBottom: 1,
      borderColor: 'divider',
    }}
  >
    <DocumentTitle>{title}</DocumentTitle>
    <Stack
      direction="row"
      sx={{ flex: '1 1 320px', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, minWidth: 0 }}
    >
      <Typography variant="h1">{title}</Typography>
      {state}
      {deadline}
      {note && (
        <Typography component="div" color="textSecondary">
          {note}
        </Typography>
      )}
    </Stack>
    {actions && (
      <Stack direction="row" className="no-print" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {actions}
      </Stack>
    )}
  </Box>
);
