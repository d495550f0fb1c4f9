import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../app/i18n/translate.js';
import { formatDate, formatMoment } from './format.js';

/** One thing that happened. */
export interface TimelineEntry {
  id: string;
  /** When: a moment, or a bare date. */
  at: string;
  what: ReactNode;
  who?: ReactNode;
  reason?: string | null;
}

/** What happened to a record, newest first: what, who, when and why. */
export const Timeline = ({ entries }: { entries: TimelineEntry[] }) => {
  const t = useT();
  if (!entries.length) return <Typography color="textSecondary">{t('timeline.empty')}</Typography>;
  return (
    <Box component="ol" aria-label={t('timeline.newest')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map(({ id, at, what, who, reason }) => (
        <Box
          component="li"
          key={id}
          sx={{
            position: 'relative',
            pl: 2.5,
            pb: 1.75,
            '&::before': {
              content: '""',
              position: 'absolute',
              left: 3,
              top: 7,
              width: 7,
              height: 7,
              borderRadius: '50%',
              bgcolor: 'primary.main',
            },
            '&:not(:last-child)::after': {
              content: '""',
              position: 'absolute',
              left: 6,
              top: 18,
              bottom: -6,
              width: '1px',
              bgcolor: 'divider',
            },
          }}
        >
          <div>{what}</div>
          <Typography component="div" variant="caption" color="textSecondary">
            <time dateTime={at}>{at.length === 10 ? formatDate(at) : formatMoment(at)}</time>
            {who && <> · {who}</>}
          </Typography>
          {reason && (
            <Typography component="div" variant="caption" color="textSecondary">
              {t('timeline.reason', { reason })}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
};
