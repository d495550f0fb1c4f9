import { Box } from '@mui/material';
import { Link } from 'react-router-dom';

interface ShareBarProps {
  share: number;
  words: string;
  hint?: string;
  /** Where the parts of the number are. */
  to?: string;
}

/** A share as a bar with its words; the bar says nothing that the words don't. */
export const ShareBar = ({ share, words, hint, to }: ShareBarProps) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: '80px 1fr', alignItems: 'center', columnGap: 1 }}>
    <Box aria-hidden sx={{ height: 8, bgcolor: 'action.hover', border: 1, borderColor: 'divider' }}>
      <Box
        sx={{
          height: 1,
          width: `${Math.min(100, Math.max(0, share))}%`,
          bgcolor: 'primary.main',
          printColorAdjust: 'exact',
        }}
      />
    </Box>
    <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {to ? <Link to={to}>{words}</Link> : words}
      {hint && <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{hint}</Box>}
    </Box>
  </Box>
);
