import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { formatNumber } from './format.js';

interface FigureLinkProps {
  value: number | null;
  /** Console route of the list or page that shows the parts. */
  to: string;
  /** What the number is, for who can't see where it stands. */
  label: string;
  decimals?: number;
}

/** A number that opens into what it is made of. */
export const FigureLink = ({ value, to, label, decimals }: FigureLinkProps) =>
  value === null ? (
    <span>—</span>
  ) : (
    <Box
      component={Link}
      to={to}
      aria-label={`${label} ${formatNumber(value, decimals)}`}
      sx={{
        color: 'primary.main',
        textUnderlineOffset: 3,
        textDecorationThickness: 1,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {formatNumber(value, decimals)}
    </Box>
  );
