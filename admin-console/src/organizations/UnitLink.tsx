import { Box } from '@mui/material';
import { useGetOne } from 'ra-core';
import { Link } from 'react-router-dom';
import { useText } from '../app/i18n/translate.js';
import type { Unit } from './unit.js';
import { unitPath } from './UnitTree.js';

/** A unit's name that opens its page. */
export const UnitLink = ({ code }: { code: string }) => {
  const text = useText();
  const { data } = useGetOne<Unit>('organizations/units', { id: code });
  if (!data) return null;
  return (
    <Box component={Link} to={unitPath(code)} sx={{ color: 'primary.main' }}>
      {text(data.name)}
    </Box>
  );
};
